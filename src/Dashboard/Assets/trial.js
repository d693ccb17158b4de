// A slider shows its value beside it while it is moved. Without this file the number stands in a field.
document.addEventListener("input", (event) => {
  const slider = event.target;
  if (!(slider instanceof HTMLInputElement) || slider.type !== "range") return;
  const shown = document.getElementById(slider.dataset.shown);
  if (shown) shown.textContent = Number(slider.value).toLocaleString(document.documentElement.lang);
});

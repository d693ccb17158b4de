// What is found stands under the field; the arrow keys go through it, Escape closes it. Without this file the form works.
const form = document.querySelector("form[data-find]");
if (form) {
  const field = form.querySelector("input[type=search]");
  const list = form.querySelector(".quick");
  const links = () => [...list.querySelectorAll("a")];
  const close = () => list.replaceChildren();

  form.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && all.length > 0) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? field : all[at - 1]).focus();
    } else if (event.key === "Escape" && all.length > 0) {
      event.preventDefault();
      close();
      field.focus();
    }
  });
  field.addEventListener("input", () => {
    if (field.value.trim() === "") close();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) setTimeout(() => form.contains(document.activeElement) || close(), 150);
  });
  // An answer to the last letters may come when the keys are in the list already: they stay at their place.
  let at = -1;
  list.addEventListener("htmx:beforeSwap", () => {
    at = links().indexOf(document.activeElement);
  });
  list.addEventListener("htmx:afterSwap", () => {
    if (at >= 0) (links()[Math.min(at, links().length - 1)] ?? field).focus();
    else if (!form.contains(document.activeElement)) close();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

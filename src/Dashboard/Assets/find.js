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
  let at = -1;
  form.addEventListener("focusin", (event) => {
    at = links().indexOf(event.target);
  });
  form.addEventListener("focusout", (event) => {
    if (form.contains(event.relatedTarget)) return;
    setTimeout(() => {
      if (form.contains(document.activeElement)) return;
      at = -1;
      close();
    }, 150);
  });
  // An answer to the last letters may come when the keys are in the list already: they stay at their place.
  new MutationObserver(() => {
    if (form.contains(document.activeElement)) return;
    if (at >= 0 && document.activeElement === document.body) (links()[Math.min(at, links().length - 1)] ?? field).focus();
    else close();
  }).observe(list, { childList: true });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

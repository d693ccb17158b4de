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
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

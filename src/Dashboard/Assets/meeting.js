// Through the members of a bloc by the keys that a presenter's remote sends too. Without this file the links work.
if (document.body.classList.contains("meeting")) {
  const keys = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next",
    ArrowLeft: "prev", ArrowUp: "prev", PageUp: "prev",
    Home: "first", End: "last", Escape: "up",
  };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const link = document.querySelector(`a[data-go="${keys[event.key]}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}

// Every page works without this file; it only makes some things handier.
import "htmx.org";
import "./copy.js";
import "./find.js";
import "./live.js";
import "./meeting.js";
import "./trial.js";
import "./pictures.js";

// Menus are <details>: one open at a time, closed by Escape or by a click elsewhere.
const menus = () => document.querySelectorAll("details.menu[open]");
document.addEventListener("click", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A menu wider than a phone begins with the page that one is on.
document.querySelector("header nav [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });

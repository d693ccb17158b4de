// Interactive pictures: found here, drawn by charts.js, which is fetched when the first of them comes into view.
// Choosing a unit in one marks it in all others and in every table row that is about it.
let chosen = null;
const drawn = new Set();

function mark(unit) {
  chosen = unit === chosen ? null : unit;
  for (const row of document.querySelectorAll("[data-unit]")) {
    row.classList.toggle("marked", chosen !== null && row.dataset.unit === chosen);
  }
  for (const picture of drawn) picture.mark(chosen);
}

async function draw(figure) {
  const charts = await import(figure.dataset.script);
  const picture = await charts.draw(figure, { mark, chosen: () => chosen });
  drawn.add(picture);
}

// A small margin, so that a picture is there when the reader arrives, and none is fetched that nobody scrolls to.
const seen = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      draw(entry.target);
    }
  },
  { rootMargin: "160px 0px" },
);

for (const figure of document.querySelectorAll("figure[data-picture]")) {
  const place = figure.querySelector(".drawing");
  const { height } = JSON.parse(figure.querySelector("script").textContent);
  place.style.height = height + "px";
  place.hidden = false;
  seen.observe(figure);
}

for (const figure of document.querySelectorAll("figure[data-table-picture]")) {
  const save = figure.querySelector("[data-save]");
  save.hidden = false;
  save.addEventListener("click", async () => (await import(figure.dataset.script)).saveTable(figure));
}

// A row that is about a unit can be chosen too; its links and buttons keep their own meaning.
document.addEventListener("click", (event) => {
  if (event.target.closest("a, button, summary, input, select, label")) return;
  const row = event.target.closest("tr[data-unit]");
  if (row && document.querySelector("figure[data-picture], figure[data-table-picture]") && !String(getSelection())) mark(row.dataset.unit);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen !== null) mark(chosen);
});

// Row and column of the cell that is pointed at.
for (const table of document.querySelectorAll("table[data-crossed]")) {
  const clear = () => {
    for (const cell of table.querySelectorAll(".crossed")) cell.classList.remove("crossed");
  };
  table.addEventListener("pointerover", (event) => {
    clear();
    const cell = event.target.closest("td, th");
    if (!cell || !table.contains(cell)) return;
    for (const row of table.rows) {
      if (cell.cellIndex > 0) row.cells[cell.cellIndex]?.classList.add("crossed");
    }
    if (cell.parentElement.parentElement.tagName === "TBODY") {
      for (const other of cell.parentElement.cells) other.classList.add("crossed");
    }
  });
  table.addEventListener("pointerleave", clear);
}

// Asks now and then whether there are newer figures, and only then says so; the page never jumps. Only a page that is
// looked at asks; after a failure it waits longer.
const notice = document.querySelector("[data-live]");
if (notice) {
  const every = Number(notice.dataset.every) * 1000;
  const line = notice.querySelector("p");
  let wait = every;
  let timer;

  const ask = async () => {
    timer = undefined;
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch(notice.dataset.live, {
        method: "HEAD",
        cache: "no-store",
        headers: { "If-None-Match": `"${notice.dataset.held}"` },
      });
      wait = every;
      if (answer.status === 200) {
        line.hidden = false;
        return;
      }
    } catch {
      wait = Math.min(wait * 2, every * 10);
    }
    plan();
  };
  const plan = () => {
    // Not all pages at the same moment.
    timer = setTimeout(ask, wait * (0.9 + Math.random() * 0.2));
  };
  document.addEventListener("visibilitychange", () => {
    if (timer === undefined && line.hidden) ask();
  });
  notice.querySelector("button").addEventListener("click", () => {
    line.hidden = true;
  });
  plan();
}

// The page as a whole: its head, the list of views, languages and sides; nothing is stored and nothing asked for.

const SECTIONS = ["truth", "xy", "paths", "sweep", "calibration", "necessity", "robustness", "panels", "cases"].filter((id) => views.has(id));

function header() {
  const [title, { consistency, pri, frequency }] = [data.title[state.language] || data.study, data.cutoffs];
  document.documentElement.lang = state.language;
  document.title = `${title} · ${t("explorer")}`;
  const parts = {
    title, run: t("run", { run: data.run }),
    cutoffs: t("cutoffs", { consistency: plain(consistency), pri: plain(pri), frequency, n: data.cases.length }),
    shown: t("shown", { outcome: outcomeName(), solution: t(state.solution) }),
    note: data.note[state.language] || "",
  };
  for (const [id, text] of Object.entries(parts)) document.getElementById(id).textContent = text;
  const kinds = ["intermediate", "parsimonious", "conservative"];
  const models = Math.max(1, ...ofSide(data.terms).filter((row) => row.solution === state.solution).map((row) => row.model));
  const tied = ofSide(data.solutions).find((row) => row.solution === state.solution)?.models ?? models;
  state.model = Math.min(state.model, models);
  document.getElementById("settings").replaceChildren(
    choice("side", t("outcome"), data.sides.map((side, i) => [i, side, outcomeName(i)]), state.side, (side) => turn({ side })),
    select("solution", t("kind of solution"), kinds.map((kind) => [kind, t(kind)]), state.solution, (solution) => turn({ solution, model: 1 })),
    ...(models > 1 ? [select("model", t("model"), Array.from({ length: models }, (_, i) => [i + 1, `${i + 1} / ${tied}`]), state.model, (model_) => turn({ model: Number(model_) }))] : []),
    choice("language", t("language"), Object.entries(data.languages), state.language, (language) => turn({ language })),
    el("button", { type: "button", id: "clear", click: () => choose([]) }, t("clear")));
  document.querySelector(".views").classList.toggle("stack", data.conditions.length > 6);
  document.getElementById("bar").setAttribute("aria-label", t("choices"));
  document.getElementById("bar").setAttribute("role", "region");
  document.getElementById("contents").replaceChildren(...SECTIONS.map((id) => el("a", { href: `#${id}` }, t(id))));
  document.getElementById("contents").setAttribute("aria-label", t("views"));
  document.getElementById("skip").textContent = t("skip");
  for (const id of [...SECTIONS, "card"]) {
    document.querySelector(`#${id} h2`).textContent = t(id);
    document.querySelector(`#${id} .lead-in`).textContent = t(`about ${id}`);
  }
}

// Change what all views show; what has the focus keeps it.
function turn(change) {
  const focus = document.activeElement?.id;
  Object.assign(state, change);
  header();
  for (const id of views.keys()) redraw(id);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

function tipAt(event) {
  const box = document.getElementById("tip");
  let node = event.target instanceof Element ? event.target : null;
  while (node && !tips.has(node)) node = node.parentElement;
  box.hidden = !node;
  if (!node) return;
  box.textContent = tips.get(node);
  const place = node.getBoundingClientRect();
  const [x, y] = event.type === "focusin" ? [place.left + place.width / 2, place.bottom] : [event.clientX, event.clientY];
  const { width, height } = box.getBoundingClientRect();
  box.style.left = `${Math.max(4, Math.min(innerWidth - width - 4, x + 14))}px`;
  box.style.top = `${y + 18 + height > innerHeight ? y - height - 14 : y + 18}px`;
}

addEventListener("pointermove", tipAt);
addEventListener("focusin", (event) => (event.target.matches?.(":focus-visible") ? tipAt(event) : null));
addEventListener("scroll", () => { document.getElementById("tip").hidden = true; }, { passive: true });
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.getElementById("tip").hidden = true;
    choose([]);
  }
});
let wide = innerWidth;
addEventListener("resize", () => {
  if (innerWidth === wide) return;
  wide = innerWidth;
  for (const id of views.keys()) redraw(id);
});

for (const id of [...SECTIONS, "card"]) document.getElementById(id).hidden = false;
header();
for (const id of views.keys()) redraw(id);
document.getElementById("waiting").remove();

// The XY plot: membership in a configuration, the solution or any expression against membership in the outcome.

const xy = { term: "solution", typed: "", error: "" };

function xyChoice(found) {
  const there = new Map(found.terms.map((term, i) => [String(i), term]));
  if (xy.term === "own" && xy.typed) {
    try {
      const x = members(xy.typed);
      xy.error = "";
      return { name: xy.typed, text: xy.typed, x, fit: fitOf(x, outcome()), unique: null };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      xy.error = t(error.message, { ...error.places, names: listed(data.conditions) });
    }
  }
  if (there.has(xy.term)) return there.get(xy.term);
  const text = found.terms.map((term) => term.text).join(" + ");
  return { name: t("solution"), text: text || "0", x: found.x, fit: found.fit, unique: null };
}

view("xy", (root, self) => {
  const found = model();
  const y = outcome();
  const options = [
    ...found.terms.map((term, i) => [String(i), term.name, term.text]),
    ["solution", t("solution"), ""],
    ["own", t("own expression"), ""],
  ];
  if (!options.some(([key]) => key === xy.term)) xy.term = "solution";
  root.append(el("div", { class: "controls" },
    choice("xy", t("statement"), options, xy.term, (term) => { xy.term = term; redraw("xy"); })));
  const one = xyChoice(found);
  if (xy.term === "own") {
    const change = (event) => { xy.typed = event.target.value.trim(); redraw("xy"); };
    root.append(el("label", { class: "field wide" }, `${t("expression")} `,
      el("input", { id: "expression", type: "text", value: xy.typed, spellcheck: "false", autocomplete: "off",
        placeholder: data.conditions.slice(0, 2).map((c, i) => (data.levels[i] > 2 ? `${c}[1]` : c)).join("*"), "aria-describedby": "expression-error", change })));
    root.append(el("p", { id: "expression-error", class: "error", "aria-live": "polite" }, xy.error));
  }
  root.append(el("p", { class: "formula" }, one.text));
  root.append(fitLine([
    [t("consistency"), one.fit.consistency], [t("pri"), one.fit.pri],
    [t(one.unique === null ? "coverage" : "raw_coverage"), one.fit.coverage],
    ...(one.unique === null ? [] : [[t("unique_coverage"), one.unique]]),
  ]));
  const kinds = one.x.map((x, i) => kindOf(x, y[i]));
  const width = Math.max(260, Math.min(root.clientWidth, 480));
  const plot = frame(root, { width, x: [0, 1], y: [0, 1], square: true, label: `${t("xy")}: ${one.text}`,
    xLabel: t("membership in", { set: one.name }), yLabel: t("membership in", { set: outcomeName() }) });
  const { across, up } = plot;
  plot.picture.append(line(across(0), up(0), across(1), up(1), "diagonal"),
    line(across(0.5), up(0), across(0.5), up(1), "half"), line(across(0), up(0.5), across(1), up(0.5), "half"));
  const label = (i) => `${caseName(i)}: ${figure(one.x[i])}, ${outcomeName()} ${figure(y[i])}; ${t(kinds[i])}`;
  points(plot, data.cases.map((_, i) => ({ i, x: one.x[i], y: y[i], kind: kinds[i], label: label(i) })), self, t("cases"));
  root.append(kindsLegend(kinds));
  root.append(tableOf(t("xy"), [t("case"), one.name, outcomeName(), t("kind")],
    data.cases.map((_, i) => [caseName(i), figure(one.x[i]), figure(y[i]), t(kinds[i])])));
});

// Robustness: how far cutoffs and anchors may go, what single changes do, which cases are robust.

const CASE_KINDS = ["robust typical", "shaky typical", "possible typical", "robust deviant", "shaky deviant", "possible deviant", "extreme deviant in coverage"];

view("robustness", (root) => {
  const [left, right] = [el("div", {}), el("div", { class: "told" })];
  root.append(el("div", { class: "pair" }, left, right));
  const cutoffs = ofSide(data.ranges).map((row) => ({ ...row, name: t(`${row.parameter}_cutoff`), low: 0, high: row.parameter === "frequency" ? null : 1 }));
  const anchors = ofSide(data.anchorRanges).map((row) => ({ ...row, name: `${row.set} · ${anchorCode(row.anchor)}`, low: null, high: null }));
  left.append(el("h3", {}, t("how far cutoffs may go")), ranges(cutoffs, t("how far cutoffs may go")));
  if (anchors.length) left.append(el("h3", {}, t("how far anchors may go")), ranges(anchors, t("how far anchors may go")));
  left.append(el("p", { class: "note" }, t("within the range")));
  const changes = ofSide(data.changes);
  const counts = RELATIONS.map((relation) => [relation, changes.filter((row) => row.relation === relation)]).filter(([, rows]) => rows.length);
  right.append(el("h3", {}, t("one change at a time")), el("p", {}, counts.map(([relation, rows]) => el("span", { class: "key" }, relationMark(relation), `${t(relation)}: ${rows.length}`))));
  right.append(tableOf(t("one change at a time"), [t("change"), t("relation"), t("consistency"), t("coverage")],
    changes.map((row) => [row.change[state.language], t(row.relation), figure(row.consistency), figure(row.coverage)])));
  const kinds = ofSide(data.protocolCases);
  if (!kinds.length) return;
  right.append(el("h3", {}, t("cases across the test set")));
  for (const kind of CASE_KINDS) {
    const cases = kinds.filter((row) => row.kind === kind).map((row) => data.cases.indexOf(row.case));
    if (cases.length) right.append(el("div", { class: "kindline" }, el("h4", {}, `${t(kind)} (${cases.length})`), chips(cases, t(kind))));
  }
});

function anchorCode(code) {
  const [kind, side] = code.split("_");
  return side ? `${t(kind)} ${Number(side) ? side : t(side)}` : t(kind);
}

const relationMark = (relation) => svg("svg", { width: 16, height: 14, "aria-hidden": "true" }, svg("rect", { x: 1, y: 1, width: 14, height: 12, class: `cell ${relation}` }));

// Ranges as bars, each on a scale of its own: from end to end, the value in use a dot.
function ranges(rows, label) {
  const bar = (row) => {
    const ends = [row.lower, row.upper].filter((end) => end !== null);
    const [low, high] = [row.low ?? Math.min(row.value, ...ends), row.high ?? Math.max(row.value, ...ends)];
    const spare = row.high === null || row.high === undefined ? (high - low) * 0.15 || 1 : 0;
    const place = (value) => 6 + ((value - (low - spare)) / (high - low + 2 * spare)) * 138;
    const [from, to] = [row.lower === null ? 6 : place(row.lower), row.upper === null ? 144 : place(row.upper)];
    const told = `${row.lower === null ? "…" : plain(Number(row.lower.toFixed(4)))} – ${row.upper === null ? "…" : plain(Number(row.upper.toFixed(4)))}`;
    return el("tr", {}, el("th", { scope: "row" }, row.name), el("td", { class: "barcell" },
      svg("svg", { width: 150, height: 18, viewBox: "0 0 150 18", "aria-hidden": "true" }, line(6, 9, 144, 9, "base"),
        svg("rect", { class: "range", x: from, y: 5, width: Math.max(2, to - from), height: 8, rx: 2 }),
        row.lower === null ? svg("path", { class: "open", d: "M10 3L4 9L10 15" }) : null, row.upper === null ? svg("path", { class: "open", d: "M140 3L146 9L140 15" }) : null,
        svg("circle", { class: "value", cx: place(row.value), cy: 9, r: 4.5 }))),
    el("td", {}, plain(row.value)), el("td", {}, told));
  };
  return scrolled(el("table", { class: "small ranges" }, el("caption", { class: "hidden" }, label),
    el("thead", {}, el("tr", {}, ["choice", "same solution", "in use", "from to"].map((key) => el("th", { scope: "col" }, t(key))))),
    el("tbody", {}, rows.map(bar))), label);
}

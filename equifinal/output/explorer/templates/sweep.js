// The map of the cutoffs: how the solution stands to the reported one, and what it is at any of them.

const sweep = { consistency: null, pri: null, frequency: null };
const near = (list, value) => list.reduce((best, one, i) => (Math.abs(one - value) < Math.abs(list[best] - value) ? i : best), 0);

// The number of the solution in a cell: undefined where its time ran out.
function cellOf(grid, c, p, f) {
  return grid.numbers[(f * grid.pri.length + p) * grid.consistency.length + c] ?? undefined;
}

function solutionOf(number) {
  return number ? ofSide(data.found).find((row) => row.number === number) : { relation: "none", models: 0, expression: [] };
}

view("sweep", (root) => {
  const grid = data.sweep[state.side];
  if (sweep.consistency === null) Object.assign(sweep, { consistency: data.cutoffs.consistency, pri: data.cutoffs.pri, frequency: data.cutoffs.frequency });
  const at = [near(grid.consistency, sweep.consistency), near(grid.pri, sweep.pri), near(grid.frequency, sweep.frequency)];
  const move = (name, list, i) => { sweep[name] = list[i]; redraw("sweep"); };
  const slider = (name, list, i) => {
    const label = `${t(`${name}_cutoff`)} `;
    return el("label", { class: "field slider" }, el("span", {}, label, el("b", {}, figure(list[i], 2))),
      el("input", { type: "range", id: `sweep-${name}`, min: 0, max: list.length - 1, step: 1, value: i, "aria-valuetext": figure(list[i], 3),
        input: (event) => move(name, list, Number(event.target.value)) }));
  };
  root.append(el("div", { class: "controls" }, slider("consistency", grid.consistency, at[0]), slider("pri", grid.pri, at[1]),
    grid.frequency.length > 1
      ? el("span", { class: "field" }, `${t("frequency_cutoff")} `, choice("sweep-frequency", t("frequency_cutoff"), grid.frequency.map((f, i) => [String(i), String(f)]), String(at[2]), (i) => move("frequency", grid.frequency, Number(i))))
      : null,
    el("button", { type: "button", id: "reported", class: "link", click: () => { sweep.consistency = null; redraw("sweep"); } }, t("back to the reported"))));
  const panel = el("div", {});
  const told = el("div", { class: "told" });
  root.append(el("div", { class: "pair" }, panel, told));
  drawMap(panel, grid, at);
  tellCell(told, grid, at);
});

function drawMap(root, grid, at) {
  const { consistency: cs, pri: ps } = grid;
  const edges = (list) => {
    const middle = list.slice(1).map((value, i) => (value + list[i]) / 2);
    const first = list.length > 1 ? list[0] - (middle[0] - list[0]) : list[0] - 0.005;
    const last = list.length > 1 ? 2 * list.at(-1) - middle.at(-1) : list[0] + 0.005;
    return [first, ...middle, last];
  };
  const [ce, pe] = [edges(cs), edges(ps)];
  const width = Math.max(260, Math.min(root.clientWidth, 460));
  const plot = frame(root, { width, height: width * 0.82, x: [ce[0], ce.at(-1)], y: [pe[0], pe.at(-1)], label: t("sweep"),
    xLabel: t("consistency_cutoff"), yLabel: t("pri_cutoff") });
  const { picture, across, up } = plot;
  picture.prepend(svg("defs", {}, patterns()));
  const layer = svg("g", { class: "cells" });
  const cell = (c, p) => cellOf(grid, c, p, at[2]);
  const relation = (c, p) => (cell(c, p) === undefined ? "unknown" : solutionOf(cell(c, p)).relation);
  for (let p = 0; p < ps.length; p += 1) {
    for (let c = 0; c < cs.length; ) {
      let to = c;
      while (to + 1 < cs.length && relation(to + 1, p) === relation(c, p)) to += 1;
      const place = { x: across(ce[c]), y: up(pe[p + 1]), width: across(ce[to + 1]) - across(ce[c]), height: up(pe[p]) - up(pe[p + 1]) };
      layer.append(svg("rect", { ...place, class: `cell ${relation(c, p)}` }));
      if (["subset", "superset", "changed"].includes(relation(c, p))) layer.append(svg("rect", { ...place, fill: `url(#pattern-${relation(c, p)})` }));
      c = to + 1;
    }
  }
  let borders = "";
  for (let p = 0; p < ps.length; p += 1) {
    for (let c = 0; c < cs.length; c += 1) {
      if (c + 1 < cs.length && cell(c, p) !== cell(c + 1, p)) borders += `M${across(ce[c + 1])} ${up(pe[p])}V${up(pe[p + 1])}`;
      if (p + 1 < ps.length && cell(c, p) !== cell(c, p + 1)) borders += `M${across(ce[c])} ${up(pe[p + 1])}H${across(ce[c + 1])}`;
    }
  }
  layer.append(svg("path", { class: "borders", d: borders }));
  const [x, y] = [across(cs[at[0]]), up(ps[at[1]])];
  const [x0, y0] = [across(data.cutoffs.consistency), up(data.cutoffs.pri)];
  picture.append(layer, svg("circle", { class: "reported", cx: x0, cy: y0, r: 4 }),
    svg("g", { class: "cursor" }, svg("circle", { cx: x, cy: y, r: 8 }), svg("path", { d: `M${x - 14} ${y}H${x - 4}M${x + 4} ${y}H${x + 14}M${x} ${y - 14}V${y - 4}M${x} ${y + 4}V${y + 14}` })));
  const choosing = (event) => {
    const box = picture.getBoundingClientRect();
    const px = ((event.clientX - box.left) / box.width) * width;
    const py = ((event.clientY - box.top) / box.height) * plot.tall;
    sweep.consistency = cs[near(cs.map(across), px)];
    sweep.pri = ps[near(ps.map(up), py)];
    redraw("sweep");
  };
  layer.addEventListener("click", choosing);
  picture.setAttribute("role", "img");
  root.append(mapLegend(grid, at[2]));
  root.append(tableOf(t("sweep"), [t("consistency_cutoff"), t("pri_cutoff"), t("frequency_cutoff"), t("relation"), t("solution")], mapRows(grid)));
}

// The cells of the map in lines: neighbours with one solution together.
function mapRows(grid) {
  const rows = [];
  grid.frequency.forEach((frequency, f) => grid.pri.forEach((pri, p) => {
    grid.consistency.forEach((from, c) => {
      const number = cellOf(grid, c, p, f);
      if (number === undefined || (c && cellOf(grid, c - 1, p, f) === number)) return;
      let to = c;
      while (to + 1 < grid.consistency.length && cellOf(grid, to + 1, p, f) === number) to += 1;
      const range = to > c ? `${plain(from)}–${plain(grid.consistency[to])}` : plain(from);
      rows.push([range, plain(pri), String(frequency), t(solutionOf(number).relation), number ? String(number) : "–"]);
    });
  }));
  return rows;
}

function mapLegend(grid, f) {
  const size = grid.consistency.length * grid.pri.length;
  const counts = new Map();
  for (const number of grid.numbers.slice(f * size, (f + 1) * size)) {
    if (number === null) continue;
    const { relation } = solutionOf(number);
    counts.set(relation, (counts.get(relation) ?? 0) + 1);
  }
  const all = total([...counts.values()]);
  const percent = (n) => {
    const share = n / all;
    return share > 0 && share < 0.005 ? "<1%" : share < 1 && share >= 0.995 ? ">99%" : `${Math.round(share * 100)}%`;
  };
  const box = (relation) => svg("svg", { width: 16, height: 14, "aria-hidden": "true" }, svg("rect", { x: 1, y: 1, width: 14, height: 12, class: `cell ${relation}` }),
    ["subset", "superset", "changed"].includes(relation) ? svg("rect", { x: 1, y: 1, width: 14, height: 12, fill: `url(#pattern-${relation})` }) : null);
  return el("p", { class: "legend" }, RELATIONS.filter((relation) => counts.has(relation)).map((relation) => el("span", { class: "key" }, box(relation), `${t(relation)} (${percent(counts.get(relation))})`)),
    el("span", { class: "key" }, svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, svg("circle", { class: "reported", cx: 7, cy: 7, r: 4 })), t("reported")));
}

function patterns() {
  const pattern = (name, size, ...parts) => svg("pattern", { id: `pattern-${name}`, width: size, height: size, patternUnits: "userSpaceOnUse" }, parts);
  return [
    pattern("subset", 6, svg("circle", { cx: 3, cy: 3, r: 0.9, class: "on-subset" })),
    pattern("superset", 7, svg("path", { d: "M-1 8L8 -1", class: "on-superset" })),
    pattern("changed", 8, svg("path", { d: "M1 1L7 7M1 7L7 1", class: "on-changed" })),
  ];
}

function tellCell(root, grid, at) {
  const number = cellOf(grid, ...at);
  const place = t("at cutoffs", { consistency: figure(grid.consistency[at[0]], 2), pri: figure(grid.pri[at[1]], 2), frequency: grid.frequency[at[2]] });
  if (number === undefined) {
    root.append(el("p", { "aria-live": "polite" }, place, t("not analysed")));
    return;
  }
  const solution = solutionOf(number);
  root.append(el("p", { "aria-live": "polite", class: "lead" }, place, el("b", {}, t(`is ${solution.relation}`))));
  if (!number) return;
  root.append(fitLine([[t("solution consistency"), solution.consistency], [t("solution coverage"), solution.coverage]]));
  if (solution.models > 1) root.append(el("p", { class: "note" }, t("first of", { n: solution.models })));
  const found = modelOf(solution.expression.map((place, i) => ({ text: data.foundTerms[place], name: String(i + 1) })), outcome());
  const heads = el("tr", {}, el("td", {}), found.terms.map((term) => el("th", { scope: "col", title: term.text }, term.name)));
  root.append(scrolled(el("table", { class: "chart" }, el("caption", { class: "hidden" }, t("configurations")), el("thead", {}, heads), chartOf(found.terms)), t("configurations")));
  const baseline = ofSide(data.terms).filter((row) => row.solution === "intermediate" && row.model === 1).map((row) => ({ text: row.term }));
  const before = modelOf(baseline, outcome()).x;
  const joins = where((i) => found.x[i] > 0.5 && before[i] <= 0.5);
  const leaves = where((i) => found.x[i] <= 0.5 && before[i] > 0.5);
  for (const [key, cases] of [["cases that join", joins], ["cases that leave", leaves]]) {
    root.append(el("p", { class: "moves" }, el("b", {}, `${t(key)} `), chips(cases, t(key))));
  }
}

// Necessity: of each condition as a set, and in degree with its ceilings.

const necessity = { condition: null, by: "consistency" };
const CEILINGS = ["ce_fdh", "cr_fdh", "ce_vrs", "cr_vrs", "c_lp"];
const ceilingName = (code) => code.toUpperCase().replace("_", "-");

view("necessity", (root, self) => {
  const rows = ofSide(data.necessity);
  const sorted = [...rows].sort((a, b) => (b[necessity.by] ?? -1) - (a[necessity.by] ?? -1));
  if (!rows.some((row) => row.condition === necessity.condition)) necessity.condition = sorted[0].condition;
  const head = (key) => el("th", { scope: "col", "aria-sort": necessity.by === key ? "descending" : false },
    el("button", { type: "button", id: `by-${key}`, click: () => { necessity.by = key; redraw("necessity"); } }, t(key)));
  const line_ = (row, place) => {
    const now = row.condition === necessity.condition;
    const pick = () => { necessity.condition = row.condition; redraw("necessity"); };
    const button = el("button", { type: "button", id: `condition-${rows.indexOf(row)}`, "aria-pressed": String(now), title: literalName(row.condition), click: pick }, row.condition);
    return el("tr", { class: `${now ? "now" : ""} ${row.necessary ? "strong" : ""}` }, el("th", { scope: "row" }, button),
      ["consistency", "coverage", "ron"].map((key) => el("td", {}, figure(row[key]))), el("td", {}, row.necessary ? t("necessary") : ""));
  };
  const table = el("table", { class: "truth necessity" }, el("caption", { class: "hidden" }, t("necessity")),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("condition")), ["consistency", "coverage", "ron"].map(head), el("th", { scope: "col" }, t("verdict")))),
    el("tbody", {}, sorted.map(line_)));
  const [left, right] = [el("div", {}), el("div", { class: "told" })];
  root.append(el("div", { class: "pair" }, left, right));
  left.append(el("div", { class: "scroll" }, table), el("p", { class: "note" }, t("necessary from", { cutoff: plain(data.cutoffs.necessity) })));
  drawNecessity(right, self, rows.find((row) => row.condition === necessity.condition));
});

function drawNecessity(root, self, row) {
  const degree = ofSide(data.nca).filter((one) => one.condition === row.condition);
  const raw = degree.length && data.ncaScores === "raw";
  const [xs, ys] = raw
    ? [data.sets[row.condition.replace(/^~/, "")].raw ?? members(row.condition), data.sets[data.set].raw ?? outcome()]
    : [members(row.condition), outcome()];
  const [xr, yr] = degree.length
    ? [[degree[0].x_low, degree[0].x_high], [degree[0].y_low, degree[0].y_high]] : [[0, 1], [0, 1]];
  root.append(el("p", { class: "formula" }, `${row.condition} ← ${data.sides[state.side]}`));
  const width = Math.max(260, Math.min(root.clientWidth, 440));
  const plot = frame(root, { width, x: xr, y: yr, square: true, label: `${t("necessity")}: ${row.condition}`,
    xLabel: raw ? t("raw score of", { set: setName(row.condition.replace(/^~/, "")) }) : t("membership in", { set: literalName(row.condition) }),
    yLabel: raw ? t("raw score of", { set: setName(data.set) }) : t("membership in", { set: outcomeName() }) });
  if (!raw) plot.picture.append(line(plot.across(0), plot.up(0), plot.across(1), plot.up(1), "diagonal"));
  const clip = svg("clipPath", { id: "ceilings" }, svg("rect", { x: plot.left, y: plot.top, width: plot.inner[0], height: plot.inner[1] }));
  const layer = svg("g", { "clip-path": "url(#ceilings)" });
  const drawnCeilings = degree.flatMap((one) => ceiling(plot, one, [...xr, ...yr]));
  layer.append(...drawnCeilings.filter((path) => path.classList.contains("zone")), ...drawnCeilings.filter((path) => !path.classList.contains("zone")));
  plot.picture.append(clip, layer);
  const y = outcome();
  const entries = data.cases.map((_, i) => {
    const label = `${caseName(i)}: ${plain(xs[i])}, ${plain(ys[i])}`;
    return { i, x: xs[i], y: ys[i], kind: y[i] > 0.5 ? "typical" : "deviant in degree", label };
  });
  points(plot, entries, self, t("cases"));
  root.append(el("p", { class: "legend" }, el("span", { class: "key" }, sample("typical"), t("with outcome")), el("span", { class: "key" }, sample("deviant in degree"), t("without outcome")),
    degree.map((one) => el("span", { class: "key" }, svg("svg", { width: 26, height: 10, "aria-hidden": "true" }, line(0, 5, 26, 5, `ceiling ${one.ceiling}`)), ceilingName(one.ceiling)))));
  if (degree.length) {
    const levels = degree.map((one) => el("tr", {}, el("th", { scope: "row" }, ceilingName(one.ceiling)), el("td", {}, figure(one.effect_size)),
      el("td", {}, one.p !== null && one.p < 0.001 ? "<0.001" : figure(one.p)), el("td", {}, figure(one.accuracy, 1)), el("td", {}, one.in_degree ? t("necessary in degree") : "")));
    root.append(el("table", { class: "small" }, el("caption", {}, t("in degree")), el("thead", {}, el("tr", {}, ["ceiling", "effect_size", "p", "accuracy", "verdict"].map((key) => el("th", { scope: "col" }, t(key))))), el("tbody", {}, levels)));
    const needed = ofSide(data.bottlenecks).filter((one) => one.condition === row.condition && one.ceiling === degree[0].ceiling);
    if (needed.length) {
      root.append(tableOf(t("bottlenecks"), [outcomeName(), literalName(row.condition)], needed.map((one) => [figure(one.outcome_score), one.needed_score === null ? t(one.status) : figure(one.needed_score)])));
    }
  }
  root.append(tableOf(t("necessity"), [t("case"), row.condition, data.sides[state.side]], data.cases.map((_, i) => [caseName(i), plain(xs[i]), plain(ys[i])])));
}

// A ceiling in the scores' own units, from its peers or its slope: the empty corner is where no case should be.
function ceiling(plot, one, [x0, x1, y0, y1]) {
  const [mx, my] = { 1: [1, 1], 2: [-1, 1], 3: [1, -1], 4: [-1, -1] }[one.corner];
  const [left, right, bottom, top] = [mx > 0 ? x0 : x1, mx > 0 ? x1 : x0, my > 0 ? y0 : y1, my > 0 ? y1 : y0];
  const at = (points) => points.map(([x, y], i) => `${i ? "L" : "M"}${plot.across(x).toFixed(2)} ${plot.up(y).toFixed(2)}`).join("");
  let path = [];
  if (one.slope !== null) {
    path = [[left, one.intercept + one.slope * left], [right, one.intercept + one.slope * right]];
  } else {
    const peers = ofSide(data.ncaPeers).filter((peer) => peer.condition === one.condition && peer.ceiling === one.ceiling).map((peer) => [peer.x, peer.y]).sort((a, b) => mx * (a[0] - b[0]));
    if (!peers.length) return [];
    const end = peers.at(-1)[1];
    if (one.ceiling === "ce_vrs") path = [[peers[0][0], bottom], ...peers, [right, end]];
    else path = [[peers[0][0], bottom], ...peers.flatMap(([x, y], i) => [[x, y], [peers[i + 1]?.[0] ?? right, y]])];
  }
  const found = [svg("path", { class: `ceiling ${one.ceiling}`, d: at(path) })];
  if (one.ceiling === "ce_fdh") found.unshift(svg("path", { class: "zone", d: `${at([[left, bottom], ...path, [right, top], [left, top]])}Z` }));
  return found;
}

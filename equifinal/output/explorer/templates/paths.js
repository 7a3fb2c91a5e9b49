// Configurations: the chart of their conditions, and which cases are in which of them together (UpSet).

function chartOf(terms, extra = []) {
  const rows = data.conditions.map((name) => el("tr", {}, el("th", { scope: "row", title: name }, setName(name)),
    terms.map((term) => el("td", {}, signs(term, name)))));
  const foot = [["consistency", (term) => term.fit.consistency], ["pri", (term) => term.fit.pri],
    ["raw_coverage", (term) => term.fit.coverage], ["unique_coverage", (term) => term.unique], ...extra]
    .map(([name, value]) => el("tr", { class: "figure" }, el("th", { scope: "row" }, t(name)), terms.map((term) => el("td", {}, figure(value(term))))));
  return [el("tbody", {}, rows), el("tbody", { class: "foot" }, foot)];
}

// What a configuration says of a condition: its word in the table of configurations, or its literal.
function signs(term, name) {
  if (term.signs) {
    const word = term.signs.split(";")[data.conditions.indexOf(name)];
    if (!word) return "";
    const [rank, value] = word.split(" ");
    return value.startsWith("[") ? [sign(`${rank} present`), value] : sign(word);
  }
  const literal = term.text.split("*").find((part) => part.replace(/^~|\[.*$/g, "") === name);
  if (!literal) return "";
  if (literal.includes("[")) return [sign("peripheral present"), literal.replace(/^[^[]*/, "")];
  return sign(literal.startsWith("~") ? "peripheral absent" : "peripheral present");
}

view("paths", (root) => {
  const found = model();
  if (!found.terms.length) {
    root.append(el("p", { class: "empty" }, t("no solution here", { outcome: outcomeName() })));
    return;
  }
  const y = outcome();
  const inside = found.terms.map((term) => where((i) => term.x[i] > 0.5));
  const heads = found.terms.map((term, i) => {
    const label = `${term.name}: ${term.text}`;
    return el("th", { scope: "col" }, mark(el("button", { type: "button", class: "config" }, term.name), inside[i], label, `${label} (${inside[i].length})`));
  });
  const paths = found.terms.some((term) => term.path)
    ? el("tr", { class: "over" }, el("td", {}), pathHeads(found.terms)) : null;
  const chart = el("table", { class: "chart" }, el("caption", { class: "hidden" }, t("configurations")),
    el("thead", {}, paths, group(el("tr", {}, el("td", {}), heads))), chartOf(found.terms));
  root.append(el("div", { class: "pair" },
    el("div", {}, el("div", { class: "scroll" }, chart),
      fitLine([[t("solution consistency"), found.fit.consistency], [t("pri"), found.fit.pri], [t("solution coverage"), found.fit.coverage]]),
      signsLegend()),
    upset(found, inside, y)));
});

// Names of paths over their configurations, one over all that stand side by side.
function pathHeads(terms) {
  const runs = [];
  for (const { path } of terms) {
    if (runs.length && runs.at(-1).path === path) runs.at(-1).n += 1;
    else runs.push({ path, n: 1 });
  }
  return runs.map(({ path, n }) => el("td", { colspan: n }, path ? words().paths[path] ?? path : ""));
}

function signsLegend() {
  const core = state.solution === "intermediate";
  const there = core ? ["core present", "peripheral present", "core absent", "peripheral absent"] : ["peripheral present", "peripheral absent"];
  const text = (word) => t(core ? word : word.replace("peripheral ", ""));
  return el("p", { class: "legend" }, there.map((word) => el("span", { class: "key" }, sign(word), text(word))));
}

// Exclusive groups of cases: in these configurations and no other; those with the outcome in none come last.
function groupsOf(inside, y) {
  const byKey = new Map();
  for (const i of data.cases.keys()) {
    const key = inside.flatMap((cases, place) => (cases.includes(i) ? [place] : [])).join(",");
    if (!key && y[i] <= 0.5) continue;
    byKey.set(key, [...(byKey.get(key) ?? []), i]);
  }
  const rank = ([key, cases]) => [key === "" ? 1 : 0, -cases.length, key.split(",").length];
  const before = (a, b) => a.map((value, i) => value - b[i]).find((difference) => difference) ?? 0;
  return [...byKey].sort((a, b) => before(rank(a), rank(b)));
}

function upset(found, inside, y) {
  const groups = groupsOf(inside, y);
  const most = Math.max(1, ...groups.map(([, cases]) => cases.length));
  const [left, step, rowTall, bars] = [64, Math.max(24, Math.min(38, 330 / groups.length)), 22, 130];
  const width = left + step * groups.length + 12;
  const tall = bars + 26 + rowTall * found.terms.length + 22;
  const picture = svg("svg", { class: "plot upset", width, height: tall, viewBox: `0 0 ${width} ${tall}`, role: "group", "aria-label": t("upset") });
  const top = 18;
  const scale = (n) => (n / most) * (bars - top);
  const rowAt = (place) => bars + 26 + rowTall * place + rowTall / 2;
  found.terms.forEach((term, place) => {
    if (place % 2 === 0) picture.append(svg("rect", { class: "band", x: 0, y: rowAt(place) - rowTall / 2, width, height: rowTall }));
    picture.append(svg("text", { x: left - 10, y: rowAt(place) + 4, "text-anchor": "end" }, `${term.name}  (${inside[place].length})`));
  });
  const layer = svg("g", {});
  const rows = [];
  groups.forEach(([key, cases], column) => {
    const places = key === "" ? [] : key.split(",").map(Number);
    const x = left + step * column + step / 2;
    const good = cases.filter((i) => y[i] > 0.5).length;
    const bad = cases.length - good;
    const name = places.length ? listed(places.map((place) => found.terms[place].name)) : t("uncovered");
    const bar = (from, n, kind) => svg("rect", { class: `bar ${kind}`, x: x - step * 0.32, width: step * 0.64, y: bars - scale(from + n), height: scale(n) });
    const column_ = svg("g", { class: "column" },
      svg("rect", { class: "hit", x: x - step / 2, y: 0, width: step, height: tall }),
      svg("rect", { class: "ring", x: x - step / 2 + 1, y: 1, width: step - 2, height: tall - 2, rx: 3 }),
      bar(0, good, places.length ? "typical" : "uncovered"), bad ? bar(good, bad, "bad") : null,
      svg("text", { x, y: bars - scale(cases.length) - 5, "text-anchor": "middle" }, String(cases.length)));
    if (places.length) {
      column_.append(line(x, rowAt(Math.min(...places)), x, rowAt(Math.max(...places)), "stem"));
      found.terms.forEach((_, place) => column_.append(svg("circle", { cx: x, cy: rowAt(place), r: 5, class: places.includes(place) ? "dot" : "nodot" })));
    } else column_.append(shape("deviant in coverage", x, bars + 13, 5));
    const label = `${name}: ${cases.length} (${listed(cases.map(caseName))})`;
    layer.append(mark(column_, cases, label));
    rows.push([name, String(good), String(bad), listed(cases.map(caseName))]);
  });
  picture.append(line(left, bars, width - 6, bars, "base"), group(layer, t("upset")));
  const heads = [t("configurations"), t("with outcome"), t("without outcome"), t("cases")];
  return el("div", {}, el("h3", {}, t("upset")), el("div", { class: "scroll" }, picture),
    el("p", { class: "legend" },
      el("span", { class: "key" }, swatch("typical"), t("with outcome")),
      rows.some((row) => row[2] !== "0") ? el("span", { class: "key" }, swatch("bad"), t("without outcome")) : null,
      groups.some(([key]) => key === "") ? el("span", { class: "key" }, sample("deviant in coverage"), t("uncovered")) : null),
    tableOf(t("upset"), heads, rows));
}

const swatch = (name) => svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, svg("rect", { class: `bar ${name}`, x: 1, y: 1, width: 12, height: 12 }));

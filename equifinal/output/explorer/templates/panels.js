// Panels: the fit of each configuration in each period, unit or group; a point chooses the cases of its partition.

const panels = { dimension: null, measure: "consistency" };

if (data.clusters.length) {
  view("panels", (root) => {
    panels.dimension ??= data.clusters[0].name;
    const cluster = data.clusters.find(({ name }) => name === panels.dimension);
    const measures = ["consistency", "coverage", "pri"];
    root.append(el("div", { class: "controls" },
      choice("dimension", t("by"), data.clusters.map(({ name, kind }) => [name, `${name} (${t(kind)})`]), panels.dimension, (name) => { panels.dimension = name; redraw("panels"); }),
      choice("measure", t("figure"), measures.map((name) => [name, t(name)]), panels.measure, (name) => { panels.measure = name; redraw("panels"); })));
    const names = namesOfTerms();
    const sets = [...names, ["", t("solution")]];
    const fit = ofSide(data.fit);
    const lines = sets.map(([term, name]) => {
      const own = fit.filter((row) => (term ? row.part === "term" && row.expression === term : row.part === "model"));
      return { name, term, pooled: own.find((row) => row.dimension === "pooled"), parts: own.filter((row) => row.dimension === cluster.name) };
    }).filter(({ pooled, parts }) => pooled && parts.length);
    if (!lines.length) {
      root.append(el("p", { class: "empty" }, t("no solution here", { outcome: outcomeName() })));
      return;
    }
    const partitions = lines[0].parts.map((row) => row.partition);
    const cases = partitions.map((partition) => where((i) => cluster.of[i] === partition));
    const dense = partitions.length > 12;
    const small = el("div", { class: "multiples" });
    root.append(small);
    for (const one of lines) small.append(smallMultiple(one, partitions, cases, dense, cluster.kind === "period"));
    root.append(tableOf(t("panels"), [cluster.name, t("cases"), ...lines.map(({ name }) => name)],
      partitions.map((partition, p) => [partition, String(cases[p].length), ...lines.map(({ parts }) => figure(parts[p][panels.measure]))])));
  });
}

// The configurations of the first intermediate model, by their names.
function namesOfTerms() {
  return ofSide(data.terms).filter((row) => row.solution === "intermediate" && row.model === 1).map((row) => [row.term, row.name]);
}

function smallMultiple(one, partitions, cases, dense, joined) {
  const box = el("figure", { class: "multiple" }, el("figcaption", {}, one.name, el("small", {}, one.term ? ` ${one.term}` : "")));
  const known = one.parts.map((row) => row[panels.measure]);
  const [width, height] = [dense ? 400 : 270, 150];
  const plot = frame(box, { width, height, x: [-0.5, partitions.length - 0.5], y: [0, 1], left: 36, bottom: 24, yLabel: "", label: `${one.name}: ${t(panels.measure)}` });
  const { picture, across, up } = plot;
  for (const tick of picture.querySelectorAll('.axes text[text-anchor="middle"]')) tick.remove();
  const pooled = one.pooled[panels.measure];
  if (pooled !== null) picture.append(line(across(-0.5), up(pooled), across(partitions.length - 0.5), up(pooled), "pooled"));
  if (joined) {
    const there = known.flatMap((value, p) => (value === null ? [] : [`${across(p)} ${up(value)}`]));
    picture.append(svg("path", { class: "course", d: `M${there.join("L")}` }));
  }
  const layer = svg("g", {});
  partitions.forEach((partition, p) => {
    const value = known[p];
    if (!dense) picture.append(svg("text", { class: "tick", x: across(p), y: height - 6, "text-anchor": "middle" }, partition));
    if (value === null) return;
    const label = `${partition}: ${figure(value)} (${cases[p].length})`;
    layer.append(mark(svg("g", { class: "point" }, svg("circle", { class: "hit", cx: across(p), cy: up(value), r: dense ? 6 : 11 }), svg("circle", { class: "ring", cx: across(p), cy: up(value), r: 8 }),
      svg("circle", { class: "typical", cx: across(p), cy: up(value), r: dense ? 3 : 4.5 })), cases[p], `${one.name}, ${label}`, label));
  });
  picture.append(group(layer, one.name));
  return box;
}

// What the pictures share: frames with axes, marks by kind, lines of text.

const KINDS = ["typical", "deviant in degree", "deviant in consistency", "deviant in coverage", "irrelevant"];
const RELATIONS = ["same", "subset", "superset", "changed", "none"];

// A mark of a kind of case: shape and colour both tell it.
function shape(kind, x, y, r = 5) {
  const name = kind.replaceAll(" ", "-");
  const at = (points) => points.map(([dx, dy]) => `${x + dx * r},${y + dy * r}`).join(" ");
  if (kind === "deviant in consistency") {
    return svg("polygon", { class: name, points: at([[-1.1, -0.9], [1.1, -0.9], [0, 1.1]]) });
  }
  if (kind === "deviant in coverage") return svg("polygon", { class: name, points: at([[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]]) });
  if (kind === "irrelevant") {
    const c = r * 0.7;
    return svg("path", { class: name, d: `M${x - c} ${y - c}L${x + c} ${y + c}M${x - c} ${y + c}L${x + c} ${y - c}` });
  }
  return svg("circle", { class: name, cx: x, cy: y, r });
}

function sample(kind) {
  return svg("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true" }, shape(kind, 7, 7, 4.5));
}

// Round steps between two numbers.
function ticksOf(low, high, wanted = 5) {
  const rough = (high - low) / wanted || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough * 0.999);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

// A picture with axes. `x` and `y` are ranges; returns the picture and where numbers lie in it.
function frame(root, { width, height, x, y, xLabel, yLabel, label, left = 46, bottom = 42, top = 12, right = 12, square = false }) {
  const inner = [width - left - right, square ? width - left - right : height - top - bottom];
  const tall = inner[1] + top + bottom;
  const across = (value) => left + ((value - x[0]) / (x[1] - x[0])) * inner[0];
  const up = (value) => top + inner[1] - ((value - y[0]) / (y[1] - y[0])) * inner[1];
  const picture = svg("svg", { class: "plot", width, height: tall, viewBox: `0 0 ${width} ${tall}`, role: "group", "aria-label": label });
  const axes = svg("g", { class: "axes", "aria-hidden": "true" });
  axes.append(svg("rect", { class: "ground", x: left, y: top, width: inner[0], height: inner[1] }));
  for (const value of ticksOf(...x, Math.max(2, Math.round(inner[0] / 70)))) {
    axes.append(svg("line", { x1: across(value), x2: across(value), y1: top + inner[1], y2: top + inner[1] + 4 }));
    axes.append(svg("text", { x: across(value), y: top + inner[1] + 16, "text-anchor": "middle" }, plain(value)));
  }
  for (const value of yLabel === null ? [] : ticksOf(...y, Math.max(2, Math.round(inner[1] / 55)))) {
    axes.append(svg("line", { x1: left - 4, x2: left, y1: up(value), y2: up(value) }));
    axes.append(svg("text", { x: left - 7, y: up(value) + 4, "text-anchor": "end" }, plain(value)));
  }
  if (xLabel) axes.append(named(xLabel, left + inner[0] / 2, tall - 6, inner[0] + left - 10));
  if (yLabel) {
    const text = named(yLabel, 0, 0, inner[1] + bottom - 10);
    text.setAttribute("transform", `translate(12 ${top + inner[1] / 2}) rotate(-90)`);
    axes.append(text);
  }
  picture.append(axes);
  root.append(picture);
  return { picture, across, up, inner, left, top, tall, width };
}

// The name of an axis, cut to the room that it has; the whole of it as its title.
function named(text, x, y, space) {
  const wide = (c) => (c.codePointAt(0) > 0x2e7f ? 12.5 : 6.6);
  let [cut, taken] = ["", 0];
  for (const c of text) {
    if ((taken += wide(c)) > space) {
      cut = `${cut.trimEnd()}…`;
      break;
    }
    cut += c;
  }
  return svg("text", { class: "name", x, y, "text-anchor": "middle" }, svg("title", {}, text), cut);
}

const line = (x1, y1, x2, y2, name) => svg("line", { x1, y1, x2, y2, class: name });

// Cases that stand at one place and are of one kind, as one point: the larger, the more there are.
function stacked(plot, entries) {
  const places = new Map();
  for (const entry of entries) {
    const [px, py] = [plot.across(entry.x), plot.up(entry.y)];
    const key = `${px.toFixed(1)} ${py.toFixed(1)} ${entry.kind}`;
    const there = places.get(key) ?? { px, py, kind: entry.kind, cases: [], labels: [] };
    there.cases.push(entry.i);
    there.labels.push(entry.label);
    places.set(key, there);
  }
  return [...places.values()];
}

// Cases as points, left to right; chosen ones are named.
function points(plot, entries, view, label) {
  const layer = svg("g", { class: "points" });
  const names = svg("g", { class: "names", "aria-hidden": "true" });
  const placed = stacked(plot, entries);
  for (const { px, py, kind, cases, labels } of [...placed].sort((a, b) => a.px - b.px || b.py - a.py)) {
    const r = 4.8 * Math.min(2.2, cases.length ** 0.4);
    const within = kind === "typical" || kind === "deviant in consistency";
    const beside = { x: px + r + 2, y: py - r, "text-anchor": "start" };
    const count = { class: within ? "several within" : "several", ...(within ? { x: px, y: py + 3.5, "text-anchor": "middle" } : beside) };
    const several = cases.length > 1 ? svg("text", count, String(cases.length)) : null;
    const dot = svg("g", { class: "point" }, svg("circle", { class: "hit", cx: px, cy: py, r: Math.max(10, r + 3) }),
      svg("circle", { class: "ring", cx: px, cy: py, r: r + 4 }), shape(kind, px, py, r), several);
    const text = labels.length > 8 ? `${labels.slice(0, 8).join("; ")}${t("and more", { n: labels.length - 8 })}` : labels.join("; ");
    layer.append(mark(dot, cases, text));
  }
  group(layer, label);
  plot.picture.append(layer, names);
  view.chosen = () => {
    const taken = [];
    const chosen = placed.map((place) => ({ ...place, here: place.cases.filter((i) => state.selected.has(i)) }));
    const shown = chosen.filter(({ here }) => here.length).sort((a, b) => a.py - b.py).slice(0, 14);
    names.replaceChildren(...shown.flatMap(({ px, py, here, cases }) => {
      const right = px < plot.left + plot.inner[0] * 0.6;
      const off = 6 + 4.8 * Math.min(2.2, cases.length ** 0.4);
      const x = px + (right ? off : -off);
      const y = [4, -9, 17, -22, 30].map((dy) => py + dy).find((y) => !taken.some((t) => Math.abs(t.y - y) < 13 && Math.abs(t.x - x) < 90));
      if (y === undefined) return [];
      taken.push({ x, y });
      const text = here.length > 2 ? `${caseName(here[0])} +${here.length - 1}` : listed(here.map(caseName));
      return [svg("text", { x, y, "text-anchor": right ? "start" : "end" }, text)];
    }));
  };
}

// The kinds that occur, each with how many; a click chooses its cases.
function kindsLegend(kinds) {
  const there = KINDS.filter((kind) => kinds.includes(kind));
  const entry = (kind) => {
    const cases = where((i) => kinds[i] === kind);
    const text = `${t(kind)}: ${cases.length}`;
    return mark(el("button", { type: "button", class: "key" }, sample(kind), text), cases, text);
  };
  return group(el("p", { class: "legend" }, there.map(entry)), t("kinds of cases"));
}

const fitLine = (parts) =>
  el("dl", { class: "fit" }, parts.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, figure(value)))));

// The sign of a condition in a configuration: large where it is core, crossed where it is absent.
function sign(word) {
  const absent = word.endsWith("absent");
  const r = word.startsWith("core") ? 7.5 : 4.5;
  const c = r * 0.62;
  return svg("svg", { class: "sign", width: 18, height: 18, viewBox: "-9 -9 18 18", role: "img", "aria-label": t(word) },
    svg("circle", { r, class: absent ? "absent" : "present" }),
    absent ? svg("path", { class: "cross", d: `M${-c} ${-c}L${c} ${c}M${-c} ${c}L${c} ${-c}` }) : null);
}

// Calibration: the raw scores of a set, its curve, anchors that can be moved; new memberships, never a new solution.

const calibration = { set: null, moved: new Map() };

view("calibration", (root, self) => {
  const names = Object.keys(data.sets);
  const first = names.find((name) => data.sets[name].curve) ?? names[0];
  const name = (calibration.set ??= first);
  const how = data.sets[name];
  root.append(el("div", { class: "controls" }, select("set", t("set"), names.map((one) => [one, setName(one) === one ? one : `${one} · ${setName(one)}`]), name,
    (one) => { calibration.set = one; redraw("calibration"); })));
  root.append(el("p", { class: "note" }, t("calibrated by", { method: words().methods[how.method] }), how.curve ? ` ${t("drag")}` : ` ${t("no anchors")}`));
  const anchors = calibration.moved.get(name) ?? how.at ?? [];
  const scores = how.raw ?? how.members;
  const members = how.curve ? calibrated(how, anchors, scores) : how.members;
  const pair = el("div", { class: "pair" });
  const [left, right] = [el("div", {}), el("div", { class: "told" })];
  pair.append(left, right);
  root.append(pair);
  (how.raw ? drawCurve : drawStrip)(left, self, name, how, anchors, scores, members);
  if (how.curve) tellAnchors(right, name, how, anchors, members);
  else right.append(el("p", {}, t("cases above half", { n: how.members.filter((m) => m > 0.5).length, all: data.cases.length })));
});

function drawCurve(root, self, name, how, anchors, scores, members) {
  const range = [Math.min(...scores, ...anchors), Math.max(...scores, ...anchors)];
  const spare = (range[1] - range[0]) * 0.06 || 0.5;
  const x = [range[0] - spare, range[1] + spare];
  const levels = Math.max(1, ...how.members);
  const width = Math.max(260, Math.min(root.clientWidth, 520));
  const plot = frame(root, { width, height: 300, x, y: [-0.03 * levels, 1.03 * levels], bottom: 92, label: `${t("calibration")}: ${setName(name)}`,
    xLabel: t(how.raw ? "raw score of" : "membership in", { set: setName(name) }), yLabel: t(levels > 1 ? "level" : "membership") });
  const { picture, across, up } = plot;
  if (levels === 1) picture.append(line(across(x[0]), up(0.5), across(x[1]), up(0.5), "half"));
  if (!how.raw && levels === 1) picture.append(line(across(0.5), up(0), across(0.5), up(1), "half"));
  if (how.curve) picture.append(svg("path", { class: "curve", d: curvePath(how, anchors, x, across, up) }));
  const entries = data.cases.map((_, i) => {
    const label = `${caseName(i)}: ${how.raw ? `${plain(scores[i])} → ` : ""}${figure(members[i])}${members[i] === how.members[i] ? "" : ` (${t("was", { value: figure(how.members[i]) })})`}`;
    const stays = levels > 1 ? members[i] === how.members[i] : members[i] > 0.5 === how.members[i] > 0.5;
    const kind = stays ? (levels > 1 || members[i] > 0.5 ? "typical" : "deviant in degree") : "deviant in consistency";
    return { i, x: scores[i], y: members[i], kind, label };
  });
  picture.append(strip(plot, scores));
  points(plot, entries, self, t("cases"));
  if (how.curve) picture.append(...anchors.map((at, place) => handle(plot, name, how, anchors, place, range)));
  root.append(el("p", { class: "legend" },
    levels > 1 ? null : el("span", { class: "key" }, sample("typical"), t("more in than out")),
    levels > 1 ? null : el("span", { class: "key" }, sample("deviant in degree"), t("more out than in")),
    entries.some((entry) => entry.kind === "deviant in consistency") ? el("span", { class: "key" }, sample("deviant in consistency"), t("changes sides")) : null));
  root.append(tableOf(t("calibration"), [t("case"), ...(how.raw ? [t("raw score")] : []), t("membership"), ...(how.curve ? [t("new membership")] : [])],
    data.cases.map((_, i) => [caseName(i), ...(how.raw ? [plain(scores[i])] : []), figure(how.members[i]), ...(how.curve ? [figure(members[i])] : [])])));
}

// Memberships that were given: a dot a case, side by side where they would hide each other; 0.5 is marked.
function drawStrip(root, self, name, how, anchors, scores) {
  const most = Math.max(1, ...scores);
  const x = [-0.04 * most, 1.04 * most];
  const width = Math.max(260, Math.min(root.clientWidth, 520));
  const step = (11 / (width - 70)) * (x[1] - x[0]);
  const rows = [];
  const heights = scores.map(() => 0);
  for (const i of data.cases.map((_, i) => i).sort((a, b) => scores[a] - scores[b] || a - b)) {
    heights[i] = rows.findIndex((last) => scores[i] - last >= step);
    if (heights[i] < 0) heights[i] = rows.push(-Infinity) - 1;
    rows[heights[i]] = scores[i];
  }
  const plot = frame(root, { width, height: Math.max(130, 70 + 12 * rows.length), x, y: [-1, Math.max(4, rows.length)], yLabel: null, left: 14,
    label: `${t("calibration")}: ${setName(name)}`, xLabel: t(most > 1 ? "level of" : "membership in", { set: setName(name) }) });
  if (most === 1) plot.picture.append(line(plot.across(0.5), plot.top, plot.across(0.5), plot.top + plot.inner[1], "half"));
  points(plot, data.cases.map((_, i) => {
    const label = `${caseName(i)}: ${plain(scores[i])}`;
    return { i, x: scores[i], y: heights[i], kind: most > 1 || scores[i] > 0.5 ? "typical" : "deviant in degree", label };
  }), self, t("cases"));
  root.append(tableOf(t("calibration"), [t("case"), t(most > 1 ? "level" : "membership")], data.cases.map((_, i) => [caseName(i), plain(scores[i])])));
}

// The raw scores as a strip below the axis, one tick a case.
function strip(plot, scores) {
  const base = plot.top + plot.inner[1] + 24;
  const ticks = scores.map((score) => line(plot.across(score), base, plot.across(score), base + 16, "score"));
  return svg("g", { class: "strip", "aria-hidden": "true" }, ticks);
}

function curvePath(how, anchors, [low, high], across, up) {
  const curve = CURVES[how.curve](anchors, how);
  const steps = Array.from({ length: 241 }, (_, i) => low + ((high - low) * i) / 240);
  const all = how.curve === "steps" ? [...steps, ...anchors, ...anchors.map((at) => at - (high - low) * 1e-6)].sort((a, b) => a - b) : steps;
  return all.map((raw, i) => `${i ? "L" : "M"}${across(raw).toFixed(2)} ${up(curve(raw)).toFixed(2)}`).join("");
}

function anchorName(how, place) {
  const code = how.names ? how.names[place] : `threshold_${place + 1}`;
  const [kind, side] = code.split("_");
  return side ? `${t(kind)} ${Number(side) ? side : t(side)}` : t(kind);
}

// An anchor: a line with a handle that is dragged, or moved by arrows.
function handle(plot, name, how, anchors, place, range) {
  const { across, top, inner, left } = plot;
  const x = across(anchors[place]);
  const base = top + inner[1] + 50;
  const limits = room(how, anchors, place, [range[0] - (range[1] - range[0]) * 0.05, range[1] + (range[1] - range[0]) * 0.05]);
  const digits = Math.max(0, Math.min(8, 3 - Math.floor(Math.log10(range[1] - range[0] || 1))));
  const label = anchorName(how, place);
  const move = (value) => {
    const inside = Number(Math.min(limits[1], Math.max(limits[0], value)).toFixed(digits));
    calibration.moved.set(name, anchors.map((at, i) => (i === place ? inside : at)));
    redraw("calibration");
  };
  const toValue = (event) => {
    const picture = document.querySelector("#calibration svg.plot");
    const box = picture.getBoundingClientRect();
    const px = ((event.clientX - box.left) / box.width) * plot.width;
    const [low, high] = [range[0] - ((range[1] - range[0]) * 0.06 || 0.5), range[1] + ((range[1] - range[0]) * 0.06 || 0.5)];
    return low + ((px - left) / inner[0]) * (high - low);
  };
  const step = (limits[1] - limits[0]) / 100;
  return svg("g", {
    class: "anchor", id: `anchor-${place}`, tabindex: "0", role: "slider", "aria-label": `${label} (${setName(name)})`,
    "aria-valuemin": plain(limits[0]), "aria-valuemax": plain(limits[1]), "aria-valuenow": plain(anchors[place]),
    keydown: (event) => {
      const by = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      move(anchors[place] + by);
    },
    pointerdown: (event) => {
      event.preventDefault();
      document.getElementById(`anchor-${place}`).focus({ preventScroll: true });
      const dragging = (moving) => move(toValue(moving));
      const done = () => {
        removeEventListener("pointermove", dragging);
        removeEventListener("pointerup", done);
        removeEventListener("pointercancel", done);
      };
      addEventListener("pointermove", dragging);
      addEventListener("pointerup", done);
      addEventListener("pointercancel", done);
    },
  }, svg("title", {}, label), line(x, top, x, base, "stem"), svg("rect", { class: "hit", x: x - 12, y: top, width: 24, height: base - top + 12 }),
  svg("path", { class: "grip", d: `M${x} ${base - 9}L${x + 8} ${base + 7}H${x - 8}Z` }));
}

function tellAnchors(root, name, how, anchors, members) {
  const given = how.at;
  root.append(el("dl", { class: "fit" }, anchors.map((at, place) =>
    el("div", {}, el("dt", {}, anchorName(how, place)), el("dd", {}, plain(at), at === given[place] ? "" : el("small", {}, ` (${t("was", { value: plain(given[place]) })})`))))));
  const changed = where((i) => Math.abs(members[i] - how.members[i]) > TOLERANCE);
  const sides = where((i) => (members[i] > 0.5 !== how.members[i] > 0.5) || (Math.max(...how.members) > 1 && members[i] !== how.members[i]));
  root.append(el("p", { "aria-live": "polite", class: "lead" }, t("memberships change", { n: changed.length, all: data.cases.length })));
  root.append(el("p", { class: "moves" }, el("b", {}, `${t("change sides")} `), chips(sides, t("change sides"))));
  root.append(el("p", { class: "note" }, t("no new solution")));
  const text = yamlOf(name, how, anchors);
  const area = el("textarea", { id: "yaml", readonly: true, rows: 4, spellcheck: "false", "aria-label": t("for the configuration") });
  area.value = text;
  const copied = el("span", { "aria-live": "polite" });
  const copy = async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      document.execCommand("copy");
    }
    copied.textContent = t("copied");
  };
  root.append(area, el("p", { class: "controls" }, el("button", { type: "button", id: "copy", click: copy }, t("copy")),
    el("button", { type: "button", id: "reset", disabled: !calibration.moved.has(name), click: () => { calibration.moved.delete(name); redraw("calibration"); } }, t("reset")), copied));
}

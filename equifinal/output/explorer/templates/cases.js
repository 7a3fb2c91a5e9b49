// Cases: all of them as a strip of memberships, and a card for each that is chosen.

const cases = { by: null, down: true };

view("cases", (root) => {
  const found = model();
  const y = outcome();
  const columns = [
    ...data.conditions.map((name, place) => ({ key: name, text: name, title: setName(name), levels: data.levels[place], values: data.x[place] })),
    { key: "outcome", text: data.sides[state.side], title: outcomeName(), levels: 2, values: y, strong: true },
    ...found.terms.map((term) => ({ key: `term ${term.name}`, text: term.name, title: term.text, levels: 2, values: term.x, term: true })),
    ...(found.terms.length ? [{ key: "solution", text: t("solution"), title: t("solution"), levels: 2, values: found.x, term: true }] : []),
  ];
  const by = columns.find(({ key }) => key === cases.by);
  const order = data.cases.map((_, i) => i);
  if (by) order.sort((a, b) => (cases.down ? -1 : 1) * (by.values[a] - by.values[b]) || a - b);
  const sort = (key) => () => {
    Object.assign(cases, { by: key, down: cases.by === key ? !cases.down : true });
    redraw("cases");
  };
  const head = ({ key, text, title }, place) => el("th", { scope: "col", "aria-sort": cases.by === key ? (cases.down ? "descending" : "ascending") : false },
    el("button", { type: "button", id: `strip-${place}`, title, click: sort(key) }, text));
  const cell = (column, i) => {
    const value = column.values[i];
    const shade = column.levels > 2 ? value / (column.levels - 1) : value;
    const tone = Math.round(shade * 10);
    return el("td", { class: `tone tone-${tone}${value > 0.5 && column.levels === 2 ? " in" : ""}${column.strong ? " strong" : ""}${column.term ? " term" : ""}` },
      column.levels > 2 ? String(value) : figure(value, 2));
  };
  const body = el("tbody", {}, order.map((i) => {
    const row = el("tr", {}, el("th", { scope: "row" }, el("button", { type: "button" }, caseName(i))), columns.map((column) => cell(column, i)));
    return mark(row, [i], caseName(i), caseName(i) === data.cases[i] ? caseName(i) : `${data.cases[i]}: ${caseName(i)}`);
  }));
  root.append(el("div", { class: "scroll tall" }, el("table", { class: "strips" }, el("caption", { class: "hidden" }, t("cases")),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, el("button", { type: "button", id: "strip-case", click: () => { cases.by = null; redraw("cases"); } }, t("case"))), columns.map(head))), group(body))));
  root.append(el("p", { class: "note" }, t("strip note")));
});

// The card beside the views: which cases are chosen, and everything about one of them.
view("card", (root, self) => {
  self.chosen = () => {
    const chosen = [...state.selected].sort((a, b) => a - b);
    const focus = document.activeElement?.id;
    root.replaceChildren();
    if (!chosen.length) {
      root.append(el("p", { class: "empty" }, t("none selected")), el("p", { class: "empty" }, t("how to add")));
      return;
    }
    if (chosen.length > 1) {
      root.append(el("p", { class: "chips" }, chosen.map((i) => el("button", { type: "button", class: `chip${i === state.shown ? " now" : ""}`, id: `card-${i}`, "aria-pressed": String(i === state.shown),
        click: () => { state.shown = i; self.chosen(); } }, caseName(i)))));
    }
    root.append(...card(state.shown));
    if (focus?.startsWith("card-")) document.getElementById(focus)?.focus({ preventScroll: true });
  };
});

function meter(value, levels) {
  if (levels > 2) return el("span", { class: "levels" }, String(value));
  return svg("svg", { class: "meter", width: 64, height: 12, viewBox: "0 0 64 12", "aria-hidden": "true" }, svg("rect", { class: "ground", width: 64, height: 8, y: 2, rx: 2 }),
    svg("rect", { class: value > 0.5 ? "in" : "out", width: 64 * value, height: 8, y: 2, rx: 2 }), line(32, 0, 32, 12, "half"));
}

function card(i) {
  const y = outcome();
  const found = model();
  const row = ofSide(data.truth).find((one) => one.row === rowOf(i));
  const lines = [...data.conditions.map((name, place) => [name, data.x[place][i], data.levels[place]]), [data.set, data.y[i], 2]].map(([name, value, levels]) => {
    const raw = data.sets[name]?.raw;
    return el("tr", {}, el("th", { scope: "row", title: setName(name) }, setName(name)), el("td", {}, meter(value, levels)), el("td", {}, levels > 2 ? "" : figure(value)), el("td", {}, raw ? plain(raw[i]) : ""));
  });
  const facts = [];
  if (row) facts.push([t("row"), `${row.row}: ${t("coded short", { value: row.value })}`]);
  else facts.push([t("row"), t("in no row")]);
  facts.push([t("solution"), `${figure(found.x[i])} · ${t(kindOf(found.x[i], y[i]))}`]);
  const inside = found.terms.filter((term) => term.x[i] > 0.5).map((term) => term.name);
  facts.push([t("configurations"), inside.length ? listed(inside) : t("in none")]);
  const robust = ofSide(data.protocolCases).find((one) => one.case === data.cases[i]);
  if (robust) facts.push([t("robustness"), t(robust.kind)]);
  for (const { name, of } of data.clusters) facts.push([name, of[i]]);
  const trace = `equifinal trace ${data.folder}/02_calibrate/memberships.csv --row ${i + 1}`;
  return [
    el("h3", { class: "casename" }, caseName(i), caseName(i) === data.cases[i] ? "" : el("small", {}, ` ${data.cases[i]}`)),
    el("dl", { class: "facts" }, facts.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))),
    el("table", { class: "small card" }, el("caption", { class: "hidden" }, caseName(i)),
      el("thead", { class: "hidden" }, el("tr", {}, [t("set"), "", t("membership"), Object.values(data.sets).some((set) => set.raw) ? t("raw score") : ""].map((head) => (head ? el("th", { scope: "col" }, head) : el("td", {}))))), el("tbody", {}, lines)),
    el("p", { class: "note" }, t("where from"), " ", el("code", {}, trace)),
  ];
}

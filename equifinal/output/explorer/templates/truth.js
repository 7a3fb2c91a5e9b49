// The truth table: every column sorts; a row says why it is coded as it is.

const truth = { by: null, down: false, remainders: false };

function rowCases(row) {
  return where((i) => rowOf(i) === row.row);
}

function whyCoded(row) {
  const { consistency, pri, frequency, contradiction } = data.cutoffs;
  const test = (name, value, cutoff, passed) =>
    t(passed ? "reaches" : "misses", { name: t(name), value: figure(value), cutoff: plain(cutoff) });
  if (row.n === 0) return [t("remainder")];
  const passes = (value, cutoff) => value !== null && value >= cutoff - TOLERANCE;
  const enough = row.n >= frequency;
  const found = [t("coded", { row: row.row, value: row.value })];
  found.push(t(enough ? "enough cases" : "too few cases", { n: row.n, cutoff: frequency }));
  if (enough) {
    found.push(test("consistency", row.consistency, consistency, passes(row.consistency, consistency)));
    found.push(test("pri", row.pri, pri, passes(row.pri ?? 0, pri)));
  }
  if (row.value === "C") found.push(t("contradictory", { cutoff: plain(contradiction) }));
  if (row.excluded) found.push(t("excluded", { rule: t(row.excluded) }));
  return found;
}

// Cases that go against their row: with the outcome where it is coded 0, without it where it is coded 1.
function against(row, cases) {
  const y = outcome();
  if (row.value === "1") return cases.filter((i) => y[i] <= 0.5);
  return row.value === "?" ? [] : cases.filter((i) => y[i] > 0.5);
}

view("truth", (root, self) => {
  const rows = ofSide(data.truth).map((row, place) => ({ ...row, place }));
  const observed = rows.filter((row) => row.n > 0);
  const shown = truth.remainders ? rows : observed;
  const columns = [
    ["row", t("row"), (row) => row.row],
    ...data.conditions.map((name, place) => [`level ${place}`, name, (row) => row.levels[place], setName(name)]),
    ["value", outcomeShort(), (row) => "1C0?".indexOf(row.value)],
    ["n", t("cases"), (row) => -row.n],
    ["consistency", t("consistency short"), (row) => -(row.consistency ?? -1)],
    ["pri", t("pri"), (row) => -(row.pri ?? -1)],
  ];
  const key = columns.find(([name]) => name === truth.by)?.[2] ?? ((row) => row.place);
  const sorted = [...shown].sort((a, b) => (truth.down ? -1 : 1) * (key(a) - key(b)) || a.place - b.place);
  const head = ([name, text, , title]) => {
    const now = truth.by === name;
    const sort = () => {
      Object.assign(truth, { by: name, down: now && !truth.down });
      redraw("truth");
    };
    return el("th", { scope: "col", "aria-sort": now ? (truth.down ? "descending" : "ascending") : false },
      el("button", { type: "button", id: `sort-${name.replace(" ", "-")}`, title, click: sort }, text));
  };
  const body = el("tbody", {});
  const details = [];
  for (const row of sorted) {
    const cases = rowCases(row);
    const contrary = against(row, cases);
    const label = `${t("row")} ${row.row}: ${t("coded", { row: row.row, value: row.value })}`;
    const cells = row.levels.map((level) => el("td", { class: `level v${Math.min(level, 3)}` }, String(level)));
    const value = el("td", { class: `value ${{ 1: "is1", 0: "is0", C: "isC" }[row.value] ?? "isR"}` }, row.value);
    const line = el("tr", {},
      el("th", { scope: "row" }, el("button", { type: "button" }, String(row.row))), cells, value,
      el("td", {}, String(row.n), contrary.length ? el("span", { class: "contrary", title: t("against", { cases: listed(contrary.map(caseName)) }) }, `!${contrary.length}`) : null),
      el("td", {}, figure(row.consistency)), el("td", {}, figure(row.pri)));
    body.append(mark(line, cases, label, `${t("row")} ${row.row}: ${listed(cases.map(caseName))}`));
    const told = el("tr", { class: "why", hidden: true }, el("td", { colspan: columns.length }));
    body.append(told);
    details.push({ row, cases, contrary, told });
  }
  const table = el("table", { class: "truth" },
    el("caption", { class: "hidden" }, t("truth")),
    el("thead", {}, el("tr", {}, columns.map(head))), group(body));
  root.append(el("div", { class: "scroll" }, table));
  const some = state.side ? 1 : 0;
  const left = data.possible[some] - observed.length;
  root.append(el("p", { class: "note" }, t("remainders", { n: left, all: data.possible[some] }), " ",
    rows.length > observed.length
      ? el("button", { type: "button", id: "remainders", class: "link", click: () => { truth.remainders = !truth.remainders; redraw("truth"); } },
          t(truth.remainders ? "fold" : "unfold"))
      : null));
  self.chosen = () => {
    for (const { row, cases, contrary, told } of details) {
      const whole = cases.length > 0 && cases.length === state.selected.size && cases.every((i) => state.selected.has(i));
      const open = whole || (state.selected.size === 1 && cases.includes(state.shown));
      told.hidden = !open;
      const cell = told.firstChild;
      cell.replaceChildren();
      if (!open) continue;
      cell.append(el("ul", {}, whyCoded(row).map((text) => el("li", {}, text))));
      cell.append(el("p", {}, `${t("cases")}: ${listed(cases.map(caseName))}`));
      if (contrary.length) cell.append(el("p", { class: "contrary" }, t("against", { cases: listed(contrary.map(caseName)) })));
    }
  };
});

function outcomeShort() {
  return data.sides[state.side];
}

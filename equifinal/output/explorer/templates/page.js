// The page: elements, words, numbers, the one selection and the marks that show it.

const SVG = "http://www.w3.org/2000/svg";
const state = { side: 0, language: data.language, solution: "intermediate", model: 1, selected: new Set(), shown: null };
const views = new Map();
const tips = new WeakMap();
const chosenBy = new WeakMap();

function made(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}
const el = (tag, attributes = {}, ...children) => made(document.createElement(tag), attributes, children);
const svg = (tag, attributes = {}, ...children) => made(document.createElementNS(SVG, tag), attributes, children);

// A word or sentence of the page, its places filled.
function t(key, places = {}) {
  return data.words[state.language][key].replace(/\{(\w+)(?::gap)?\}/g, (_, name) => places[name]);
}

// Three decimals, a half rounded up as a reader does; a dash where a figure is undefined.
function figure(value, decimals = 3) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const text = String(Math.abs(value));
  const moved = text.includes("e") ? value * 10 ** decimals : Number(`${value}e${decimals}`);
  const rounded = (Math.sign(moved) * Math.round(Math.abs(moved))) / 10 ** decimals;
  return (rounded || 0).toFixed(decimals);
}
const plain = (value) => (value === null || value === undefined ? "–" : String(Number(value.toPrecision(12))));

const words = () => data.labels[state.language];
const caseName = (i) => words().cases[i];
const setName = (name) => (Object.hasOwn(words().sets, name) ? words().sets[name] : name);
const listed = (parts) => parts.join(t("between"));

function literalName(text) {
  const [, not, name, rest] = /^(~?)([^[]*)(.*)$/s.exec(text);
  return `${not}${setName(name)}${rest}`;
}
const outcomeName = (side = state.side) => literalName(data.sides[side]);
const outcome = () => (state.side ? data.y.map((y) => 1 - y) : data.y);
const ofSide = (rows) => rows.filter((row) => row.outcome === data.sides[state.side]);

// The model that is shown, its terms named as the tables name them.
function model() {
  const rows = ofSide(data.terms).filter((row) => row.solution === state.solution && row.model === state.model);
  return modelOf(rows.map((row, i) => ({ ...row, text: row.term, name: row.name || String(i + 1) })), outcome());
}

// Choosing cases: alone, or with Shift or Ctrl beside those that are chosen.
function choose(cases, event) {
  const beside = event && (event.shiftKey || event.ctrlKey || event.metaKey);
  const all = cases.length > 0 && cases.every((i) => state.selected.has(i));
  if (beside) for (const i of cases) all ? state.selected.delete(i) : state.selected.add(i);
  else state.selected = all && cases.length === state.selected.size ? new Set() : new Set(cases);
  state.shown = state.selected.size ? [...state.selected][0] : null;
  show();
}

function selectionText() {
  const chosen = [...state.selected].sort((a, b) => a - b);
  if (!chosen.length) return t("none selected");
  const names = chosen.slice(0, 12).map(caseName);
  const more = chosen.length > names.length ? t("and more", { n: chosen.length - names.length }) : "";
  return t("selected", { n: chosen.length, cases: listed(names) + more });
}

// Everything that stands for cases shows whether they are chosen.
function show() {
  const any = state.selected.size > 0;
  for (const view of views.values()) {
    for (const { node, cases } of view.marks) {
      const here = cases.filter((i) => state.selected.has(i)).length;
      node.classList.toggle("on", here > 0);
      node.classList.toggle("off", any && !here);
      const pressed = String(here > 0 && here === cases.length);
      const button = chosenBy.get(node) ?? node;
      if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", pressed);
    }
    view.chosen?.();
  }
  document.getElementById("status").textContent = selectionText();
  document.getElementById("clear").disabled = !any;
}

let drawn = null;

// Let an element stand for cases: chosen by a click, by Enter or Space; one of a group that arrows walk through.
function mark(node, cases, label, tip = label) {
  drawn.marks.push({ node, cases });
  const button = node.tagName === "TR" ? node.querySelector("button") : node;
  if (button !== node) chosenBy.set(node, button);
  else if (node.namespaceURI === SVG) node.setAttribute("role", "button");
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-label", label);
  button.dataset.mark = "";
  button.setAttribute("tabindex", "-1");
  node.classList.add("mark");
  node.addEventListener("click", (event) => {
    if (!event.target.closest("a, summary, .inner")) choose(cases, event);
  });
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(cases, event);
  });
  tips.set(node, tip);
  return node;
}

// One stop of the Tab key for the marks within; arrows, Home and End walk.
function group(node, label) {
  if (label) {
    node.setAttribute("role", "group");
    node.setAttribute("aria-label", label);
  }
  const inside = () => [...node.querySelectorAll("[data-mark]")];
  inside()[0]?.setAttribute("tabindex", "0");
  node.addEventListener("keydown", (event) => {
    const all = inside();
    const here = all.indexOf(document.activeElement);
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -here, End: all.length - 1 - here };
    if (here < 0 || !(event.key in steps)) return;
    event.preventDefault();
    const there = all[(here + steps[event.key] + all.length) % all.length];
    all[here].setAttribute("tabindex", "-1");
    there.setAttribute("tabindex", "0");
    there.focus();
  });
  node.addEventListener("focusin", (event) => {
    if (!event.target.matches?.("[data-mark]")) return;
    for (const other of inside()) other.setAttribute("tabindex", other === event.target ? "0" : "-1");
  });
  return node;
}

// A small button for a case.
const chip = (i, extra = "") =>
  mark(el("button", { class: `chip ${extra}`, type: "button" }, caseName(i)), [i], caseName(i), data.cases[i]);
const chips = (cases, label) =>
  cases.length ? group(el("span", { class: "chips" }, cases.map((i) => chip(i))), label) : el("span", {}, t("no case"));

// A choice of one among few, as buttons.
function choice(id, label, options, value, change) {
  const button = ([key, text, title]) =>
    el("button", {
      type: "button", id: `${id}-${key}`, title, "aria-pressed": String(key === value), click: () => change(key),
    }, text);
  return el("span", { class: "choice", role: "group", "aria-label": label }, options.map(button));
}

function select(id, label, options, value, change) {
  const option = ([key, text]) => el("option", { value: key, selected: String(key) === String(value) }, text);
  const list = el("select", { id, change: (event) => change(event.target.value) }, options.map(option));
  return el("label", { class: "field" }, `${label} `, list);
}

// What is wider than its place, and holds nothing that the Tab key stops at.
const scrolled = (node, label) => el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": label }, node);

// The table behind a picture.
function tableOf(caption, heads, rows) {
  const table = el("table", {},
    el("caption", { class: "hidden" }, caption),
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map((cell) => el("td", {}, cell))))));
  const scroll = scrolled(table, caption);
  return el("details", { class: "table" }, el("summary", {}, t("as a table"), drawn && t(drawn.id) === caption ? el("span", { class: "hidden" }, `: ${caption}`) : `: ${caption}`), scroll);
}

function view(id, draw) {
  views.set(id, { id, draw, marks: [], chosen: null });
}

// Draw a view anew; what had the focus gets it back.
function redraw(id) {
  const one = views.get(id);
  const section = document.getElementById(id);
  const focus = section.contains(document.activeElement) ? document.activeElement.id : "";
  const open = section.querySelector("details.table")?.open;
  drawn = one;
  [one.marks, one.chosen] = [[], null];
  const body = el("div", { class: "body" });
  section.querySelector(".body").replaceWith(body);
  one.draw(body, one);
  if (open) section.querySelector("details.table")?.setAttribute("open", "");
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  show();
}

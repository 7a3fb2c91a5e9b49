// Sets: expressions taken as they are written, memberships, fit. The same rules as equifinal/sets.

const TOLERANCE = 2 ** -26;
const NAME = /[\p{L}_][\p{L}\p{N}_]*|\d+|\[[^[\]]*\]|\S/gu;

class Unreadable extends Error {
  constructor(key, places) {
    super(key);
    this.places = places;
  }
}

// Read `~A*B + C[2]` into a function from the number of a case to its membership.
function read(text) {
  const tokens = [...text.matchAll(NAME)].map((match) => ({ text: match[0], at: match.index + 1 }));
  const end = { text: "", at: text.length + 1 };
  let place = 0;
  const next = () => tokens[place] ?? end;
  const fail = (key, token = next()) => {
    throw new Unreadable(key, { token: token.text, place: token.at });
  };
  const joined = (sign, part, join) => {
    let found = part();
    while (next().text === sign) {
      place += 1;
      const [left, right] = [found, part()];
      found = (i) => join(left(i), right(i));
    }
    return found;
  };
  const sum = () => joined("+", product, Math.max);
  const product = () => joined("*", factor, Math.min);
  const factor = () => {
    const token = next();
    place += 1;
    if (token.text === "~") {
      const part = factor();
      return (i) => 1 - part(i);
    }
    if (token.text === "(") {
      const part = sum();
      if (next().text !== ")") fail("unclosed", token);
      place += 1;
      return part;
    }
    if (token.text === "0" || token.text === "1") return () => Number(token.text);
    const condition = data.conditions.indexOf(token.text);
    if (condition < 0) fail(token.text ? "no condition" : "unfinished", token);
    return literal(condition, token);
  };
  const literal = (condition, token) => {
    const levels = data.levels[condition];
    let values = [1];
    if (/^\[\s*\d+(\s*,\s*\d+)*\s*\]$/.test(next().text)) {
      values = next().text.match(/\d+/g).map(Number);
      if (Math.max(...values) >= levels) fail("no value");
      place += 1;
    } else if (levels > 2) fail("which value", token);
    const x = data.x[condition];
    if (levels > 2) return (i) => (values.includes(x[i]) ? 1 : 0);
    return (i) => Math.max(...values.map((value) => (value ? x[i] : 1 - x[i])));
  };
  const whole = sum();
  if (next().text) fail("no operator");
  return whole;
}

function members(text) {
  const membership = read(text);
  return data.cases.map((_, i) => membership(i));
}

const total = (values) => values.reduce((sum, value) => sum + value, 0);
const ratio = (part, whole) => (whole ? part / whole : null);

// How far X is sufficient, and how far it is necessary, for Y; null where it is 0/0.
function fitOf(x, y) {
  const both = x.map((value, i) => Math.min(value, y[i]));
  const shared = total(both);
  const ambiguous = total(both.map((value, i) => Math.min(value, 1 - y[i])));
  return {
    consistency: ratio(shared, total(x)),
    pri: ratio(shared - ambiguous, total(x) - ambiguous),
    coverage: ratio(shared, total(y)),
    ron: ratio(total(x.map((value) => 1 - value)), total(both.map((value) => 1 - value))),
  };
}

const highest = (parts) => data.cases.map((_, i) => Math.max(0, ...parts.map((part) => part[i])));

// What no other term of the model covers, as a share of Y.
function uniqueOf(parts, place, y) {
  const covered = (some) => total(highest(some).map((value, i) => Math.min(value, y[i])));
  return ratio(covered(parts) - covered(parts.filter((_, i) => i !== place)), total(y));
}

// A solution from its terms: each with its memberships and fit, and the whole.
function modelOf(terms, y) {
  const parts = terms.map((term) => members(term.text));
  const x = highest(parts);
  return {
    terms: terms.map((term, i) => ({ ...term, x: parts[i], fit: fitOf(parts[i], y), unique: uniqueOf(parts, i, y) })),
    x,
    fit: fitOf(x, y),
  };
}

// What a case says of a statement of sufficiency (Schneider & Rohlfing 2013, doi:10.1177/0049124113481341).
function kindOf(x, y) {
  if (x > 0.5 && y > 0.5) return y >= x - TOLERANCE ? "typical" : "deviant in degree";
  if (x > 0.5) return "deviant in consistency";
  return y > 0.5 ? "deviant in coverage" : "irrelevant";
}

// The number of the row that a case belongs to, as the truth table counts; 0 where a membership is exactly 0.5.
function rowOf(i) {
  let row = 0;
  for (const [place, x] of data.x.entries()) {
    const levels = data.levels[place];
    if (levels === 2 && x[i] === 0.5) return 0;
    row = row * levels + (levels > 2 ? x[i] : Number(x[i] > 0.5));
  }
  return row + 1;
}

const where = (test) => data.cases.flatMap((_, i) => (test(i) ? [i] : []));

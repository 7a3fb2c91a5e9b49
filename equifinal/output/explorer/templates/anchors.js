// Calibration by anchors that move: the same rules as equifinal/steps/calibrate.

// The share of the way that a score has gone, by a logistic curve through three anchors (Ragin 2008).
function logistic([exclusion, crossover, inclusion], how) {
  const degree = how.degree ?? 0.95;
  return (raw) => {
    const distance = raw - crossover;
    const including = distance >= 0 === inclusion > crossover;
    const odds = (Math.log(degree / (1 - degree)) * distance) / (including ? inclusion - crossover : crossover - exclusion);
    return odds < -700 ? 0 : 1 / (1 + Math.exp(-odds));
  };
}

// The same by lines, bent by powers (Thiem 2014, doi:10.1080/13645579.2013.806118).
function linear([exclusion, crossover, inclusion], how) {
  const power = (share, by) => Math.max(share, 0) ** by;
  return (raw) => {
    const into = (raw - exclusion) / (crossover - exclusion);
    const left = (inclusion - raw) / (inclusion - crossover);
    return into <= 1 ? power(into, how.below ?? 1) / 2 : 1 - power(left, how.above ?? 1) / 2;
  };
}

// Two flanks: a case belongs to middling scores as far as it is in both, to extreme ones as far as in either.
function bell(anchors, how) {
  const flank = how.shape === "logistic" ? logistic : linear;
  const left = flank(anchors.slice(0, 3), how);
  const right = flank(anchors.slice(3).reverse(), how);
  const join = anchors[0] < anchors[2] ? Math.min : Math.max;
  return (raw) => join(left(raw), right(raw));
}

// From each threshold on the next value; up to it where thresholds fall. What rounding left below has reached it.
function stepwise(thresholds, how) {
  const margin = (a, b) => Math.max(TOLERANCE * Math.max(Math.abs(a), Math.abs(b)), 2 ** -50);
  const reaches = (a, b) => a >= b - margin(a, b);
  const falling = thresholds.length > 1 && thresholds[0] > thresholds.at(-1);
  return (raw) => how.values[thresholds.filter((at) => (falling ? reaches(at, raw) : reaches(raw, at))).length];
}

const CURVES = {
  flank: (anchors, how) => (how.shape === "linear" ? linear : logistic)(anchors, how),
  bell,
  steps: stepwise,
};

// Memberships of raw scores, those of exactly 0.5 moved where the study moves them.
function calibrated(how, anchors, scores) {
  const curve = CURVES[how.curve](anchors, how);
  return scores.map((raw) => {
    const member = curve(raw);
    const half = Math.abs(member - 0.5) <= TOLERANCE;
    return half ? (data.half ?? 0.5) : member;
  });
}

// Where an anchor may go without passing its neighbours.
function room(how, anchors, place, [low, high]) {
  const step = (high - low) / 1000;
  const beside = [anchors[place - 1], anchors[place + 1]].filter((at) => at !== undefined);
  const below = beside.filter((at) => at < anchors[place] || (at === anchors[place] && beside.indexOf(at) === 0));
  const above = beside.filter((at) => at > anchors[place]);
  return [Math.max(low, ...below.map((at) => at + step)), Math.min(high, ...above.map((at) => at - step))];
}

const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[\p{L}_][\p{L}\p{N}_]*$/iu;

// The set's line for the configuration.
function yamlOf(name, how, anchors) {
  const key = PLAIN.test(name) ? name : JSON.stringify(name);
  const written = how.names
    ? how.names.map((anchor, i) => `${anchor}: ${anchors[i]}`)
    : [`thresholds: [${anchors.join(", ")}]`];
  const options = ["shape", "degree", "below", "above"].filter((option) => option in how);
  const parts = [`method: ${how.method}`, ...written, ...options.map((option) => `${option}: ${how[option]}`)];
  return `calibration:\n  ${key}: {${parts.join(", ")}}\n`;
}

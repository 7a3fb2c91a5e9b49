"""The table of measurements."""

import math

from benchmarks.run import ENGINES, MODELS

__all__ = ["met", "ratio", "table", "warnings"]

PEERS = ENGINES[1:]
GIGABYTE = 1e9
TOLERANCE = 1e-6  # of figures: peers write sums of memberships in another order


def table(measurements):
    """Return the measurements as a Markdown table, with a line for each peer that answers something else.

    Parameters
    ----------
    measurements : list of (Row, dict)
        What `benchmarks.run.measure` returned for each row.
    """
    head = ["what", "ours", "goal", "met", "answer", MODELS, *(title for peer in PEERS for title in (peer, "ratio"))]
    lines = [head, ["---"] * len(head)]
    for row, results in measurements:
        ours = results["ours"]
        pairs = [text for peer in PEERS for text in (_time(results[peer]), ratio(results[peer], ours))]
        lines.append(
            [row.what, _ours(row, ours), _goal(row), met(row, results), _answer(ours), _models(results), *pairs]
        )
    text = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    notes = [f"- Warning: {note}" for row, results in measurements for note in warnings(row, results)]
    return "\n".join([text, *([""] if notes else []), *notes]) + "\n"


def ratio(peer, ours):
    """Return how many times as long a peer takes: at least, where it was stopped at the limit."""
    if "seconds" not in ours or not ("seconds" in peer or "over" in peer):
        return "–"
    return f"{'> ' * ('over' in peer)}{_short(_least(peer) / ours['seconds'])} ×"


def met(row, results):
    """Return whether the goal is met: yes, no, or a dash where that cannot be told or there is none."""
    ours = results["ours"]
    if "seconds" not in ours:
        return "–" if "over" in ours and row.seconds and row.seconds > ours["over"] else "no"
    checks = []
    if row.seconds is not None:
        checks.append(ours["seconds"] <= row.seconds)
    if row.memory is not None:
        checks.append(ours["memory"] <= row.memory * GIGABYTE)
    if row.faster:
        peer, times = row.faster
        checks.append(_least(results[peer]) >= times * ours["seconds"])
        if not checks[-1] and "seconds" not in results[peer]:
            return "–"
    if not checks:
        return "–"
    return "yes" if all(checks) else "no"


def warnings(row, results):
    """Return a sentence for each peer whose answer is not ours."""
    ours = results["ours"].get("answer")
    answers = {peer: results[peer].get("answer", ours) for peer in PEERS} if ours else {}
    return [
        f"{row.what}: {peer} answers {_answer(results[peer])}; ours is {_answer(results['ours'])}"
        f"{_apart(answer, ours)}."
        for peer, answer in answers.items()
        if not _same(answer, ours)
    ]


def _same(answer, ours):
    return answer.keys() == ours.keys() and all(_distance(answer[name], ours[name]) <= TOLERANCE for name in ours)


def _distance(theirs, ours):
    """Return by how much numbers, or figures of lists, differ at most; without end where one has more of them."""
    theirs, ours = ([value] if not isinstance(value, list) else value for value in (theirs, ours))
    if len(theirs) != len(ours):
        return math.inf
    return max((abs(a - b) for a, b in zip(theirs, ours, strict=True)), default=0)


def _apart(answer, ours):
    """Return how far apart lists of figures are, for the end of a sentence."""
    lists = [name for name in ours if isinstance(ours[name], list) and name in answer]
    found = {name: _distance(answer[name], ours[name]) for name in lists}
    return "".join(
        f"; {name} differ by up to {most:.2g}" for name, most in found.items() if TOLERANCE < most < math.inf
    )


def _least(result):
    return result.get("seconds", result.get("over", 0))


def _time(result):
    if "seconds" not in result:
        return result["cell"]
    return f"{_short(result['seconds'])} s" + (f", scaled from {result['draws']} draws" if "draws" in result else "")


def _ours(row, result):
    memory = f", {result['memory'] / GIGABYTE:.2f} GB" if row.memory is not None and "memory" in result else ""
    return _time(result) + memory


def _goal(row):
    parts = [f"{row.seconds:g} s"] if row.seconds is not None else []
    parts += [f"{row.memory:g} GB"] if row.memory is not None else []
    parts += [f"{row.faster[1]} × {row.faster[0]}"] if row.faster else []
    return ", ".join(parts)


def _models(results):
    result = results.get(MODELS, {"cell": ""})
    if "seconds" not in result:
        return result["cell"]
    models, most = result["answer"]["models"], result["answer"]["at most"]
    if result["answer"]["complete"]:
        return f"{_time(result)}: {models:,}"
    return f"{_time(result)}: at least {models:,}" if most is None else f"{_time(result)}: {models:,} to {most:,}"


def _answer(result):
    numbers = {
        name: len(found) if isinstance(found, list) else found for name, found in result.get("answer", {}).items()
    }
    return ", ".join(f"{number} {name}" for name, number in numbers.items()) or "–"


def _short(number):
    """Return a number with two or three digits that count."""
    return f"{number:.0f}" if number >= 100 else f"{number:.2g}" if number < 10 else f"{number:.3g}"

"""Make the invented data of the gallery, the same bytes every time: ``python docs/make_examples.py``.

No case exists. Of each file the conditions are drawn, the outcome is given to the cases of its paths, with some noise.
Lipset's countries (examples/democracy, democracy-crisp, democracy-levels) are no work of this file.
"""

import random
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


class Drawn:
    """Memberships drawn with a seed, and the scores that stand for them."""

    def __init__(self, seed):
        self.draw = random.Random(seed).random

    def sets(self, names):
        """Return a membership for each name, rarely near 0.5."""
        return {name: 0.5 + (0.12 + 0.36 * self.draw()) * (1 if self.draw() < 0.5 else -1) for name in names}

    def noisy(self, membership, width=0.16):
        """Return a membership with noise, within 0.01 to 0.99."""
        return min(0.99, max(0.01, membership + width * (self.draw() - 0.5)))

    def pick(self, choices):
        """Return one of several."""
        return choices[int(self.draw() * len(choices))]


def score(membership, low, high, decimals=0):
    """Return the score of a membership, as it is written."""
    return f"{low + membership * (high - low):.{decimals}f}"


def support():
    """Forty answers to a survey: eleven items from 1 to 7, of which q3 is worded the other way round."""
    drawn = Drawn(1)
    yield ["id", *(f"q{i}" for i in range(1, 12)), "age"]
    for number in range(1, 41):
        sets = drawn.sets(["SUP", "AUT", "LOAD", "CARE"])
        stay = drawn.noisy(max(min(sets["SUP"], sets["AUT"]), min(sets["SUP"], 1 - sets["LOAD"], sets["CARE"])))
        items = []
        for level, count in ((sets["SUP"], 3), (sets["AUT"], 2), (sets["LOAD"], 2), (sets["CARE"], 2), (stay, 2)):
            items += [min(7, max(1, round(1 + 6 * drawn.noisy(level, 0.25)))) for _ in range(count)]
        items[2] = 8 - items[2]
        yield [number, *items, 23 + int(35 * drawn.draw())]


def screening():
    """Sixteen districts, three years beside each other: a wide sheet."""
    drawn, years = Drawn(2), (2021, 2022, 2023)
    yield ["district", "region", *(f"{name}_{year}" for name in ("NUR", "BUS", "SMS", "RATE") for year in years)]
    for number in range(16):
        level, lines = drawn.sets(["NUR", "BUS", "SMS"]), []
        for year in years:
            sets = {name: drawn.noisy(value, 0.2) for name, value in level.items()}
            sets["RATE"] = drawn.noisy(max(min(sets["NUR"], sets["BUS"]), sets["SMS"] * (1 if year > 2021 else 0.4)))
            lines.append(sets)
        written = {"NUR": (0.5, 3.5, 2), "BUS": (0, 20, 1), "SMS": (0, 100, 0), "RATE": (30, 80, 1)}
        cells = [score(line[name], *scale) for name, scale in written.items() for line in lines]
        yield [f"D{number + 1:02}", "North" if number < 8 else "South", *cells]


def hospitals():
    """Thirty-six hospitals; small ones live on their ties, large ones on their staff and equipment."""
    drawn = Drawn(3)
    yield ["hospital", "beds", "TEAM", "TIES", "TECH", "GAIN"]
    for number in range(36):
        sets, small = drawn.sets(["TEAM", "TIES", "TECH"]), number % 2 == 0
        path = min(sets["TIES"], sets["TEAM"]) if small else min(sets["TEAM"], sets["TECH"])
        cells = [score(drawn.noisy(path, 0.1) if name == "GAIN" else sets[name], 0, 1, 2) for name in (*sets, "GAIN")]
        yield [f"H{number + 1:02}", 60 + int(120 * drawn.draw()) + (0 if small else 200), *cells]


def schools():
    """Thirty schools with two outcomes."""
    drawn = Drawn(4)
    yield ["school", "LEAD", "TIME", "AIDE", "FUND", "RESULTS", "FAIRNESS"]
    for number in range(30):
        sets = drawn.sets(["LEAD", "TIME", "AIDE", "FUND"])
        results = drawn.noisy(max(min(sets["LEAD"], sets["TIME"]), min(sets["FUND"], sets["TIME"], sets["AIDE"])), 0.1)
        fairness = drawn.noisy(min(sets["AIDE"], max(sets["FUND"], sets["LEAD"])), 0.1)
        yield [f"S{number + 1:02}", *(score(value, 0, 1, 2) for value in (*sets.values(), results, fairness))]


def reform():
    """Twenty-eight regions: law and money make a service, the service and staff make it last."""
    drawn = Drawn(5)
    yield ["region", "LAW", "MONEY", "STAFF", "VOICE", "START", "LAST"]
    for number in range(28):
        sets = drawn.sets(["LAW", "MONEY", "STAFF", "VOICE"])
        start = drawn.noisy(min(sets["LAW"], max(sets["MONEY"], sets["VOICE"])), 0.1)
        last = drawn.noisy(min(start, sets["STAFF"]), 0.1)
        yield [f"R{number + 1:02}", *(score(value, 0, 1, 2) for value in (*sets.values(), start, last))]


def reports():
    """Ten yearly reports, read by two coders; where the two differ, a line of both together decides."""
    drawn, kinds = Drawn(6), ("none", "mentioned", "shown")
    contents = {"PLAN": ("plan", "targets"), "DATA": ("register", "feedback"), "TEAM": ("nurse", "visits")}
    yield ["case", "coder", "content", "evidence"]
    for number in range(1, 11):
        case, high = f"Report {number}", {name: drawn.draw() < 0.55 for name in contents}
        good = (high["PLAN"] and high["DATA"]) or high["TEAM"]
        levels = {item: (2 if high[name] else int(2 * drawn.draw())) for name, two in contents.items() for item in two}
        for item, level in (levels | {"fewer falls": 2 * good, "fewer stays": 2 * good}).items():
            other = min(2, level + 1) if drawn.draw() < 0.15 else level
            for coder, found in (("Ana", level), ("Ben", other), *([("consensus", level)] if other != level else [])):
                if found or other != level:
                    yield [case, coder, item, kinds[found]]


def nurses():
    """Thirty wards: much needs many nurses, though many nurses are not enough."""
    drawn = Drawn(7)
    yield ["ward", "NURSES", "SKILL", "ROUNDS", "SAFETY"]
    for number in range(30):
        nurses, skill, rounds = (0.03 + 0.94 * drawn.draw() for _ in range(3))
        safety = min(nurses, 0.25 + skill) * (0.35 + 0.65 * max(skill, rounds)) * (0.7 + 0.3 * drawn.draw())
        yield [f"W{number + 1:02}", score(nurses, 2, 14, 1), score(skill, 0, 40), score(rounds, 0, 10, 1),
               score(safety, 40, 100)]  # fmt: skip


def pilots():
    """Twenty-six towns: no success without a budget but in two towns, which were pilots of the ministry."""
    drawn = Drawn(8)
    yield ["town", "BUDGET", "MAYOR", "GROUPS", "PRESS", "SUCCESS"]
    for number in range(26):
        sets = drawn.sets(["BUDGET", "MAYOR", "GROUPS", "PRESS"])
        success = min(sets["BUDGET"], max(sets["MAYOR"], min(sets["GROUPS"], sets["PRESS"])))
        if number in (7, 19):
            sets = {"BUDGET": 0.12, "MAYOR": 0.91, "GROUPS": 0.2, "PRESS": 0.87}
            success = 0.93
        values = (*sets.values(), drawn.noisy(success, 0.1))
        yield [f"T{number + 1:02}", *(score(value, 0, 1, 2) for value in values)]


def protest():
    """Sixty towns as a table of combinations: protest where some of three powers stand by it, but never all or none."""
    yield ["PARTY", "UNION", "CHURCH", "PROTEST", "towns"]
    for row, towns in enumerate((11, 6, 9, 4, 8, 7, 5, 10)):
        powers = [row >> 2, row >> 1 & 1, row & 1]
        yield [*powers, int(0 < sum(powers) < 3), towns]


def districts():
    """Forty districts in two years; the rule stands in words, the shares in percent."""
    drawn = Drawn(9)
    yield ["district", "year", "region", "rule", "income", "doctors", "share"]
    for number in range(20):
        for year in (2019, 2022):
            sets, rule = drawn.sets(["income", "doctors"]), drawn.pick(["none", "local", "national"])
            strict = {"none": 0.1, "local": 0.6, "national": 0.95}[rule]
            share = drawn.noisy(max(min(strict, sets["doctors"]), min(sets["income"], sets["doctors"])), 0.1)
            region = ("East", "West", "Centre", "North")[number % 4]
            yield [f"K{number + 1:02}", year, region, rule, score(sets["income"], 18000, 52000),
                   score(sets["doctors"], 0.8, 3.6, 2), f"{score(share, 10, 90)}%"]  # fmt: skip


def township():
    """Twenty-four township hospitals, in Chinese."""
    drawn = Drawn(10)
    yield ["卫生院", "每千人医师数", "信息化指数", "医保支付", "家庭医生签约率", "血压控制率"]
    for number in range(24):
        sets, paid = drawn.sets(["DOC", "INF", "SIGN"]), drawn.pick(["按项目", "按人头"])
        good = max(min(sets["DOC"], sets["INF"]), min(0.9 if paid == "按人头" else 0.1, sets["SIGN"]))
        yield [f"卫生院{number + 1:02}", score(sets["DOC"], 0.6, 3.4, 2), score(sets["INF"], 10, 95), paid,
               score(sets["SIGN"], 15, 90), score(drawn.noisy(good, 0.1), 30, 85)]  # fmt: skip


FILES = {
    "survey-items": ("support", support),
    "wide-panel": ("screening", screening),
    "two-groups": ("hospitals", hospitals),
    "two-outcomes": ("schools", schools),
    "chain": ("reform", reform),
    "coded-reports": ("reports", reports),
    "necessity-in-degree": ("nurses", nurses),
    "claims": ("pilots", pilots),
    "tied-models": ("protest", protest),
    "subset": ("districts", districts),
    "chinese-sheet": ("township", township),
}


def texts():
    """Return each file by its path from the folder of examples."""
    return {
        f"{study}/data/raw/{name}.csv": "".join(",".join(map(str, line)) + "\n" for line in rows())
        for study, (name, rows) in FILES.items()
    }


if __name__ == "__main__":
    for path, text in texts().items():
        (EXAMPLES / path).parent.mkdir(parents=True, exist_ok=True)
        (EXAMPLES / path).write_text(text, encoding="utf-8", newline="\n")

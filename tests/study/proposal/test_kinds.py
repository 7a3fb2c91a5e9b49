"""Sheets of the kinds that researchers bring, made anew: other languages, headers, orders and values each time."""

import csv
import io
import random

import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.study.proposal import propose

from .tongues import TONGUES, WORDS

SEEDS = range(2)
pytestmark = [pytest.mark.parametrize("tongue", TONGUES), pytest.mark.parametrize("seed", SEEDS)]


class Made:
    """A sheet in the making: columns by header, and the words of a language that it draws on."""

    def __init__(self, tongue, seed, conditions=None):
        self.rng, self.words = random.Random(f"{tongue} {seed}"), TONGUES[tongue]
        self.n = self.rng.randint(8, 12)
        self.columns = {}
        self.names = self.rng.sample(self.words["names"], self.n)
        self.conditions = self.rng.sample(self.words["conditions"], conditions or self.rng.randint(2, 5))

    def one(self, kind):
        return self.rng.choice(self.words[kind])

    def fuzzy(self, digits=2):
        """Return memberships on both sides of 0.5."""
        found = [round(self.rng.uniform(0.01, 0.99), digits) for _ in range(self.n - 2)]
        found = [x + 0.01 if x == 0.5 else x for x in [0.12, 0.87, *found]]
        return self.mixed(found)

    def crisp(self):
        return self.mixed([0, 1, *(self.rng.randint(0, 1) for _ in range(self.n - 2))])

    def mixed(self, cells):
        return self.rng.sample(cells, len(cells))

    def proposed(self, order=None, **asked):
        """Return the proposal: the configuration, and role and reason of each column, by header."""
        order = order or list(self.columns)
        out = io.StringIO()
        write = csv.writer(out)
        write.writerow(order)
        write.writerows(zip(*(self.columns[one] for one in order), strict=True))
        proposal = propose(read_sheet(out.getvalue().encode(), "d.csv"), "s", "data/raw/s.csv", **asked)
        parts = {part.column: part for part in proposal.parts}
        assert list(parts) == order, "every column has a part to play"
        assert all(part.why for part in parts.values())
        return proposal, {name: part.role for name, part in parts.items()}


def study(tongue, seed, outcome="unknown", names=True):
    """Return a plain sheet, and the header of its outcome."""
    made = Made(tongue, seed)
    if names:
        made.columns[made.one("case")] = made.names
    made.columns |= {name: made.fuzzy() for name in made.conditions}
    out = made.one(outcome)
    made.columns[out] = made.fuzzy()
    return made, out


def as_expected(made, roles, out):
    return [roles[name] for name in made.conditions] == ["condition"] * len(made.conditions) and roles[out] == "outcome"


def test_a_year_is_no_set_wherever_it_stands(tongue, seed):
    made, out = study(tongue, seed)
    year = made.one("year")
    made.columns[year] = [made.rng.randint(1980, 2024) for _ in range(made.n)]
    order = list(made.columns)
    order.insert(made.rng.randint(0, len(order)), order.pop())
    roles = made.proposed(order)[1]
    assert as_expected(made, roles, out)
    assert roles[year] == "grouping"


def test_a_known_outcome_is_taken_wherever_it_stands(tongue, seed):
    made, out = study(tongue, seed, "outcome")
    order = list(made.columns)
    order.insert(made.rng.randint(1, len(order) - 1), order.pop())
    assert as_expected(made, made.proposed(order)[1], out)


def test_frequencies_of_an_aggregated_table(tongue, seed):
    made = Made(tongue, seed, 3)
    out, count = made.one("outcome"), made.one("frequency")
    made.columns = {made.one("case"): [f"r{i}" for i in range(made.n)]}
    made.columns |= {name: made.crisp() for name in made.conditions}
    made.columns |= {out: made.crisp(), count: [made.rng.randint(1, 30) for _ in range(made.n - 1)] + [12]}
    order = list(made.columns)
    order.insert(made.rng.randint(1, len(order)), order.pop())
    proposal, roles = made.proposed(order)
    assert as_expected(made, roles, out)
    assert (roles[count], proposal.config["frequency"]) == ("frequency", count)


def test_a_raw_score_stands_behind_its_calibrated_twin(tongue, seed):
    made, out = study(tongue, seed, "outcome")
    base = made.conditions[0]
    scores = made.columns.pop(base)
    mark = made.rng.choice(["{}_fz", "{}_cal", "fs_{}", "{}_fuzzy", "{} calibrated", "cal.{}"])
    if tongue == "zh":
        mark = made.rng.choice(["{}校准", "{}_校准", "{}隶属度", "{}_fz", "{}（校准后）"])
    twin = mark.format(base)
    raw = [round(1000 + 4000 * x + 3000 * x**3) for x in scores]
    made.columns |= {base: raw, twin: scores}
    made.conditions[0] = twin
    roles = made.proposed(made.mixed(list(made.columns)))[1]
    assert as_expected(made, roles, out)
    assert roles[base] == "raw"


def test_without_names_the_rows_number_the_cases(tongue, seed):
    made, out = study(tongue, seed, names=False)
    proposal, roles = made.proposed()
    assert as_expected(made, roles, out)
    assert proposal.config["case_id"] == []


def test_numbers_name_the_cases(tongue, seed):
    made, out = study(tongue, seed, names=False)
    number = made.one("id")
    made.columns = {number: made.rng.sample(range(1001, 1990), made.n)} | made.columns
    proposal, roles = made.proposed()
    assert as_expected(made, roles, out)
    assert proposal.config["case_id"] == number


def test_unit_and_year_name_the_cases_of_a_panel(tongue, seed):
    made = Made(tongue, seed)
    made.n, half = 12, 6
    unit, year, out = made.one("case"), made.one("year"), made.one("outcome")
    made.columns = {unit: [name for name in made.words["names"][:half] for _ in range(2)], year: [2000, 2010] * half}
    made.columns |= {name: made.fuzzy() for name in made.conditions} | {out: made.fuzzy()}
    proposal, roles = made.proposed()
    assert as_expected(made, roles, out)
    assert proposal.config["case_id"] == [unit, year]


@pytest.mark.parametrize("which", ["condition", "outcome"])
def test_words_of_yes_and_no_and_of_scales_are_scores(tongue, seed, which):
    made, out = study(tongue, seed, "unknown")
    words = made.rng.choice(WORDS[tongue])
    name = out if which == "outcome" else made.rng.choice(made.conditions)
    made.columns[name] = made.mixed([*words, *(made.rng.choice(words) for _ in range(made.n - len(words)))])
    assert as_expected(made, made.proposed()[1], out)


@pytest.mark.parametrize(
    "form",
    ["{:,}", "${:,}", "$ {}", "{} %", "{}%", "€{}", "¥{:,}", "{}元", "{} km", "{:.2e}", "USD {}"],
)
def test_numbers_with_marks_are_scores(tongue, seed, form):
    made, out = study(tongue, seed)
    name = made.rng.choice(made.conditions)
    high = 100 if "%" in form else 4_000_000
    numbers = [made.rng.randint(high // 50, high) for _ in range(made.n - 1)] + [high * 2 // 5]
    made.columns[name] = [form.format(x) for x in numbers]
    roles = made.proposed()[1]
    assert as_expected(made, roles, out)


def test_items_of_one_scale_are_calibrated_alike(tongue, seed):
    made, out = study(tongue, seed)
    stem, items = made.conditions[0], []
    del made.columns[stem]
    top = made.rng.choice([5, 7])
    form = made.rng.choice(["{}{}", "{}_{}", "{} {}", "{}-{}"])
    for number in range(1, made.rng.randint(3, 4) + 1):
        items.append(form.format(stem, number))
        made.columns[items[-1]] = made.mixed([1, top, *(made.rng.randint(1, top) for _ in range(made.n - 2))])
    made.conditions = [*made.conditions[1:], *items]
    made.columns[out] = made.columns.pop(out)
    proposal, roles = made.proposed()
    assert as_expected(made, roles, out)
    names = {header: short for short, header in proposal.config["columns"].items()}
    hows = [proposal.config["calibration"][names.get(item, item)] for item in items]
    assert all(how == hows[0] for how in hows)


@pytest.mark.parametrize("code", [-9, 99, 999, -99, -1])
def test_codes_for_missing_are_no_anchors(tongue, seed, code):
    made, out = study(tongue, seed)
    name = made.rng.choice(made.conditions)
    made.columns[name] = made.mixed([code, *made.rng.sample(range(21, 68), made.n - 1)])
    proposal, roles = made.proposed()
    assert as_expected(made, roles, out)
    assert code in proposal.config["missing_texts"]
    names = {header: short for short, header in proposal.config["columns"].items()}
    how = proposal.config["calibration"][names.get(name, name)]
    anchors = [x for x in how.values() if isinstance(x, int | float)]
    assert anchors
    assert all(20 <= x <= 68 for x in anchors)


def test_names_are_short_plain_and_different(tongue, seed):
    made, _ = study(tongue, seed)
    long = " ".join(made.words["conditions"])
    made.columns |= {f"{long} {made.conditions[0]}": made.fuzzy(), f"{long} {made.conditions[1]}": made.fuzzy()}
    config = made.proposed()[0].config
    names = [*config["conditions"], config["outcome"]]
    assert len({name.upper() for name in names}) == len(names)
    assert all(name.isascii() and name.isidentifier() and len(name) <= 24 for name in names)


@pytest.mark.parametrize("form", ["{}[1,2]", "{}{{1,2}}", "{}[2]", "{}{{2}}", "{} [1, 2]"])
def test_levels_of_the_outcome_are_understood(tongue, seed, form):
    made, out = study(tongue, seed)
    made.columns[out] = made.mixed([0, 1, 2, *(made.rng.randint(0, 2) for _ in range(made.n - 3))])
    config = made.proposed(outcome=form.format(out))[0].config
    assert config["outcome"].endswith("[2]" if "," not in form else "[1,2]")


@pytest.mark.parametrize("negation", ["~", "!"])
def test_of_a_negated_outcome_the_right_spelling_is_told(tongue, seed, negation):
    made, out = study(tongue, seed)
    with pytest.raises(InputError, match="negation") as told:
        made.proposed(outcome=negation + out)
    assert f"--outcome {out}:" in str(told.value)

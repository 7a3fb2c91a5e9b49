import itertools

import pandas as pd
import pytest

from equifinal.output.figures.paths.logic import logic_figure
from equifinal.output.words.labels import Labels

KINDS = ("core present", "peripheral present", "core absent", "peripheral absent", "")
LONG = "Strength of the organisational leadership in the county hospital"


def table(n, conditions="ABC"):
    rows = list(itertools.islice(itertools.product(KINDS, repeat=len(conditions)), 1, n + 1))
    return pd.DataFrame(rows, columns=list(conditions)).assign(name=[f"{i + 1}" for i in range(n)])


def by_name(figure, name):
    return [artist for artist in figure.findobj(include_self=False) if artist.get_gid() == name]


@pytest.mark.parametrize("n", [1, 2, 5, 12])
def test_a_gate_a_configuration_a_wire_a_literal_a_ring_an_absence(n, labels, inside, apart, texts_of):
    lines = table(n)
    figure = logic_figure(lines, list("ABC"), labels, "OUT")
    inside(figure)
    apart(texts_of(figure))
    words = lines[list("ABC")].to_numpy().ravel().tolist()
    assert len(by_name(figure, "and")) == n
    assert len(by_name(figure, "or")) == (n > 1)
    assert len(by_name(figure, "output")) == (n if n > 1 else 0)
    inputs = by_name(figure, "input")
    assert len(inputs) == sum(map(bool, words))
    assert sum(line.get_linewidth() > 1 for line in inputs) == sum(word.startswith("core") for word in words)
    assert len(by_name(figure, "not")) == sum(word.endswith("absent") for word in words)
    names = {text.get_text() for text in texts_of(figure)}
    assert {labels.set(c) for c in "ABC"} | {labels.set("OUT"), *lines["name"]} <= {n.replace("\n", " ") for n in names}


def test_no_two_wires_that_run_across_lie_on_one_another(labels):
    figure = logic_figure(table(9, "ABCD"), list("ABCD"), labels, "OUT")
    flat = [line.get_xydata() for line in figure.axes[0].lines if line.get_ydata()[0] == line.get_ydata()[-1]]
    for one, other in itertools.combinations(flat, 2):
        if abs(one[0, 1] - other[0, 1]) < 0.3:
            assert min(one[-1, 0], other[-1, 0]) <= max(one[0, 0], other[0, 0])


def test_levels_are_written_and_conditions_of_no_configuration_left_out(labels, inside, texts_of):
    lines = pd.DataFrame({"name": ["1", "2"], "A": ["core [2]", ""], "B": ["", "peripheral [0]"], "C": ["", ""]})
    figure = logic_figure(lines, list("ABC"), labels, "OUT")
    inside(figure)
    words = [text.get_text() for text in texts_of(figure)]
    assert {"2", "0", labels.say("Number: value of the condition")} <= set(words)
    assert labels.set("C") not in words
    assert by_name(figure, "not") == []


def test_of_many_configurations_with_long_labels_those_that_a_page_holds(inside, apart, texts_of):
    conditions = "ABCDEFGHIJ"
    labels = Labels("en", sets=dict.fromkeys([*conditions, "OUT"], LONG))
    lines = pd.DataFrame([["core present"] * 10] * 30, columns=list(conditions)).assign(
        name=[f"{i}" for i in range(30)]
    )
    figure = logic_figure(lines, list(conditions), labels, "~OUT")
    inside(figure)
    apart(texts_of(figure))
    assert figure.get_size_inches()[1] * 25.4 < 240
    drawn = len(by_name(figure, "and"))
    assert 5 <= drawn < 30
    assert f"Drawn: the first {drawn} of 30 configurations" in [text.get_text() for text in texts_of(figure)]


def test_a_configuration_without_conditions_has_a_gate(labels, inside):
    lines = pd.DataFrame({"name": ["1"], "A": [""]})
    figure = logic_figure(lines, ["A"], labels, "OUT")
    inside(figure)
    assert len(by_name(figure, "and")) == 1

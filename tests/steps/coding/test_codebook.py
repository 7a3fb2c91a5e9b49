import pytest

from equifinal.errors import InputError
from equifinal.steps.coding.codebook import read_codebook

from .samples import BOOK, book


def test_sets_contents_and_defaults():
    found = book()
    assert list(found.levels.items()) == [("none", 0), ("measures", 0), ("mentioned", 0.5), ("shown", 1)]
    assert (found.sets["SYS"].rule, found.sets["ORG"].rule, found.merge, found.unlisted) == (
        *("contents", "mean"),
        *("consensus", ""),
    )
    assert found.contents == {"plan": "SYS", "unit": "SYS", "board": "ORG", "centre": "ORG"}
    assert found.labels["sets"]["SYS"] == {"en": "System integration", "zh": "体系整合"}
    assert found.known("contents")["实施方案"] == "plan"


def test_own_levels_rule_and_weights():
    text = """
    rule: weighted
    levels: {"no": {value: 0}, some: {value: 0.33}, much: {value: 1, zh: 充分}}
    sets: {X: {contents: {a: {weight: 2}, b: }}}
    """
    found = book(text)
    assert found.sets["X"].weights == (2, 1)
    assert found.known("levels") == {"no": "no", "some": "some", "much": "much", "充分": "much"}


BAD = [
    (b"\xff", "c.yaml is not UTF-8 at line 1."),
    (b"sets:\n\tX: 1", "c.yaml, line 2 begins with a tab."),
    (b"- a", "c.yaml is no mapping."),
    (b"", "c.yaml is empty. Hint: sets: each with its contents"),
    (b"sets: {}\nsets: {}", "c.yaml, line 2: the key sets stands a second time"),
    (b"sets: [X]", "c.yaml names no sets."),
    (b"rules: max\nsets: {}", "c.yaml has the unknown key rules. Hint: did you mean rule?"),
    (b"sets: {A-B: {contents: {a: , b: }}}", "c.yaml has a set named 'A-B'."),
    (b"sets: {X: }", "c.yaml, set X has no contents."),
    (b"sets: {X: {contents: {a: }}}", "c.yaml, set X has one content, and its rule wants two for a score of 1."),
    (b"sets: {X: {rule: most, contents: {a: , b: }}}", "c.yaml, set X: the rule is 'most'."),
    (b"sets: {X: {contents: {a: text, b: }}}", "c.yaml, X: contents: a is 'text'."),
    (b"sets: {X: {contents: {a: {fr: un}, b: }}}", "c.yaml, X: contents: a has the unknown key fr."),
    (b"sets: {X: {rule: weighted, contents: {a: {weight: -1}, b: }}}", "c.yaml, set X: the weight of a is -1."),
    (b"sets: {X: {rule: mean, contents: {a: {weight: 2}, b: }}}", "c.yaml, set X has weights, and its rule is mean."),
    (
        b"sets: {X: {contents: {a: , b: }}, Y: {contents: {a: , c: }}}",
        "c.yaml has the content a in two sets. Hint: each content needs its own name",
    ),
    (
        b"sets: {X: {contents: {a: {en: Plan}, b: {en: plan}}}}",
        "c.yaml: 'plan' names two contents, a and b.",
    ),
    (b"merge: vote\nsets: {X: {contents: {a: , b: }}}", "c.yaml: merge is 'vote'."),
    (b"unlisted: no\nsets: {X: {contents: {a: , b: }}}", "c.yaml: unlisted is False."),
    (
        b"levels: {no: {value: 0}, yes: {value: 1}}\nsets: {X: {contents: {a: , b: }}}",
        'c.yaml, levels: a name reads as false in YAML. Hint: put it in quotes: "no"',
    ),
    (b"unlisted: gone\nsets: {X: {contents: {a: , b: }}}", "c.yaml: unlisted is 'gone'."),
    (b"levels: {a: 1, b: 2}\nsets: {}", "c.yaml: the value of level a is None."),
    (b"levels: {a: {value: 0}, b: {value: 2}}\nsets: {}", "c.yaml: the value of level b is 2."),
    (b"levels: {a: {value: 1}, b: {value: 0}}\nsets: {}", "c.yaml: the levels have the values [1, 0]."),
    (b"levels: {a: {value: 0}}\nsets: {}", "c.yaml: levels is {'a': {'value': 0}}."),
]


@pytest.mark.parametrize(("content", "message"), BAD)
def test_bad_codebooks(content, message):
    with pytest.raises(InputError) as caught:
        read_codebook(content, "c.yaml")
    assert str(caught.value).startswith(message)


def test_a_byte_order_mark_is_no_harm():
    assert read_codebook(b"\xef\xbb\xbf" + BOOK.encode()).contents["plan"] == "SYS"

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from equifinal.audit.rounding import ROUNDINGS, interval_of, rounds_to


def by_rule(value, decimals, rule):
    """A fraction as a rule prints it."""
    scaled = value * 10**decimals
    whole, rest = divmod(scaled, 1)
    up = {
        "half_up": rest >= Fraction(1, 2),
        "half_down": rest > Fraction(1, 2),
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1),
        "truncated": False,
    }[rule]
    n = int(whole) + up
    return f"{n // 10**decimals}.{n % 10**decimals:0{decimals}d}"


@given(st.fractions(0, 1, max_denominator=400), st.integers(1, 3), st.sampled_from(ROUNDINGS[1:5]))
def test_a_value_lies_in_the_interval_of_its_print_alone(value, decimals, rule):
    unit = Fraction(1, 10**decimals)
    shown = Fraction(by_rule(value, decimals, rule))
    texts = {f"{float(one):.{decimals}f}": one for one in (shown - unit, shown, shown + unit) if one >= 0}
    assert [text for text in texts if rounds_to(value, interval_of(text, rule))] == [by_rule(value, decimals, rule)]
    for wide in ("nearest", "unknown") if rule != "truncated" else ("unknown",):
        assert rounds_to(value, interval_of(by_rule(value, decimals, rule), wide)) or wide == "nearest"


def test_trailing_zeros_count():
    assert interval_of("0.50", "nearest") != interval_of("0.5", "nearest")
    assert interval_of("1", "nearest").low == Fraction(1, 2)

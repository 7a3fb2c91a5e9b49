from equifinal.audit.certificate import Multiplied
from equifinal.languages import spoken

from .small import necessity

(FIGURE,) = necessity("~Y coverage", "A: 0.910").figures


def test_rows_of_a_certificate_have_a_name_and_words():
    one = Multiplied("", FIGURE, 0, 3)
    assert one.name == "necessity ~Y A coverage at least 0.9095"
    assert str(one.words) == "3 × (coverage of A for ~Y ≥ 0.9095)"
    assert spoken(one.words, "zh") == "3 ×（A 对 ~Y 的覆盖度 ≥ 0.9095）"


def test_each_end_of_a_figure_has_its_sign():
    low, high, defined = (Multiplied("half_up", FIGURE, end, 1) for end in range(3))
    assert low.name == "half_up: necessity ~Y A coverage at least 0.9095"
    assert high.name == "half_up: necessity ~Y A coverage at most 0.9105"
    assert defined.name == "half_up: necessity ~Y A coverage above 0"
    assert str(high.words) == "1 × (coverage of A for ~Y ≤ 0.9105)"
    assert str(defined.words) == "1 × (denominator of coverage of A for ~Y > 0)"

from equifinal.output.text.parts import parts_text
from tests.output.tables.test_parts import source_of
from tests.steps.parts.small import groups


def test_in_chinese():
    text = parts_text(source_of(groups(), "zh"))
    assert text.startswith("# 研究各部分的并列比较\n")
    assert "- first（3 个案例）：`~A*~C + A*C`" in text

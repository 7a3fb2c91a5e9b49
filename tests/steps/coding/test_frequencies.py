import pandas as pd

from equifinal.steps.coding.frequencies import category_table, frequency_table, saturation_table
from equifinal.steps.coding.merging import merge

from .samples import SHEET, book, sheet


def test_codes_categories_and_saturation():
    codebook = book()
    merged = merge(sheet(SHEET, codebook), codebook)
    frequencies = frequency_table(merged, codebook)
    expected = pd.DataFrame(
        {
            "category": ["SYS", "SYS", "ORG", "ORG"],
            "code": ["plan", "unit", "board", "centre"],
            "none": [0, 0, 1, 1],
            "measures": [0, 1, 0, 0],
            "mentioned": [0, 0, 1, 0],
            "shown": [2, 1, 0, 1],
            "nodes": [2, 2, 1, 1],
            "share": [1.0, 1.0, 0.5, 0.5],
            "label_en": ["A plan", "One unit", "board", "centre"],
            "label_zh": ["实施方案", "统一规划", "board", "公卫中心"],
        }
    )
    pd.testing.assert_frame_equal(frequencies, expected)
    categories = category_table(frequencies, codebook.labels["sets"])
    assert categories.to_dict("list") == {
        "category": ["SYS", "ORG"],
        "codes": [2, 2],
        "nodes": [4, 2],
        "share": [4 / 6, 2 / 6],
        "label_en": ["System integration", "ORG"],
        "label_zh": ["体系整合", "ORG"],
    }
    saturation = saturation_table(merged, codebook)
    assert saturation.to_dict("list") == {
        "order": [1, 2],
        "case": ["C2", "C1"],
        "found": [3, 3],
        "new": [3, 1],
        "cumulative": [3, 4],
        "share": [0.75, 1.0],
        "new_codes": ["plan;unit;board", "centre"],
    }


def test_nothing_found_at_all():
    codebook = book()
    text = "case,content,evidence\n" + "".join(f"C1,{code},none\n" for code in codebook.contents)
    merged = merge(sheet(text, codebook), codebook)
    assert list(category_table(frequency_table(merged, codebook))["share"]) == [0, 0]
    assert saturation_table(merged, codebook)["share"].tolist() == [0]

from equifinal.reading.configuration import read_configuration
from equifinal.study.keys import GROUPS, KEYS, default_of
from equifinal.study.writing import config_text

CONFIG = {
    "study": "null",
    "data": "data/raw/x.csv",
    "columns": {"A": "a: b # c"},
    "case_id": "yes",
    "outcome": "Y",
    "conditions": ["A", "ON"],
    "calibration": {"A": {"method": "direct", "exclusion": 1.0, "crossover": 2.5, "inclusion": 1e6}},
    "labels": {"sets": {"A": {"zh": "甲：乙", "en": "'quoted' \"twice\""}}},
}


def test_the_file_reads_back_complete():
    text = config_text(CONFIG, {"conditions": ["check " * 40]}, "A title")
    config = read_configuration(text.encode(), "c.yaml")
    assert config.keys() == KEYS.keys()
    for name, group in GROUPS.items():
        assert config[name].keys() == group.model_fields.keys()
    for name, key in KEYS.items():
        if name not in GROUPS:
            assert config[name] == CONFIG.get(name, default_of(key)), name


def test_every_key_has_its_meaning_beside_it():
    text = config_text(CONFIG, {"calibration: A": ["a remark"]}, "A title")
    flowing = " ".join(line.lstrip(" #>") for line in text.splitlines())
    for key in (*KEYS.values(), *(field for group in GROUPS.values() for field in group.model_fields.values())):
        assert key.description in flowing
    assert "  #> a remark\n  A: {method: direct" in text
    assert max(map(len, text.splitlines())) <= 120

"""Make the data of the shipped panel study, the same bytes every time: ``python docs/make_county_panel.py``.

Invented from beginning to end: 24 counties in four provinces, observed from 2018 to 2023. A county keeps its patients
where doctors and money come together or, from 2020 on, where an information platform comes with a strong lead hospital.
"""

import random
from pathlib import Path

SEED = 20
YEARS = range(2018, 2024)
PROVINCES = {
    "Beihe": ["Anhe", "Baoqing", "Changlin", "Dongshan", "Enyang", "Fuping"],
    "Donghai": ["Gaotang", "Huaian", "Jinxi", "Kaiyuan", "Linhai", "Meixi"],
    "Nanling": ["Ningyuan", "Pinghu", "Qingshui", "Ruijin", "Shanyin", "Taihe"],
    "Xishan": ["Wanfu", "Xinhe", "Yongan", "Zhenxi", "Zhushan", "Zunhua"],
}
# What was never observed, and the county in which nothing ever changes.
MISSING = {("Fuping", 2018), ("Meixi", 2018), ("Meixi", 2019), ("Zunhua", 2023)}
CONSTANT = "Wanfu"
# Score at membership 0 and at membership 1, and decimals.
SCALES = {"DOC": (1.2, 3.4, 2), "PAY": (150, 650, 0), "INF": (10, 90, 0), "LEAD": (20, 100, 0), "KEEP": (55, 95, 1)}
PATH = Path(__file__).parents[1] / "data/raw/county-panel.csv"


def rows():
    """Yield the lines of the file."""
    draw = random.Random(SEED).random
    for province, counties in PROVINCES.items():
        for county in counties:
            level = {name: 0.1 + 0.8 * draw() for name in ("DOC", "PAY", "INF", "LEAD")}
            for year in YEARS:
                change = {name: 0.24 * (draw() - 0.5) for name in level}
                noise = 0.16 * (draw() - 0.5)
                if county == CONSTANT:
                    change, noise = dict.fromkeys(level, 0), 0.4 * noise
                else:
                    change["INF"] += 0.07 * (year - 2020.5)
                sets = {name: min(1, max(0, level[name] + change[name])) for name in level}
                platform = min(sets["INF"], sets["LEAD"]) * (1 if year >= 2020 else 0.45)
                sets["KEEP"] = min(1, max(0, max(min(sets["DOC"], sets["PAY"]), platform) + noise))
                if (county, year) not in MISSING:
                    yield [county, str(year), province, *(score(name, value) for name, value in sets.items())]


def score(name, membership):
    """Return the score of a membership, as it is written."""
    low, high, decimals = SCALES[name]
    return f"{low + membership * (high - low):.{decimals}f}"


def text():
    """Return the file."""
    lines = [["county", "year", "province", *SCALES], *rows()]
    return "".join(",".join(line) + "\n" for line in lines)


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")

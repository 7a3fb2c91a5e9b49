"""How often each language uses its letters, in equifinal/reading/encodings/letters.json: python docs/make_letters.py

By this the encoding of a text is told. It is counted in what openly licensed packages say in each language, none of
which the project needs to run: the catalogues of Django (BSD), Wagtail (BSD), Sphinx (BSD) and of the language packs
of JupyterLab (BSD), the names of places and people of Faker (MIT), of countries and languages in Babel (BSD), Jieba's
counts of Chinese words (MIT), the same in traditional characters by OpenCC (Apache 2.0), and the Japanese words of
Janome (Apache 2.0). Install these beside the project to make it anew.
"""

import json
import math
import sys
import unicodedata
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

from babel import Locale
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
LETTERS = ROOT / "equifinal" / "reading" / "encodings" / "letters.json"
ALPHABETS = (
    *("ru", "uk", "bg", "sr", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "ca"),
    *("pl", "cs", "sk", "hu", "ro", "hr", "sl", "tr", "el", "lt", "lv", "et", "he", "ar", "fa", "vi", "th"),
)
CHARACTERS = {"simplified": "zh_Hans", "traditional": "zh_Hant", "ja": "ja", "ko": "ko"}
FOLDERS = {
    "simplified": ("zh_hans", "zh_cn"),
    "traditional": ("zh_hant", "zh_tw"),
    "nb": ("nb", "no_no", "nb_no"),
    "sr": ("sr", "sr_rs"),
}
STEP, MOST = 0.25, 13.0  # costs are minus the logarithm of a probability, in steps
DIGITS = "".join(map(chr, range(35, 92))).replace("\\", "~")


def packages(name):
    """Return the folder of an installed package."""
    return Path(find_spec(name).submodule_search_locations[0])


def sentences(code):
    """Yield what the packages say in a language."""
    names = FOLDERS.get(
        code, (code.lower(), *(path for path in (f"{code}_{code}", f"{code}_{REGION.get(code, '')}".lower())))
    )
    for package in ("django", "wagtail", "sphinx", "jupyterlab_language_pack_" + PACK.get(code, code)):
        if not find_spec(package):
            continue
        for path in packages(package).rglob("*.po"):
            if {part.lower().replace("-", "_") for part in path.relative_to(packages(package)).parts} & set(
                names
            ) or "language_pack" in package:
                with path.open("rb") as file:
                    for message in read_po(file, abort_invalid=False):
                        texts = message.string if isinstance(message.string, (tuple, list)) else [message.string]
                        yield from (text for text in texts if text)
    locale = Locale.parse(CHARACTERS.get(code, code))
    for names in (locale.territories, locale.languages, locale.currencies):
        yield from names.values()
    for folder in packages("faker").joinpath("providers").rglob("*"):
        if folder.is_dir() and folder.name in FAKER.get(code, ()):
            yield from strings(folder)


REGION = {"fr": "FR", "pt": "BR"}
PACK = {"simplified": "zh_CN", "traditional": "zh_TW", "ja": "ja_JP", "ko": "ko_KR", "ru": "ru_RU"}
FAKER = {
    "simplified": ("zh_CN",),
    "traditional": ("zh_TW",),
    "ja": ("ja_JP",),
    "ko": ("ko_KR",),
    "ru": ("ru_RU",),
    "uk": ("uk_UA",),
    "bg": ("bg_BG",),
    "fr": ("fr_FR", "fr_CH", "fr_CA"),
    "de": ("de_DE", "de_AT", "de_CH"),
    "es": ("es_ES", "es_MX", "es_CO"),
    "pt": ("pt_BR", "pt_PT"),
    "it": ("it_IT",),
    "nl": ("nl_NL", "nl_BE"),
    "sv": ("sv_SE",),
    "da": ("da_DK",),
    "nb": ("no_NO",),
    "fi": ("fi_FI",),
    "pl": ("pl_PL",),
    "cs": ("cs_CZ",),
    "sk": ("sk_SK",),
    "hu": ("hu_HU",),
    "ro": ("ro_RO",),
    "hr": ("hr_HR",),
    "sl": ("sl_SI",),
    "tr": ("tr_TR",),
    "el": ("el_GR",),
    "lt": ("lt_LT",),
    "lv": ("lv_LV",),
    "et": ("et_EE",),
    "he": ("he_IL",),
    "ar": ("ar_SA", "ar_AA", "ar_EG"),
    "fa": ("fa_IR",),
    "vi": ("vi_VN",),
    "th": ("th_TH",),
}


def strings(folder):
    """Yield the texts within the Python files of a folder that are not ASCII."""
    import ast

    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and not node.value.isascii():
                yield node.value


def words(texts):
    """Yield the words of texts, in small letters."""
    for text in texts:
        text = text.replace("İ", "i")
        kept = "".join(
            c if unicodedata.category(c)[0] in "LM" else " " for c in unicodedata.normalize("NFC", text.lower())
        )
        yield from kept.split()


def alphabet(code):
    """Return the letters of a language and, for each and the edge of a word, what each of them costs after it."""
    texts = list(sentences(code))
    seen = Counter(words(texts))
    single = Counter()
    for word, n in seen.items():
        for c in word:
            single[c] += min(n, 50)
    script = Counter(unicodedata.name(c, "?").split()[0] for c in single.elements()).most_common(1)[0][0]
    total = sum(single.values())
    letters = [c for c, n in single.most_common(70) if unicodedata.name(c, "?").startswith(script) and n > total / 2e5]
    if code == "vi":
        letters = list(dict.fromkeys(unicodedata.normalize("NFD", "".join(letters)) + "".join(letters)))[:90]
    letters = " " + "".join(sorted(letters))
    pairs = Counter()
    for word, n in seen.items():
        if set(word) <= set(letters):
            for a, b in zip(" " + word, word + " ", strict=True):
                pairs[a, b] += min(n, 50)
    rows = []
    after = Counter()
    for (_, b), n in pairs.items():
        after[b] += n
    whole = sum(after.values())
    for a in letters:
        row = sum(pairs[a, b] for b in letters)
        rows.append("".join(cost((pairs[a, b] + 8 * after[b] / whole + 1e-3) / (row + 8.1)) for b in letters))
    print(code, script, len(letters), total, letters, file=sys.stderr)
    return {"letters": letters, "after": rows}


def cost(share):
    """Return a digit for a cost."""
    return DIGITS[round(min(-math.log(share), MOST) / STEP)]


def characters(code):
    """Return the characters of a language by what each costs."""
    single = Counter()
    for word, n in Counter(words(sentences(code))).items():
        for c in word:
            single[c] += min(n, 20)
    total = sum(n for c, n in single.items() if ord(c) > 0x2E80)
    if code in ("simplified", "traditional"):
        more, convert = Counter(), str
        if code == "traditional":
            from opencc import OpenCC

            convert = OpenCC("s2tw").convert
        for line in (packages("jieba") / "dict.txt").read_text("utf-8").splitlines():
            word, n, kind = line.split()
            # Names of places and people count for more than in the novels and news that were counted.
            for c in convert(word):
                more[c] += int(n) ** 0.8 * (5 if kind in ("ns", "nr", "nt") else 1)
        whole = sum(more.values())
        single = Counter({c: more[c] / whole + single[c] / total * 0.5 for c in {*more, *single}})
        total = 1.5
    if code == "ja":
        from janome import sysdic

        more = Counter()
        for surface, _, _, price in sysdic.entries(compact=True).values():
            for c in surface:
                more[c] += math.exp(-price / 1500) if ord(c) >= 0x4E00 else 0
        whole = sum(more.values())
        single = Counter({c: more[c] / whole + single[c] / total for c in {*more, *single}})
        total = 2
    costs = {}
    for c, n in sorted(single.items(), key=lambda item: (-item[1], item[0])):
        if n and ord(c) > 0x2E80 and -math.log(n / total) < MOST:
            costs.setdefault(round(-math.log(n / total) / STEP), []).append(c)
            costs_len = sum(map(len, costs.values()))
            if costs_len >= 5000:
                break
    print(code, sum(map(len, costs.values())), total, file=sys.stderr)
    return {str(level): "".join(sorted(chars)) for level, chars in sorted(costs.items())}


def main():
    """Count, and write the file."""
    made = {
        "alphabets": {code: alphabet(code) for code in ALPHABETS},
        "characters": {code: characters(code) for code in CHARACTERS},
    }
    LETTERS.write_text(json.dumps(made, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()

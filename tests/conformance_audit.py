"""Audit papers and write the answers: ``python tests/conformance_audit.py IN_DIR OUT_DIR``, one JSON a YAML file."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from equifinal.audit.answer import answer
from equifinal.audit.paper import read_paper
from equifinal.audit.verdict import audit


def main(source, target):
    """Write the answers, and print a line for each paper."""
    Path(target).mkdir(parents=True, exist_ok=True)
    for path in sorted(Path(source).glob("*.yaml")):
        paper = read_paper(path.read_bytes(), path.name)
        found = answer(path.stem, paper, audit(paper))
        (Path(target) / f"{path.stem}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
        print(f"{path.stem}: {found['verdict']} ({found['seconds']:.2f} s)")


if __name__ == "__main__":
    main(*sys.argv[1:])

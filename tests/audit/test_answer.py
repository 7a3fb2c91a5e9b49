import json

from equifinal.audit.answer import answer, rows_of
from equifinal.audit.verdict import audit

from .small import necessity


def test_an_impossible_paper():
    paper = necessity("Y consistency, ~Y consistency", "A: 0.300 0.400", "~A: 0.600 0.700")
    found = json.loads(json.dumps(answer("p", paper, audit(paper))))
    assert found["verdict"] == "impossible"
    assert found["contradiction"] == ["necessity Y A consistency", "necessity Y ~A consistency"]
    assert [one["figure"] for one in found["suspects"]] == found["contradiction"]
    assert "witness" not in found


def test_a_possible_paper():
    paper = necessity("Y consistency", "A: 0.67", sets="crisp", cases=3)
    verdict = audit(paper)
    found = json.loads(json.dumps(answer("p", paper, verdict)))
    assert (found["verdict"], found["sets"], found["cases"]) == ("possible", ["0.0", "1.0"], 3)
    assert found["witness"]["cases"] == rows_of(verdict)
    assert sum(found["witness"]["counts"]) == 3
    assert {text for row in rows_of(verdict) for text in row} <= {"0", "1"}

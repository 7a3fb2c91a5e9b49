import numpy as np
import pytest

from equifinal.study.proposal.codes import missing_codes


@pytest.mark.parametrize(
    ("scores", "codes"),
    [
        ([1, 2, 5, 9], [9]),
        ([1, 7, 4, 8, 9], []),
        ([1, 2, 6, 7, 9, 9], [9]),
        ([1, 5, 3, 99, 98], [98, 99]),
        ([0.2, 0.8, -9], [-9]),
        ([20, 70, -99, 999], [-99, 999]),
        ([-3, 2, 5, -9], []),
        ([80, 97, 98, 99], []),
        ([1, 10, 9, 8], []),
        ([400, 1200, 999], []),
        ([9, 9, 9], []),
        ([0, 1, 0], []),
    ],
)
def test_codes_lie_outside_the_scale_of_all_other_scores(scores, codes):
    assert missing_codes(np.array(scores, dtype=float)) == codes

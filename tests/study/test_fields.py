import pytest
from pydantic import ValidationError

from equifinal.study.fields import Keys, Natural, Share, Shares, default_of, described, source_of


class Small(Keys):
    """Keys of every kind."""

    share: Share = described(0.5, "A share.", "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001")
    shares: Shares = described([0.5, 1], "Shares.")
    natural: Natural = described(..., "A number.")


def test_a_key_says_its_default_and_its_source():
    fields = Small.model_fields
    assert [default_of(field) for field in fields.values()] == [0.5, [0.5, 1], None]
    assert source_of(fields["share"]).startswith("Ragin 2008")
    assert source_of(fields["shares"]) == ""


@pytest.mark.parametrize(
    "given", [{"natural": -1}, {"natural": 1.0}, {"natural": 1, "share": 2}, {"natural": 1, "x": 1}]
)
def test_nothing_else_is_taken(given):
    with pytest.raises(ValidationError):
        Small.model_validate(given)

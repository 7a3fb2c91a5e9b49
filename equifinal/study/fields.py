"""What a key of the configuration is made of: its type, its default, its meaning, and its source in the literature."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema
from pydantic.fields import FieldInfo

from equifinal.steps.calibrate.check import SCHEMA as CALIBRATION

__all__ = [
    *("ByOutcome", "Calibration", "Clusters", "Draws", "Keys", "Natural", "OutcomeName", "Positive", "Rows", "SetName"),
    *("Share", "Shares", "StudyName", "Texts", "Wide", "default_of", "described", "source_of"),
]

Share = Annotated[float, Field(ge=0, le=1)]
# In a list a whole number stays one, as it was written.
Shares = list[Annotated[int, Field(ge=0, le=1)] | Share]
Natural = Annotated[int, Field(ge=0)]
Positive = Annotated[int, Field(ge=1)]
Draws = 1_000_000  # at most: a share that is known to three decimals needs no more
Rows = 2**20  # as many as a spreadsheet shows
StudyName = Annotated[str, Field(pattern="^[A-Za-z0-9][A-Za-z0-9_-]*$")]
SetName = Annotated[str, Field(pattern=r"^[^\W\d]\w*$")]
OutcomeName = Annotated[str, Field(pattern=r"^[^\W\d]\w*(\[\d+( *, *\d+)*\])?$")]
Texts = str | dict[str, str]
Calibration = Annotated[dict, WithJsonSchema(CALIBRATION)]
# For the outcome, for its negation, or for both of them something of its own; `by_outcome` says what is wrong in it.
ByOutcome = Annotated[dict, WithJsonSchema({"type": "object"})]
Clusters = Annotated[
    dict, WithJsonSchema({"type": "object", "additionalProperties": {"enum": ["period", "unit", "group"]}})
]
Wide = Annotated[dict, WithJsonSchema({"type": "object", "additionalProperties": {"type": "string"}})]


def described(default: Any, meaning: str, source: str = "") -> Any:
    """Return a key: its default (``...``: it is required), what it means, and where it comes from."""
    return Field(default, description=meaning, json_schema_extra={"source": source} if source else None)


def source_of(field: FieldInfo) -> str:
    """Return where a key comes from in the literature; an empty text where it has no source."""
    return (field.json_schema_extra or {}).get("source", "")


def default_of(field: FieldInfo) -> Any:
    """Return what a key is where it is left out; None where it may not be."""
    if field.is_required():
        return None
    return field.default.model_dump() if isinstance(field.default, BaseModel) else field.default


class Keys(BaseModel):
    """Keys of a mapping: no others, and no value that is only like the type."""

    model_config = ConfigDict(strict=True, extra="forbid")

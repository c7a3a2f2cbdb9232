"""One value of a proposal: what it is, and how it travels and is hashed.

A value is JSON: a record's id (int), a quantity (float), a day ("2026-11-27"), a moment
("2026-11-27T08:00:00", UTC), a choice's code or a text; None when it is not set.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..i18n import LazyText

FieldKind = Literal["record", "quantity", "day", "moment", "choice", "text"]
Value = None | int | float | str
Values = Mapping[str, Value]


@dataclass(frozen=True)
class Field:
    """``model`` of a record; ``unit`` names the field that holds a quantity's unit;
    ``choices`` maps a code to its label."""

    name: str
    label: LazyText
    kind: FieldKind
    required: bool = False
    editable: bool = True
    model: str = ""
    unit: str = ""
    choices: tuple[tuple[str, LazyText], ...] = ()

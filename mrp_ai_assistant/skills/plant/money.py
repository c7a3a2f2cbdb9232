"""Money of a company, and whether the asking user may read what things cost."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Column, Fact, RecordRef
from ...core.formats import Formats
from ...core.i18n import formats


def symbol(env: Any) -> str:
    """Of the currency that the company of the conversation keeps its books in."""
    return env.company.currency_id.symbol or env.company.currency_id.name


def money(env: Any, value: float) -> str:
    """``value`` in that currency, for a sentence."""
    style: Formats = formats()
    return f"{style.number(value, 2, fixed=True)} {symbol(env)}"


def money_column(env: Any, name: str, label: str, *, adds: bool = False) -> Column:
    return Column(name, label, "money", 2, symbol(env), adds)


def money_fact(
    env: Any, label: str, value: float, role: tuple[str, ...], of: RecordRef | None
) -> Fact:
    return Fact(label, round(value, 2), "money", 2, symbol(env), role, of)


def can_read(records: Any, field: str) -> bool:
    """Whether the asking user may read ``field`` of the model of ``records``."""
    known = records._fields.get(field)
    allowed = known and records.has_access("read")
    return bool(allowed and records._has_field_access(known, "read"))

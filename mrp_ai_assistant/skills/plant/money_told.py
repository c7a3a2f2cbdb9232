"""Planned and real money side by side: columns, cells, facts and words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import Cell, Column, Fact
from ...core.i18n import _, formats
from .money import money, money_column, money_fact
from .order_money import Line, Money
from .record import nouns


def percent(found: Money) -> float | None:
    return round(100 * found.over / found.planned, 1) if found.planned else None


def money_columns(env: Any) -> tuple[Column, ...]:
    return (
        money_column(env, "planned_cost", _("Planned cost"), adds=True),
        money_column(env, "real_cost", _("Real cost"), adds=True),
        money_column(env, "over", _("Difference"), adds=True),
    )


def money_cells(line: Line | Money, *, over: bool = True) -> tuple[Any, ...]:
    """``over`` is False while the order is open: less than planned is no saving."""
    planned = line.planned_cost if isinstance(line, Line) else line.planned
    real = line.real_cost if isinstance(line, Line) else line.real
    more = round(line.over, 2)
    tone = "danger" if more > 0 else "success" if more < 0 and over else None
    return round(planned, 2), round(real, 2), Cell(more, tone)


def facts(env: Any, found: Money, of: Any) -> Iterator[Fact]:
    role = nouns(_("cost;costs;real"))
    yield money_fact(env, _("real cost"), found.real, role, of)
    role = nouns(_("cost;costs;planned"))
    yield money_fact(env, _("planned cost"), found.planned, role, of)
    role = nouns(_("difference;deviation;more;less"))
    yield money_fact(env, _("difference from the plan"), found.over, role, of)
    share = percent(found)
    if share is not None:
        text = _("deviation from the planned cost")
        yield Fact(text, share, "percent", 1, nouns=role, of=of)


def deviation(env: Any, found: Money) -> str:
    share = percent(found)
    values = {
        "money": money(env, abs(found.over)),
        "share": formats().number(abs(share or 0.0), 1),
    }
    if round(found.over, 2) == 0:
        return _("just as planned")
    if share is None:
        return _("nothing was planned")
    if found.over > 0:
        return _("%(money)s more, %(share)s %%", **values)
    return _("%(money)s less, %(share)s %%", **values)

"""How a list of manufacturing orders is narrowed and put in order, in every skill."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from ...core.evidence import RecordRef
from ...core.i18n import _
from ...core.measure import Comparison, Operator
from ...core.skill import FlagOf, OneOf, SortBy
from .clock import end_of, now, start_of, stored, today

Urgent = Annotated[bool, FlagOf(("priority",))]
Mine = Annotated[bool, FlagOf(("mine",))]
Following = Annotated[bool, FlagOf(("next",))]
Unset = Annotated[
    str | None,
    OneOf(
        {
            "no_responsible": "user_id",
            "no_due": "date_deadline",
            "no_project": "project_id",
            "no_customer": "sale_line_id",
        }
    ),
]
Sort = Annotated[
    str | None,
    SortBy(
        {
            "late": "delay",
            "due": "deadline",
            "date": "date",
            "start": "start",
            "finish": "end",
            "quantity": "quantity",
            "priority": "priority",
            "product": "product",
            "responsible": "responsible",
            "state": "state",
            "name": "name",
        }
    ),
]
Direction = Annotated[
    str | None,
    SortBy(
        {
            "largest": "largest",
            "smallest": "smallest",
            "oldest": "oldest",
            "newest": "newest",
        }
    ),
]
_FIELDS = {
    "delay": "date_deadline",
    "deadline": "date_deadline",
    "start": "date_start",
    "end": "date_finished",
    "quantity": "product_qty",
    "priority": "priority",
    "product": "product_id",
    "responsible": "user_id",
    "state": "state",
    "name": "name",
    "created": "create_date",
}
_LARGEST_FIRST = ("quantity", "priority")
_NO_QUANTITY = ("%", "€", "$", "days", "hours")


def people(
    env: Any,
    responsible: RecordRef | None,
    mine: bool,
    urgent: bool,
    unset: str | None = None,
) -> tuple[list[Any], list[str]]:
    """The domain and its words for whose orders are meant, how pressing, and which
    field (``unset``) they lack."""
    domain: list[Any] = []
    filters = []
    if unset:
        if unset in env["mrp.production"]._fields:  # else no order has any
            domain.append((unset, "=", False))
        lacking = {
            "user_id": _("without a responsible"),
            "date_deadline": _("without a deadline"),
            "project_id": _("without a project"),
            "sale_line_id": _("not made for a sales order"),
        }
        filters.append(lacking[unset])
    if responsible is not None:
        domain.append(("user_id", "=", responsible.id))
        filters.append(_("responsible: %(name)s", name=responsible.name))
    if mine:
        domain.append(("user_id", "=", env.uid))
        filters.append(_("responsible: %(name)s", name=env.user.name))
    if urgent:
        domain.append(("priority", "=", "1"))
        filters.append(_("high priority"))
    return domain, filters


def to_come(dated: str | bool) -> tuple[list[Any], list[str]]:
    """What keeps the orders whose date ``dated`` is still to come, and its words."""
    if not dated:
        return [], []
    return [(dated, ">=", stored(now()))], [_("from now on")]


def unstarted(behind: bool) -> tuple[list[Any], list[str]]:
    """What keeps the orders whose start has passed and that have not begun."""
    if not behind:
        return [], []
    domain = [("state", "=", "confirmed"), ("date_start", "<", stored(now()))]
    return domain, [_("should have started")]


def delayed(env: Any, bound: Comparison) -> list[Any]:
    """Orders whose calendar days (or hours) after the deadline are within ``bound``."""
    return [
        term
        for operator, value in bound.ends
        for term in _delayed(env, operator, value, bound.unit)
    ]


def _delayed(env: Any, operator: Operator, value: float, unit: str) -> list[Any]:
    if unit == "hours":
        edge = after = now() - timedelta(hours=value)
    else:
        day = today(env) - timedelta(days=int(value))
        edge, after = start_of(env, day), end_of(env, day)
    terms = {
        ">": [("<", edge)],
        ">=": [("<", after)],
        "<": [(">=", after)],
        "<=": [(">=", edge)],
        "=": [(">=", edge), ("<", after)],
    }
    return [("date_deadline", sign, stored(at)) for sign, at in terms[operator]]


def sized(env: Any, bound: Comparison) -> tuple[list[Any], list[str]] | None:
    """Orders of a quantity within ``bound``, of the unit that it names, and the words
    for it; None when it bounds something else."""
    if bound.unit in _NO_QUANTITY:
        return None
    domain: list[Any] = [("product_qty", sign, value) for sign, value in bound.ends]
    if bound.unit:
        units = env["uom.uom"].search([("name", "=ilike", bound.unit)])
        domain.append(("product_uom_id", "in", units.ids))
    return domain, [_("quantity: %(bound)s", bound=bound.label)]


def in_order(sort: str | None, direction: str | None, usual: str, dated: str) -> str:
    """The order of a search: ``usual`` when none is wished, ``dated`` the date that
    "the oldest" means."""
    if sort == "date" or (not sort and direction in ("oldest", "newest")):
        sort = dated
    if not sort and direction:
        sort = "quantity"
    if not sort:
        return usual
    falling = sort in _LARGEST_FIRST
    if direction:
        falling = direction in ("largest", "newest")
        # The longest delay is the earliest deadline.
        falling ^= sort == "delay" and direction in ("largest", "smallest")
    end = " desc nulls last" if falling else ""
    return f"{_FIELDS[sort]}{end}, {usual}"

"""The drafts that cover a need, in the order in which they have to be released."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...core.evidence import Cell, Column, NoData, Row, Table, show
from ...core.i18n import _
from ...core.proposal import Draft
from . import order_values, purchase_values
from .clock import today
from .feasibility import queues
from .netting import Step
from .order_check import order_check
from .plan_of_plant import PlanOfPlant
from .purchase_check import purchase_check
from .record import joined, quantity, ref, scope
from .rights import no_right

MOST = 20
_NAMES = 3


@dataclass(frozen=True)
class Proposed:
    """``drafts`` of the first steps; ``unable`` are those that this user may not
    request, ``cut`` those that were too many."""

    steps: Sequence[Step]
    drafts: tuple[Draft, ...]
    unable: tuple[Step, ...]
    cut: int


def proposed(env: Any, found: Sequence[Step], origin: str = "") -> Proposed:
    """What of ``found`` this user may propose, with ``origin`` or the names of what
    wants it as its source."""
    able = [step for step in found if _may(env, step.how)]
    unable = tuple(step for step in found if not _may(env, step.how))
    plan = queues(env) if any(step.how == "make" for step in able) else None
    drafts = tuple(_draft(env, step, origin, plan) for step in able[:MOST])
    return Proposed(found, drafts, unable, max(len(able) - MOST, 0))


def may_propose(env: Any) -> bool:
    """Whether this user may create anything of it."""
    return _may(env, "make") or _may(env, "buy")


def cannot_propose(env: Any) -> NoData | None:
    """What is said to a user who may create nothing of it."""
    return None if may_propose(env) else no_right(env, "mrp.production", "create")


def _may(env: Any, how: str) -> bool:
    model = {"make": "mrp.production", "buy": "purchase.order"}.get(how)
    return bool(model in env and env[model].has_access("create"))


def _draft(env: Any, step: Step, origin: str, plan: PlanOfPlant | None) -> Draft:
    values: dict[str, Any] = {
        "product": step.product.id,
        "quantity": step.amount,
        "origin": origin or joined(step.whom, _NAMES),
    }
    if step.how == "buy":
        found = purchase_values.completed(env, values, frozenset(values))
        told = purchase_check(env, purchase_values.read(env, found))
        return Draft("draft_purchase", found, reason(step), told)
    if step.day:
        values["deadline"] = max(step.day, today(env)).isoformat()
    found = order_values.completed(env, values, frozenset(values))
    told = order_check(env, order_values.read(env, found), plan)
    return Draft("draft_order", found, reason(step), told)


def reason(step: Step) -> str:
    """ "WH/MO/00012 lacks 6 Units, needed on 26 Nov 2026"."""
    unit = step.product.uom_id
    values = {
        "whom": joined(step.whom, _NAMES),
        "amount": show(quantity(step.lacking, unit)),
    }
    text = _("%(amount)s not covered, for %(whom)s", **values)
    if step.day:
        text = _(
            "%(amount)s not covered, for %(whom)s, needed on %(day)s",
            day=show(step.day),
            **values,
        )
    if step.how == "buy" and step.amount > step.lacking:
        more = show(quantity(step.amount, unit))
        text += "; " + _("its vendor sells %(amount)s", amount=more)
    return text


def table(env: Any, found: Proposed, title: str, filters: Sequence[str]) -> Table:
    """The steps one below the other, components first."""
    how = {"make": _("to make"), "buy": _("to buy"), "nobody": _("nobody sells it")}
    columns = (
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("how", _("How")),
        Column("for", _("For")),
        Column("needed", _("Needed on"), "date"),
    )
    shown = found.steps[: MOST + len(found.unable)]
    rows = tuple(
        Row(
            ref(step.product),
            (
                ref(step.product),
                quantity(step.amount, step.product.uom_id),
                Cell(how[step.how], "danger" if step.how == "nobody" else None),
                joined(step.whom, _NAMES),
                _needed(env, step),
            ),
        )
        for step in shown
    )
    ids = [step.product.id for step in found.steps]
    where = scope(
        env,
        "product.product",
        [("id", "in", ids)],
        filters,
        shown=len(rows),
        total=len(found.steps),
    )
    return Table(title, columns, rows, where)


def _needed(env: Any, step: Step) -> Any:
    if step.day is None:
        return None
    return Cell(step.day, "danger" if step.day < today(env) else None)


def told(found: Proposed) -> Iterator[str]:
    """How many of each, what this user may not request, and that nothing is done."""
    make = sum(draft.kind == "draft_order" for draft in found.drafts)
    buy = len(found.drafts) - make
    if found.drafts:
        yield _(
            "Proposed, components first: requests for quotation: %(buy)s; "
            "manufacturing orders: %(make)s.",
            buy=buy,
            make=make,
        )
    if found.cut:
        yield _("Left out, until these are confirmed: %(n)s more.", n=found.cut)
    others = [step for step in found.unable if step.how != "nobody"]
    if others:
        yield _(
            "Also needed, which you may not create yourself: %(goods)s.",
            goods=_goods(others),
        )
    lost = [step for step in found.unable if step.how == "nobody"]
    if lost:
        yield _("Nobody makes or sells: %(goods)s.", goods=_goods(lost))
    if found.drafts:
        yield _("Check the data: nothing is created until you confirm it.")


def _goods(steps: Sequence[Step]) -> str:
    each = [
        f"{show(quantity(step.amount, step.product.uom_id))} {step.product.name}"
        for step in steps
    ]
    return joined(each, 5)

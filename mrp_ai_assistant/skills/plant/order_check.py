"""What is known of an order that somebody proposes, before it is created."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.evidence import Tone, show
from ...core.i18n import _, formats
from ...core.proposal import Check, Conflict, Figure, Part
from .clock import today
from .feasibility import Component, Feasibility
from .money import money
from .order_conflicts import conflicts
from .order_told import summary, when
from .order_values import OrderValues
from .plan_of_plant import PlanOfPlant
from .recipe import boms_of, direct, recipes, tree
from .record import quantity, ref
from .units import hints, of_another_kind

_TIGHT = 85  # percent of the hours: little room left
_FULL = 100


def order_check(
    env: Any, values: OrderValues, plan: PlanOfPlant | None = None
) -> Check:
    """Material, time, room, cost and conflicts of an order of ``values``; ``plan`` is
    read once for several."""
    unsound = tuple(_unsound(env, values))
    told = _plain_hints(values)
    amount = values.amount
    if unsound or not amount:
        return Check(conflicts=unsound, hints=told, quantity=amount)
    found = recipes(env, values.product, values.bom)
    told["bom"] = _of_bom(found, values)
    if not direct(found, values.product):
        text = _("%(bom)s has no lines.", bom=values.bom.display_name)
        empty = Conflict(text, "blocks", "bom", ref(values.bom))
        return Check(conflicts=(empty,), hints=told, quantity=amount)
    place, start = values.place, values.start
    case = Feasibility(found, values.product, amount, place, start, plan)
    return Check(
        summary=tuple(summary(values, case)),
        parts=tuple(_part(case, each) for each in case.components),
        figures=tuple(_figures(env, values, case)),
        conflicts=tuple(conflicts(env, values, case)),
        hints=told,
        cost=case.cost,
        quantity=amount,
    )


def cannot_be_made(env: Any, product: Any) -> str | None:
    """Why no manufacturing order can make ``product``; None when one can."""
    name = product.display_name
    if product.type != "consu":
        return _("%(product)s is a service: it is not made.", product=name)
    boms = boms_of(env, product)
    if boms.filtered(lambda bom: bom.type == "normal"):
        return None
    kinds = set(boms.mapped("type"))
    if "phantom" in kinds:
        return _("%(product)s is a kit: it is put together, not made.", product=name)
    if "subcontract" in kinds:
        return _(
            "%(product)s is made by a subcontractor: it has to be purchased.",
            product=name,
        )
    text = _(
        "%(product)s has no bill of materials: an order of it would have neither "
        "components nor operations.",
        product=name,
    )
    if env["mrp.bom"].has_access("create"):
        return text + " " + _("You may create its bill of materials first.")
    return text + " " + _("Ask who keeps the bills of materials for one.")


def _unsound(env: Any, values: OrderValues) -> Iterator[Conflict]:
    """What makes any reckoning senseless: it all blocks."""
    product = values.product
    if not product:
        return
    why = cannot_be_made(env, product)
    if why:
        yield Conflict(why, "blocks", "product", ref(product))
    elif not values.bom:
        text = _("Choose a bill of materials of %(p)s.", p=product.display_name)
        yield Conflict(text, "blocks", "bom")
    elif not _makes(values.bom, product):
        text = _(
            "%(bom)s does not make %(product)s.",
            bom=values.bom.display_name,
            product=product.display_name,
        )
        yield Conflict(text, "blocks", "bom", ref(values.bom))
    yield from of_another_kind(product, values.quantity, values.uom)
    kind = values.operation_type
    if kind and kind.company_id != env.company:
        text = _(
            "The operation type %(type)s is not of %(company)s.",
            type=kind.display_name,
            company=env.company.name,
        )
        yield Conflict(text, "blocks", "operation_type")


def _makes(bom: Any, product: Any) -> bool:
    if bom.type != "normal" or bom.company_id not in (
        bom.company_id.browse(),
        product.env.company,
    ):
        return False
    if bom.product_id:
        return bool(bom.product_id == product)
    return bool(bom.product_tmpl_id == product.product_tmpl_id)


def _plain_hints(values: OrderValues) -> dict[str, str]:
    found = hints(values.product, values.quantity, values.uom)
    if values.deadline:
        found["deadline"] = formats().weekday(values.deadline)
    if values.start is None:
        found["start"] = _("when it is created")
    return found


def _of_bom(found: Any, values: OrderValues) -> str:
    """ "v3, 2 levels": the version where Odoo keeps one."""
    levels = max((n for n, *_rest in tree(found, values.product, 1)), default=1)
    told = _("%(n)s levels", n=levels) if levels > 1 else _("1 level")
    if "version" in values.bom._fields:
        return f"v{values.bom.version}, {told}"
    return told


def _part(case: Feasibility, each: Component) -> Part:
    number = formats().number
    values = {"there": number(each.there, 2), "needed": number(each.needed, 2)}
    unit = each.product.uom_id.name
    text = _("%(there)s of %(needed)s %(unit)s", unit=unit, **values)
    tone: Tone = "success"
    if not each.product.is_storable:
        text, tone = _("not kept in stock"), "muted"
    elif each.short > 0:
        if each.reserved > 0:
            kept = number(each.reserved, 2)
            text += " " + _("(%(kept)s reserved for others)", kept=kept)
        text += ", " + when(case, each)
        tone = "warning" if each.ready else "danger"
    return Part(
        each.product.display_name,
        each.needed,
        each.there,
        text,
        ref(each.product),
        tone,
    )


def _figures(env: Any, values: OrderValues, case: Feasibility) -> Iterator[Figure]:
    unit = values.product.uom_id
    if case.possible is not None:
        tone: Tone = "success" if case.possible >= case.amount else "warning"
        amount = show(quantity(case.possible, unit))
        yield Figure(amount, _("can be made now"), tone)
    day = case.finish_day
    if day:
        late = values.deadline is not None and day > values.deadline
        label = _("earliest finish (computed)")
        yield Figure(show(day), label, "danger" if late else None)
    week = values.deadline or day or today(env)
    tight = case.tightest(max(week, today(env)))
    if tight is not None:
        center, percent = tight
        name, of = center.record.display_name, ref(center.record)
        if percent is None:
            yield Figure(name, _("does not work that week"), "danger", of)
        else:
            text = f"{name} {formats().number(percent)} %"
            yield Figure(text, _("load that week, with it"), _heat(percent), of)
    if case.cost:  # nobody has told what it costs when it is nothing
        yield Figure(money(env, case.cost), _("estimated cost"))


def _heat(percent: float) -> Tone | None:
    if percent > _FULL:
        return "danger"
    return "warning" if percent >= _TIGHT else None

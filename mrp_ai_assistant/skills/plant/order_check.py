"""What is known of an order that somebody proposes, before it is created."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ...core.evidence import Tone, show
from ...core.i18n import _, formats
from ...core.proposal import Check, Conflict, Figure, Part
from .capacity_of_stock import still_needed
from .clock import local_day, now, today
from .feasibility import Component, Feasibility, same_need
from .money import money
from .order_values import OrderValues
from .plan_of_plant import PlanOfPlant
from .recipe import boms_of, direct, recipes, tree
from .record import joined, quantity, ref

_TIGHT = 85  # percent of the hours: little room left
_FULL = 100
_NEARLY = 1e-6


def order_check(
    env: Any, values: OrderValues, plan: PlanOfPlant | None = None
) -> Check:
    """Material, time, room, cost and conflicts of an order of ``values``; ``plan`` is
    read once for several."""
    unsound = tuple(_unsound(env, values))
    hints = _plain_hints(values)
    amount = values.amount
    if unsound or not amount:
        return Check(conflicts=unsound, hints=hints, quantity=amount)
    found = recipes(env, values.product, values.bom)
    hints["bom"] = _of_bom(found, values)
    if not direct(found, values.product):
        text = _("%(bom)s has no lines.", bom=values.bom.display_name)
        empty = Conflict(text, "blocks", "bom", ref(values.bom))
        return Check(conflicts=(empty,), hints=hints, quantity=amount)
    place, start = values.place, values.start
    case = Feasibility(found, values.product, amount, place, start, plan)
    return Check(
        summary=tuple(_summary(values, case)),
        parts=tuple(_part(case, each) for each in case.components),
        figures=tuple(_figures(env, values, case)),
        conflicts=tuple(_conflicts(env, values, case)),
        hints=hints,
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
    if values.uom and values.amount is None:
        text = _(
            "%(product)s is not counted in %(unit)s but in %(own)s.",
            product=product.display_name,
            unit=values.uom.name,
            own=product.uom_id.name,
        )
        yield Conflict(text, "blocks", "uom")
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
    hints = {}
    if values.product.default_code:
        hints["product"] = values.product.default_code
    if values.deadline:
        hints["deadline"] = formats().weekday(values.deadline)
    amount = values.amount if values.product and values.uom else None
    if amount is not None and values.uom != values.product.uom_id:
        hints["quantity"] = show(quantity(amount, values.product.uom_id))
    if values.start is None:
        hints["start"] = _("when it is created")
    return hints


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
        text += ", " + _when(case, each)
        tone = "warning" if each.ready else "danger"
    return Part(
        each.product.display_name,
        each.needed,
        each.there,
        text,
        ref(each.product),
        tone,
    )


def _when(case: Feasibility, each: Component) -> str:
    """When the missing part is there: "26 Nov 2026", "to be bought: 3 Dec 2026"."""
    how = case.brings(each)
    if each.ready is None:
        return how.text
    day = show(local_day(case.env, each.ready))
    if each.waits is None or each.waits.supply is None or each.waits.supply.key < 0:
        return f"{how.text}: {day}"
    return day


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


def _conflicts(env: Any, values: OrderValues, case: Feasibility) -> Iterator[Conflict]:
    """What to know before: none of it blocks."""
    yield from _of_quantity(values, case)
    yield from _of_days(env, values, case)
    for other in same_need(env, values.product, values.origin, values.deadline):
        goods = show(quantity(other.product_qty, other.product_uom_id))
        text = _(
            "There is already an open order of it: %(order)s, %(goods)s.",
            order=other.display_name,
            goods=goods,
        )
        if other.date_deadline:
            day = show(local_day(env, other.date_deadline))
            text += " " + _("Due: %(day)s.", day=day)
        yield Conflict(text, "warns", "", ref(other))
    for center in case.stopped:
        text = _("%(center)s is stopped by a loss now.", center=center.display_name)
        yield Conflict(text, "warns", "", ref(center))
    lacking = [each for each in case.components if each.product.is_storable]
    lacking = [each for each in lacking if each.short == 0 and each.needed > 0]
    tight = min(lacking, key=lambda each: each.free - each.needed, default=None)
    if tight is not None:
        yield from _others_want(tight)


def _others_want(each: Component) -> Iterator[Conflict]:
    """Other orders count on the stock that this one would take."""
    waiting = still_needed(each.product)
    uom = each.product.uom_id
    if uom.compare(each.free - each.needed, waiting) >= 0 or waiting <= 0:
        return
    text = _(
        "Open orders still need %(amount)s of %(component)s that they have not "
        "reserved: they want the same stock.",
        amount=show(quantity(waiting, uom)),
        component=each.product.display_name,
    )
    yield Conflict(text, "warns", "", ref(each.product))


def _of_quantity(values: OrderValues, case: Feasibility) -> Iterator[Conflict]:
    product, own = values.product, values.product.uom_id
    piece = product.env.ref("uom.product_uom_unit", raise_if_not_found=False)
    if piece and own._has_common_reference(piece):
        pieces = own._compute_quantity(case.amount, piece, round=False)
        if abs(pieces - round(pieces)) > _NEARLY:
            goods = show(quantity(case.amount, own))
            text = _("%(amount)s is not a whole number of pieces.", amount=goods)
            yield Conflict(text, "warns", "quantity")
    if product.tracking == "serial" and values.uom != product.uom_id:
        text = _(
            "%(product)s has serial numbers: Odoo counts it in %(unit)s.",
            product=product.display_name,
            unit=product.uom_id.name,
        )
        yield Conflict(text, "warns", "uom")
    elif product.tracking == "serial":
        text = _("Each piece needs a serial number when it is made.")
        yield Conflict(text, "warns", "product")
    elif product.tracking == "lot":
        text = _("It needs a lot number when it is made.")
        yield Conflict(text, "warns", "product")


def _of_days(env: Any, values: OrderValues, case: Feasibility) -> Iterator[Conflict]:
    due, ready = values.deadline, case.finish_day
    if due and due < today(env):
        text = _("The deadline is past: %(day)s.", day=show(due))
        yield Conflict(text, "warns", "deadline")
    elif due and ready and ready > due:
        text = _(
            "The deadline is %(due)s, the earliest finish %(ready)s (computed).",
            due=show(due),
            ready=show(ready),
        )
        yield Conflict(text, "warns", "deadline")
    if ready is None:
        text = _("Nobody can tell when it would be finished: %(why)s.", why=_open(case))
        yield Conflict(text, "warns", "")
    begins = local_day(env, values.start) if values.start else None
    if values.start and values.start < now() and begins and begins < today(env):
        text = _("The start is past: %(day)s.", day=show(begins))
        yield Conflict(text, "warns", "start")
    if begins and due and begins > due:
        text = _("It would start after its deadline.")
        yield Conflict(text, "warns", "start")


def _open(case: Feasibility) -> str:
    """Why no end can be told."""
    unknown = [each for each in case.short if each.ready is None]
    if not unknown:
        return _("its work centers have no free hours in sight")
    lost = [each for each in unknown if each.waits is None or not each.waits.supply]
    if lost:
        names = joined([each.product.name for each in lost])
        return _("nobody brings %(parts)s", parts=names)
    names = joined([each.product.name for each in unknown])
    return _("there is no day for %(parts)s, to be made first", parts=names)


def _summary(values: OrderValues, case: Feasibility) -> Iterator[str]:
    """Whether it is possible, and if what."""
    due, ready = values.deadline, case.finish_day
    waits = case.short[0] if case.short else None
    if ready is None:
        yield _("Nobody can tell when it would be finished: %(why)s.", why=_open(case))
    elif due is None:
        text = _("It could be finished on %(day)s at the earliest (computed)")
        yield text % {"day": _told_day(ready)} + _condition(case, waits)
    elif ready <= due:
        text = _("It is possible for %(day)s")
        yield text % {"day": _told_day(due)} + _condition(case, waits)
    else:
        text = _(
            "It is not possible for %(due)s: the earliest finish is %(ready)s "
            "(computed)"
        )
        days = {"due": _told_day(due), "ready": _told_day(ready)}
        yield text % days + _condition(case, waits)
    yield _("Check the data: nothing is created until you confirm it.")


def _told_day(day: date) -> str:
    return f"{formats().weekday(day)} {show(day)}"


def _condition(case: Feasibility, waits: Component | None) -> str:
    """The end of a sentence: what has to happen for it."""
    if waits is None:
        return _(": all its components are in stock.")
    if waits.ready is None:
        return "."
    values = {
        "part": waits.product.name,
        "day": show(local_day(case.env, waits.ready)),
    }
    peg = waits.waits
    if peg is None or peg.supply is None:
        return _(" if %(part)s is purchased today: it would come on %(day)s.", **values)
    if peg.supply.key < 0:
        return _(" if %(part)s is made first, which would end on %(day)s.", **values)
    return _(" if %(part)s arrives on %(day)s, as planned.", **values)

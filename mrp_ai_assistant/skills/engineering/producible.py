"""¿Cuántas unidades de un producto puedo fabricar hoy con lo que hay libre?

How many of a product can be made today from free stock? Which component limits it, how
far would it go making the subassemblies too, and what is missing for a given amount?
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf
from typing import Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Fact,
    PlanStep,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import Amount, Concepts, Product, Result, skill
from ..plant.amount import amount_of, other_unit
from ..plant.capacity_of_stock import Limit, Reach, reach, still_needed
from ..plant.clock import today
from ..plant.incoming import Arrival, next_arrivals
from ..plant.offers import make
from ..plant.recipe import Recipes, boms_of, direct, no_recipe, recipes
from ..plant.record import joined, nouns, quantity, ref, scope


@skill(
    title=_lt("What can be made now"),
    models=("mrp.bom", "mrp.bom.line", "product.product", "stock.quant"),
    phrases={
        "es": (
            "¿Cuántas unidades del producto puedo fabricar hoy?",
            "¿cuánto podemos producir del producto con el stock libre?",
            "¿puedo fabricar el producto con lo que hay?",
            "¿para cuántas unidades del producto alcanza el material?",
        ),
        "en": (
            "How many units of the product can we make today?",
            "how much of the product can we produce?",
            "can we make the product with what there is?",
            "how many of the product can be made with the available components?",
        ),
    },
    when=(
        Concepts(
            all=("producible",),
            also=(
                "quantity",
                "stock",
                "free",
                "component",
                "manufacturing_order",
                "reason",
            ),
        ),
    ),
    required=("product",),
)
def producible(env: Any, *, product: Product = None, amount: Amount = None) -> Result:
    """How many, the components by how far each goes, and what an amount lacks."""
    if product is None:
        return Ask(_("Of which product?"))
    record = env["product.product"].browse(product.id)
    found = recipes(env, record)
    if not found or not direct(found, record):
        return no_recipe(env, record)
    wanted = amount_of(record, amount) if amount else None
    if amount and wanted is None:
        return other_unit(record)
    stock = reach(found, record, wanted)
    ids = {limit.product.id for limit in stock.limits} | set(stock.short)
    arrivals = next_arrivals(env, record.browse(sorted(ids)))
    where = _scope(env, found, record, len(stock.limits))
    return Evidence(
        tables=(_table(stock, arrivals, where),),
        facts=tuple(_facts(stock)),
        summary=tuple(_summary(stock, found)),
        steps=tuple(_steps(env, stock, arrivals)),
        warnings=tuple(_warnings(env, stock)),
        followups=(*make(env, record, wanted), *_followups(record, stock)),
    )


def _scope(env: Any, found: Recipes, product: Any, shown: int) -> Scope:
    bom = found[product.id].bom
    filters = [
        _("bill of materials %(bom)s", bom=bom.display_name),
        _("free stock of all warehouses, reservations taken off"),
    ]
    domain = [("bom_id", "=", bom.id)]
    return scope(env, "mrp.bom.line", domain, filters, shown=shown, total=shown)


def _table(stock: Reach, arrivals: Mapping[int, Arrival], where: Scope) -> Table:
    asked = stock.wanted is not None
    columns = [
        Column("component", _("Component"), "record"),
        Column("per", _("Per unit"), "quantity"),
        Column("free", _("Free"), "quantity"),
        Column("enough", _("Enough for"), "quantity"),
    ]
    if asked:
        columns.append(Column("missing", _("Missing"), "quantity"))
    columns += [
        Column("more", _("More can be made"), "quantity"),
        Column("arrival", _("Next arrival"), "date"),
    ]
    rows = []
    for limit in stock.limits:
        cells: list[Any] = _cells(limit, stock)
        if asked:
            cells.append(_missing(limit, stock))
        arrival = arrivals.get(limit.product.id)
        due = arrival and Cell(arrival.day, "danger" if arrival.overdue else None)
        cells += [_more(limit, stock), due]
        rows.append(Row(ref(limit.product), tuple(cells)))
    title = _("Components of %(product)s", product=stock.product.display_name)
    return Table(title, tuple(columns), tuple(rows), where)


def _cells(limit: Limit, stock: Reach) -> list[Any]:
    uom = limit.product.uom_id
    cells: list[Any] = [ref(limit.product), quantity(limit.per, uom, 4)]
    if limit.free is None:
        return [*cells, _("not kept in stock"), None]
    tone = "danger" if limit.enough == stock.now else None
    enough = Cell(quantity(limit.enough, stock.product.uom_id), tone)
    return [*cells, quantity(limit.free, uom), enough]


def _more(limit: Limit, stock: Reach) -> Any:
    """How many of a subassembly its own components allow."""
    more = stock.more.get(limit.product.id)
    if more is None or more == inf:
        return None
    return quantity(more, limit.product.uom_id)


def _missing(limit: Limit, stock: Reach) -> Any:
    uom = limit.product.uom_id
    hole = limit.per * (stock.wanted or 0) - (limit.free or 0)
    if limit.free is None or uom.compare(hole, 0) <= 0:
        return None
    return Cell(quantity(uom.round(hole, "UP"), uom), "danger")


def _facts(stock: Reach) -> Iterator[Fact]:
    of = ref(stock.product)
    made = nouns(_("make;made;produce;units"))
    if stock.now < inf:
        now = quantity(stock.now, stock.product.uom_id)
        label = _("can be made now from free stock")
        yield Fact(label, now, "quantity", nouns=made, of=of)
        part = ref(stock.first.product)
        role = nouns(_("component;limits;limiting"))
        yield Fact(_("component that limits it"), part, "record", nouns=role, of=of)
        free = quantity(stock.first.free or 0, stock.first.product.uom_id)
        role = nouns(_("free;available"))
        label = _("free of that component")
        yield Fact(label, free, "quantity", nouns=role, of=part)
    if stock.now < stock.in_all < inf:
        more = quantity(stock.in_all, stock.product.uom_id)
        label = _("can be made when its subassemblies are made first")
        yield Fact(label, more, "quantity", nouns=made, of=of)


def _summary(stock: Reach, found: Recipes) -> Iterator[str]:
    name = stock.product.display_name
    if stock.wanted is not None:
        yield _verdict(stock)
    if found[stock.product.id].kit:
        yield _("%(product)s is a kit: it is put together, not made.", product=name)
    if stock.now == inf:
        yield _(
            "No component of %(product)s is kept in stock, so stock does not limit it.",
            product=name,
        )
        return
    yield _(
        "With what is free now, %(amount)s of %(product)s can be made.",
        amount=stock.amount(stock.now),
        product=name,
    )
    first = stock.first
    uom = first.product.uom_id
    yield _(
        "%(component)s limits it: %(free)s free, %(per)s needed per unit.",
        component=first.product.display_name,
        free=show(quantity(first.free or 0, uom)),
        per=show(quantity(first.per, uom, 4)),
    )
    if stock.now < stock.in_all < inf:
        yield _(
            "Making the missing subassemblies first, it goes up to %(amount)s.",
            amount=stock.amount(stock.in_all),
        )
    elif first.product.id in stock.more:
        names = stock.product.browse(stock.short_of_more).mapped("display_name")
        yield _(
            "Nor can more of it be made first: %(parts)s would be missing.",
            parts=joined(names),
        )


def _verdict(stock: Reach) -> str:
    wanted = stock.wanted or 0
    values = {"amount": stock.amount(wanted), "product": stock.product.display_name}
    if wanted <= stock.now:
        return _("Yes: there is enough for %(amount)s of %(product)s.", **values)
    if not stock.short:
        return _(
            "Yes for %(amount)s of %(product)s, but subassemblies must be made first.",
            **values,
        )
    parts = stock.product.browse(stock.short)
    lacking = [
        f"{show(quantity(uom.round(stock.short[part.id], 'UP'), uom))} {part.name}"
        for part in parts
        for uom in [part.uom_id]
    ]
    return _(
        "No: for %(amount)s of %(product)s these are missing: %(parts)s.",
        parts=joined(lacking, 4),
        **values,
    )


def _steps(
    env: Any, stock: Reach, arrivals: Mapping[int, Arrival]
) -> Iterator[PlanStep]:
    """What brings the missing parts of the amount that was asked for."""
    for place, part in enumerate(stock.product.browse(stock.short), 1):
        uom = part.uom_id
        lacks = show(quantity(uom.round(stock.short[part.id], "UP"), uom))
        arrival = arrivals.get(part.id)
        action = _("Get %(amount)s of %(product)s", amount=lacks, product=part.name)
        reason = _("nothing on its way")
        if arrival:
            reason = _(
                "on its way: %(document)s, %(day)s",
                document=arrival.document.text,
                day=show(arrival.day),
            )
        yield PlanStep(action, reason, place, day=today(env), ref=ref(part))


def _warnings(env: Any, stock: Reach) -> Iterator[str]:
    others = boms_of(env, stock.product)[1:]
    if others:
        names = joined(others.mapped("display_name"))
        yield _("Other bills of materials, not used here: %(names)s.", names=names)
    first = stock.first
    if first.free is None:
        return
    waiting = still_needed(first.product)
    if waiting > 0:
        yield _(
            "Open orders still need %(amount)s of %(component)s that they have not "
            "reserved: they want the same stock.",
            amount=show(quantity(waiting, first.product.uom_id)),
            component=first.product.display_name,
        )


def _followups(product: Any, stock: Reach) -> tuple[str, ...]:
    asks = [_("What is the bill of materials of %(p)s?", p=product.name)]
    if stock.first.free is not None:
        part = stock.first.product.name
        asks.append(_("How much stock of %(product)s is there?", product=part))
    return tuple(asks)

"""¿Hay tableros de roble suficientes para 40 mesas azteca?

Is what is free of one component enough for so many of a product: what they take of it,
what is missing, and what comes? Which of the two records is the component, the bills
of materials tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import Amount, Concepts, Product, Result, skill
from ..plant.amount import amount_of, other_unit
from ..plant.capacity_of_stock import free_stock, short, still_needed
from ..plant.incoming import Arrival, next_arrivals
from ..plant.recipe import recipes
from ..plant.record import nouns, quantity, ref, scope
from .part_quantity import both_ways

_ALSO = (
    "product",
    "component",
    "quantity",
    "stock",
    "free",
    "manufacturing_order",
    "producible",
    "shortage",
    "count",
)


@skill(
    title=_lt("Whether a component is enough for an amount"),
    models=("mrp.bom", "mrp.bom.line", "product.product", "stock.quant"),
    phrases={
        "es": (
            "¿Hay suficiente componente para 40 unidades del producto?",
            "¿nos alcanza el componente para 20 unidades del producto?",
            "¿es suficiente el componente para 10 unidades del producto?",
            "¿hay bastante componente para 15 unidades del producto?",
        ),
        "en": (
            "Is there enough of the component for 40 units of the product?",
            "do we have enough of the component for 20 units of the product?",
            "will the component be enough for 10 units of the product?",
            "is the component sufficient for 15 units of the product?",
        ),
    },
    when=(
        Concepts(all=("shortage",), also=_ALSO),
        Concepts(all=("producible",), also=_ALSO),
        Concepts(all=("arrival",), also=_ALSO),
        Concepts(all=("run_out",), also=_ALSO),
        Concepts(some=("stock", "free"), also=_ALSO),
    ),
    required=("product", "part", "amount"),
)
def enough_for(
    env: Any, *, product: Product = None, part: Product = None, amount: Amount = None
) -> Result:
    """Yes or no; ``amount`` is of what the other one goes into."""
    if product is None or part is None:
        return Ask(_("Of which product?"))
    uses, made, inside = both_ways(env, product, part)
    filters = [
        made.display_name,
        inside.display_name,
        _("free stock of all warehouses, reservations taken off"),
    ]
    ids = [("id", "in", sorted({use.bom.id for use in uses}))]
    where = scope(env, "mrp.bom", ids, filters, shown=1, total=1)
    if not uses:
        text = _("%(one)s does not go into %(other)s, nor the reverse.")
        text %= {"one": product.name, "other": part.name}
        return NoData(Missing.NO_ROWS, text, where)
    if not inside.is_storable:
        text = _("The stock of %(product)s is not tracked.", product=inside.name)
        return NoData(Missing.NO_ROWS, text, where)
    wanted = amount_of(made, amount) if amount else None
    if wanted is None:
        return other_unit(made)
    return _told(_cover(env, made, inside, uses[0].amount, wanted), where)


@dataclass(frozen=True)
class _Cover:
    """What ``wanted`` of ``made`` takes of ``part``, in the unit of the part.

    ``spared`` is what free subassemblies hold of it already: it is not ``needed``.
    """

    made: Any
    part: Any
    wanted: float
    per: float
    needed: float
    spared: float
    free: float
    arrival: Arrival | None

    @property
    def missing(self) -> float:
        return max(self.needed - self.spared - self.free, 0.0)

    def amount(self, value: float) -> str:
        return show(quantity(self.part.uom_id.round(value), self.part.uom_id))


def _cover(env: Any, made: Any, part: Any, per: float, wanted: float) -> _Cover:
    free = max(part.free_qty, 0.0)
    needed = per * wanted
    arrival = next_arrivals(env, part).get(part.id)
    return _Cover(
        made, part, wanted, per, needed, _spared(env, made, part, wanted), free, arrival
    )


def _spared(env: Any, made: Any, part: Any, wanted: float) -> float:
    """How much less of ``part`` is taken because free subassemblies hold it."""
    found = recipes(env, made)
    if part.id in found or made.id not in found:
        return 0.0  # made itself: what is free of it is all there is
    free = {**free_stock(found, made), part.id: 0.0}
    none = dict.fromkeys(free, 0.0)
    without = short(found, made, wanted, none).get(part.id, 0.0)
    return without - short(found, made, wanted, free).get(part.id, 0.0)


def _told(cover: _Cover, where: Scope) -> Evidence:
    columns = (
        Column("component", _("Component"), "record"),
        Column("per", _("Per unit"), "quantity"),
        Column("needed", _("Needed"), "quantity"),
        Column("free", _("Free"), "quantity"),
        Column("missing", _("Missing"), "quantity"),
        Column("arrival", _("Next arrival"), "date"),
    )
    unit = cover.part.uom_id
    lacks = unit.compare(cover.missing, 0) > 0
    hole = quantity(unit.round(cover.missing, "UP"), unit)
    due = cover.arrival
    cells = (
        ref(cover.part),
        quantity(cover.per, unit, 4),
        quantity(cover.needed - cover.spared, unit),
        quantity(cover.free, unit),
        Cell(hole, "danger") if lacks else None,
        due and Cell(due.day, "danger" if due.overdue else None),
    )
    title = _("Components of %(product)s", product=cover.made.display_name)
    rows = (Row(ref(cover.part), cells),)
    return Evidence(
        tables=(Table(title, columns, rows, where),),
        facts=_facts(cover, lacks),
        summary=_summary(cover, lacks),
        warnings=_warnings(cover),
        followups=(
            _("What is the bill of materials of %(p)s?", p=cover.made.name),
            _("How much stock of %(product)s is there?", product=cover.part.name),
        ),
    )


def _facts(cover: _Cover, lacks: bool) -> tuple[Fact, ...]:
    unit, of = cover.part.uom_id, ref(cover.part)
    free = quantity(cover.free, unit)
    needed = quantity(cover.needed - cover.spared, unit)
    free_role = nouns(_("free;available"))
    need_role = nouns(_("quantity;units;needs;takes"))
    facts = (
        Fact(_("free of that component"), free, "quantity", nouns=free_role, of=of),
        Fact(_("quantity of the part"), needed, "quantity", nouns=need_role, of=of),
    )
    if not lacks:
        return facts
    hole = quantity(unit.round(cover.missing, "UP"), unit)
    role = nouns(_("missing;short;lacking"))
    return (*facts, Fact(_("missing"), hole, "quantity", nouns=role, of=of))


def _summary(cover: _Cover, lacks: bool) -> tuple[str, ...]:
    values = {
        "amount": show(quantity(cover.wanted, cover.made.uom_id)),
        "product": cover.made.display_name,
        "part": cover.part.display_name,
        "needed": cover.amount(cover.needed - cover.spared),
        "free": cover.amount(cover.free),
    }
    if lacks:
        unit = cover.part.uom_id
        values["missing"] = show(quantity(unit.round(cover.missing, "UP"), unit))
        text = _(
            "No: %(amount)s of %(product)s need %(needed)s of %(part)s; free: "
            "%(free)s, missing: %(missing)s.",
            **values,
        )
    else:
        text = _(
            "Yes: %(amount)s of %(product)s need %(needed)s of %(part)s; free: "
            "%(free)s, left over: %(left)s.",
            left=cover.amount(cover.free + cover.spared - cover.needed),
            **values,
        )
    told = [text]
    if cover.spared > 0:
        told.append(
            _(
                "Subassemblies that are free already hold %(amount)s of it: that is "
                "not counted.",
                amount=cover.amount(cover.spared),
            )
        )
    if lacks and cover.arrival:
        told.append(
            _(
                "On its way: %(document)s, %(day)s.",
                document=cover.arrival.document.text,
                day=show(cover.arrival.day),
            )
        )
    return tuple(told)


def _warnings(cover: _Cover) -> tuple[str, ...]:
    waiting = still_needed(cover.part)
    if waiting <= 0:
        return ()
    return (
        _(
            "Open orders still need %(amount)s of %(component)s that they have not "
            "reserved: they want the same stock.",
            amount=show(quantity(waiting, cover.part.uom_id)),
            component=cover.part.display_name,
        ),
    )

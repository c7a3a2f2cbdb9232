"""¿Dónde está un producto, cuánto hay y cuánto queda libre? ¿Qué hay en una ubicación?

Where is a product, how much of it is there, how much is free? What is in a location?
Of which products is there most?
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Quantity,
    RecordRef,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Location,
    Product,
    Result,
    SortBy,
    skill,
)
from ..plant.most_stock import most_stock
from ..plant.record import ROWS, in_companies, nouns, quantity, ref, scope

_PLACES = ("internal", "transit")
Where = Annotated[bool, FlagOf(("location",))]
Stocked = Annotated[bool, FlagOf(("stock",))]
Free = Annotated[bool, FlagOf(("free",))]
Finished = Annotated[bool, FlagOf(("finished_goods",))]
Reserved = Annotated[bool, FlagOf(("reserved",))]
By = Annotated[str | None, GroupBy({"product": "product", "component": "product"})]
Order = Annotated[str | None, SortBy({"smallest": "least", "largest": "most"})]


@skill(
    title=_lt("Stock by location"),
    models=("stock.quant", "product.product", "stock.location"),
    phrases={
        "es": (
            "¿Cuánto stock hay del producto?",
            "¿dónde está el producto y cuánto hay libre?",
            "existencias por ubicación",
            "¿qué existencias hay por ubicación?",
            "¿en qué ubicación está y cuánto queda libre?",
        ),
        "en": (
            "How much stock of the product is there?",
            "where is the product and how much is free?",
            "stock by location",
            "what stock is there by location?",
            "in which location is it and how much is free?",
        ),
    },
    when=(
        Concepts(
            some=("stock", "location", "free", "reserved"),
            also=("quantity", "mine", "product", "component", "finished_goods"),
        ),
        Concepts(
            all=("count",), also=("quantity", "product", "component", "catalogue")
        ),
    ),
)
def stock_by_location(
    env: Any,
    *,
    product: Product = None,
    location: Location = None,
    located: Where = False,
    stocked: Stocked = False,
    free: Free = False,
    reserved: Reserved = False,
    finished: Finished = False,
    by: By = None,
    sort: Order = None,
    limit: Limit = ROWS,
) -> Result:
    """On hand, reserved and free, by location and lot. Of no product and no location:
    all products, of which there is most or, by ``sort``, least, first."""
    if product is None and location is None:
        if by or free or reserved or finished or (stocked and not located):
            found = most_stock(
                env, free, reserved, sort == "least", limit, finished=finished
            )
            return found or _which(env, located)
        return _which(env, located)
    domain, filters = _search(env, product, location)
    quants = env["stock.quant"].search(domain)
    groups = _groups(quants, by_product=product is None)
    shown = groups[:limit]
    where = scope(
        env, "stock.quant", domain, filters, shown=len(shown), total=len(groups)
    )
    if product is None:
        if not groups:
            text = _("There is no stock in %(location)s.", location=location.name)
            return NoData(Missing.NO_ROWS, text, where)
        return _in_place(shown, location, where, len(quants.product_id))
    record = env["product.product"].browse(product.id)
    # Odoo counts what comes and goes inside the location that the context names.
    record = record.with_context(location=location and location.id)
    if not groups:
        return _nothing(record, location, where)
    return _of_product(record, shown, quants, where)


def _which(env: Any, located: bool) -> Ask | NoData:
    examples = _examples(env, located)
    if examples:
        return Ask(_("Of which product, or in which location?"), examples)
    domain, filters = _search(env, None, None)
    where = scope(env, "stock.quant", domain, filters, shown=0, total=0)
    return NoData(Missing.NO_ROWS, _("There is no stock anywhere."), where)


def _search(env: Any, product: Any, location: Any) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("location_id.usage", "in", list(_PLACES)),
        ("quantity", "!=", 0),
        *in_companies(env),
    ]
    filters = []
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if location is not None:
        domain.append(("location_id", "child_of", location.id))
        filters.append(location.name)
    else:
        filters.append(_("internal and transit locations"))
    return domain, filters


def _groups(
    quants: Any, *, by_product: bool
) -> list[tuple[Any, Any, Any, float, float]]:
    """(place, product, lot, on hand, reserved), the fullest first; lots only for who
    may read them."""
    no_lot = quants.env["stock.lot"]
    lots = no_lot.has_access("read")
    sums: dict[tuple[Any, Any, Any], list[float]] = {}
    for quant in quants:
        lot = quant.lot_id if lots else no_lot
        key = (quant.location_id, quant.product_id, lot)
        total = sums.setdefault(key, [0.0, 0.0])
        total[0] += quant.quantity
        total[1] += quant.reserved_quantity
    found = [(*key, hand, kept) for key, (hand, kept) in sums.items()]
    if by_product:
        return sorted(found, key=lambda g: (g[1].display_name, g[0].complete_name))
    return sorted(found, key=lambda g: (-g[3], g[0].complete_name))


def _examples(env: Any, located: bool) -> tuple[str, ...]:
    """Questions about what this plant really has most of."""
    domain = [("location_id.usage", "=", "internal"), ("quantity", ">", 0)]
    domain += in_companies(env)
    field = "location_id" if located else "product_id"
    groups = env["stock.quant"]._read_group(
        domain, [field], ["__count"], limit=3, order="__count desc"
    )
    names = [record.display_name for record, _count in groups]
    if located:
        return tuple(_("What is in %(location)s?", location=name) for name in names)
    return tuple(_("How much stock is there of %(product)s?", product=n) for n in names)


def _nothing(product: Any, location: Any, where: Scope) -> NoData:
    """None there; elsewhere there may be some, and some may be on its way."""
    name = product.display_name
    if not product.is_storable:
        text = _("The stock of %(product)s is not tracked.", product=name)
        return NoData(Missing.NO_ROWS, text, where)
    if location is None:
        text = _("There is no stock of %(product)s.", product=name)
    else:
        text = _(
            "There is no stock of %(product)s in %(location)s.",
            product=name,
            location=location.name,
        )
    if product.incoming_qty:
        coming = show(quantity(product.incoming_qty, product.uom_id))
        text += " " + _("On the way: %(amount)s.", amount=coming)
    asks = (_("How much stock is there of %(product)s?", product=name),)
    return NoData(Missing.NO_ROWS, text, where, asks if location else ())


def _cells(product: Any, hand: float, kept: float) -> tuple[Any, ...]:
    uom = product.uom_id
    free = quantity(hand - kept, uom)
    tone = "danger" if free.value < 0 else None
    return (quantity(hand, uom), quantity(kept, uom), Cell(free, tone))


def _columns(
    first: Column, lots: bool, second: Column | None = None
) -> tuple[Column, ...]:
    middle = [column for column in (second,) if column]
    if lots:
        middle.append(Column("lot", _("Lot"), "record"))
    one = first.name == "location"  # of one product
    return (
        first,
        *middle,
        Column("on_hand", _("On hand"), "quantity", adds=one),
        Column("reserved", _("Reserved"), "quantity", adds=one),
        Column("free", _("Free"), "quantity", adds=one),
    )


def _of_product(product: Any, groups: list[Any], quants: Any, where: Scope) -> Evidence:
    lots = any(group[2] for group in groups)
    rows = tuple(
        Row(
            ref(place),
            (
                ref(place),
                *((ref(lot),) if lots else ()),
                *_cells(product, hand, kept),
            ),
        )
        for place, _product, lot, hand, kept in groups
    )
    hand = sum(quants.mapped("quantity"))
    kept = sum(quants.mapped("reserved_quantity"))
    totals = (None, *((None,) if lots else ()), *_plain(_cells(product, hand, kept)))
    columns = _columns(Column("location", _("Location"), "record"), lots)
    title = _("Stock of %(product)s", product=product.display_name)
    table = Table(title, columns, rows, where, totals)
    return Evidence(
        tables=(table,),
        facts=_facts(product, hand, kept, len(quants.location_id)),
        summary=_summary(product, hand, kept, quants),
        followups=(_("Which components are missing this week?"),),
    )


def _plain(cells: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(cell.value if isinstance(cell, Cell) else cell for cell in cells)


def _in_place(
    groups: list[Any], location: RecordRef, where: Scope, products: int
) -> Evidence:
    """``products`` counts them all; ``groups`` may be only the first."""
    lots = any(group[2] for group in groups)
    rows = tuple(
        Row(
            ref(product),
            (
                ref(product),
                ref(place),
                *((ref(lot),) if lots else ()),
                *_cells(product, hand, kept),
            ),
        )
        for place, product, lot, hand, kept in groups
    )
    first = Column("product", _("Product"), "record")
    second = Column("location", _("Location"), "record")
    table = Table(
        _("Stock in %(location)s", location=location.name),
        _columns(first, lots, second),
        rows,
        where,
    )
    n, place = products, location.name
    line = (
        _("There is 1 product in %(location)s.", location=place)
        if n == 1
        else _("There are %(n)s products in %(location)s.", n=n, location=place)
    )
    return Evidence(
        tables=(table,),
        facts=(
            Fact(_("products in it"), n, "integer", nouns=nouns(_("product;products"))),
        ),
        summary=(line,),
    )


def _facts(product: Any, hand: float, kept: float, places: int) -> tuple[Fact, ...]:
    of = ref(product)
    uom = product.uom_id

    def amount(label: str, value: float, role: str) -> Fact:
        figure: Quantity = quantity(value, uom)
        return Fact(label, figure, "quantity", nouns=nouns(role), of=of)

    return (
        Fact(_("product"), of, "record", nouns=nouns(_("product")), of=of),
        amount(_("on hand"), hand, _("on hand;stock")),
        amount(_("reserved"), kept, _("reserved")),
        amount(_("free"), hand - kept, _("free;available")),
        Fact(
            _("locations that hold it"),
            places,
            "integer",
            nouns=nouns(_("location;locations")),
            of=of,
        ),
    )


def _summary(product: Any, hand: float, kept: float, quants: Any) -> tuple[str, ...]:
    uom = product.uom_id
    lines = [
        _(
            "There are %(hand)s of %(product)s: %(free)s free and %(kept)s reserved.",
            hand=show(quantity(hand, uom)),
            product=product.display_name,
            free=show(quantity(hand - kept, uom)),
            kept=show(quantity(kept, uom)),
        )
    ]
    places = quants.grouped("location_id")
    if len(places) > 1:
        sums = {place: sum(at.mapped("quantity")) for place, at in places.items()}
        fullest = max(sums, key=lambda place: (sums[place], -place.id))
        lines.append(
            _(
                "Most of it is in %(location)s: %(amount)s.",
                location=fullest.display_name,
                amount=show(quantity(sums[fullest], uom)),
            )
        )
    coming, going = product.incoming_qty, product.outgoing_qty
    if coming:
        amount = show(quantity(coming, uom))
        lines.append(_("On the way: %(amount)s.", amount=amount))
    if going:
        amount = show(quantity(going, uom))
        lines.append(_("Committed: %(amount)s.", amount=amount))
    return tuple(lines)

"""¿Qué plazo de fabricación y de compra tiene un producto?

How long does it take to have a product: manufacture, purchase of what it is made of,
days to confirm purchases, sales safety days; and the chain that takes longest.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    Table,
    show,
)
from ...core.i18n import _, _lt, formats
from ...core.skill import Concepts, Product, Result, skill
from ..plant.lead_time import Lead, leads, safety, to_order
from ..plant.recipe import Recipes, recipes
from ..plant.recipe_cost import work_of
from ..plant.record import joined, nouns, ref, scope


@skill(
    title=_lt("Lead times"),
    models=(
        "mrp.bom",
        "mrp.bom.line",
        "mrp.routing.workcenter",
        "mrp.workcenter",
        "product.supplierinfo",
    ),
    phrases={
        "es": (
            "¿Qué plazo de fabricación y de compra tiene el producto?",
            "¿cuánto se tarda en fabricar el producto?",
            "plazo de entrega del componente",
            "¿cuánto tiempo lleva tener el producto?",
        ),
        "en": (
            "What is the lead time of the product?",
            "how long does it take to make the product?",
            "purchase lead time of the component",
            "manufacturing lead time of the product",
        ),
    },
    when=(
        Concepts(
            all=("lead_time",),
            also=(
                "product",
                "component",
                "manufacturing_order",
                "purchase",
                "vendor",
                "delivery",
                "arrival",
                "due",
            ),
        ),
    ),
    required=("product",),
)
def lead_times(env: Any, *, product: Product = None) -> Result:
    """The whole lead time, where it comes from, and each component's."""
    if product is None:
        return Ask(_("Of which product?"))
    record = env["product.product"].browse(product.id)
    found = recipes(env, record)
    known = leads(found, record)
    whole = known[record.id]
    if whole.how == "unknown":
        return _unknown(env, record)
    parts = _direct(known, found, record)
    minutes = 0.0
    if record.id in found:
        minutes = sum(work.minutes for work in work_of(found, record, 1))
    return Evidence(
        tables=tuple(_tables(env, whole, parts)),
        facts=tuple(_facts(whole)),
        summary=tuple(_summary(env, whole, minutes)),
        warnings=tuple(_warnings(known)),
        followups=_followups(whole),
    )


def _direct(known: dict[int, Lead], found: Recipes, product: Any) -> list[Lead]:
    """What goes into ``product``, the slowest first."""
    if product.id not in found:
        return []
    ids = dict.fromkeys(part.product.id for part in found[product.id].parts)
    each = [known[part] for part in ids]
    return sorted(each, key=lambda one: (-one.total, one.product.display_name))


def _unknown(env: Any, product: Any) -> NoData:
    domain = [("product_tmpl_id", "=", product.product_tmpl_id.id)]
    where = scope(env, "mrp.bom", domain, [product.display_name], shown=0, total=0)
    text = _(
        "%(product)s has neither a bill of materials nor a vendor: no lead time is "
        "known.",
        product=product.display_name,
    )
    ask = _("How much stock of %(product)s is there?", product=product.name)
    return NoData(Missing.NO_ROWS, text, where, (ask,))


def _how(each: Lead) -> str:
    known = {
        "make": _("manufacture"),
        "kit": _("kit"),
        "buy": _("purchase"),
        "unknown": _("not known"),
    }
    return known[each.how]


def _tables(env: Any, whole: Lead, parts: list[Lead]) -> Iterator[Table]:
    columns = (
        Column("product", _("Product"), "record"),
        Column("how", _("How")),
        Column("vendor", _("Vendor"), "record"),
        Column("own", _("Own days"), "days"),
        Column("total", _("Days in all"), "days"),
        Column("waits", _("Waits longest for"), "record"),
    )
    chain = {each.product.id for each in whole.chain()}
    rows = [_row(each, chain) for each in [whole, *parts]]
    filters = [whole.product.display_name, _("calendar days, nothing in stock")]
    if whole.how == "buy":
        model, domain = "product.supplierinfo", [("id", "=", whole.source.id)]
    else:
        model, domain = "mrp.bom.line", [("bom_id", "=", whole.source.id)]
    n = len(rows)
    where = scope(env, model, domain, filters, shown=n, total=n)
    yield Table(_("Lead times"), columns, tuple(rows), where)


def _row(each: Lead, chain: set[int]) -> Row:
    tone = "warning" if each.product.id in chain else None
    vendor = ref(each.source.partner_id) if each.how == "buy" else None
    unknown = each.how == "unknown"
    waits = each.chain()[-1]
    cells = (
        ref(each.product),
        _how(each),
        vendor,
        None if unknown else _days(each.own),
        None if unknown else Cell(_days(each.total), tone),
        ref(waits.product) if waits is not each else None,
    )
    return Row(ref(each.product), cells)


def _days(value: float) -> float:
    return int(value) if value == int(value) else value


def _facts(whole: Lead) -> Iterator[Fact]:
    of = ref(whole.product)
    role = nouns(_("days;lead time"))
    total = _days(whole.total)
    yield Fact(_("lead time in all"), total, "days", nouns=role, of=of)
    if whole.how == "make":
        own = _days(whole.own)
        yield Fact(_("days of manufacture"), own, "days", nouns=role, of=of)
    last = whole.chain()[-1]
    if last is whole:
        return
    part = ref(last.product)
    words = nouns(_("component;product;waits"))
    label = _("component that it waits longest for")
    yield Fact(label, part, "record", nouns=words, of=of)
    own = _days(last.own)
    yield Fact(_("lead time of that component"), own, "days", nouns=role, of=part)


def _summary(env: Any, whole: Lead, minutes: float) -> Iterator[str]:
    total = show(_days(whole.total), "days")
    name = whole.product.display_name
    if whole.how == "buy":
        yield _(
            "%(product)s is bought: %(days)s from %(vendor)s.",
            product=name,
            days=total,
            vendor=whole.source.partner_id.display_name,
        )
    else:
        yield _(
            "With nothing in stock, %(product)s takes %(days)s.",
            product=name,
            days=total,
        )
        yield _told_chain(whole)
        own = show(_days(whole.own), "days")
        if whole.how == "make":
            yield _("With all its components there, %(days)s.", days=own)
    if minutes:
        text = _("Its operations take %(n)s min for one unit.")
        yield text % {"n": formats().number(minutes, 1)}
    yield from _margins(env, whole)


def _told_chain(whole: Lead) -> str:
    steps = [
        f"{each.product.display_name} ({_how(each)}, {show(_days(each.own), 'days')})"
        for each in reversed(whole.chain())
    ]
    return _("What takes longest: %(steps)s.", steps=" → ".join(steps))


def _margins(env: Any, whole: Lead) -> Iterator[str]:
    confirm, early = to_order(env), safety(env)
    if confirm:
        days = show(_days(confirm), "days")
        yield _("Days to confirm a purchase, counted in: %(days)s.", days=days)
    if early:
        days = show(_days(early), "days")
        yield _("Sales safety days, not counted in: %(days)s.", days=days)
    promised = whole.product.sale_delay
    if promised:
        days = show(_days(promised), "days")
        yield _("The delivery time promised to customers is %(days)s.", days=days)


def _warnings(known: dict[int, Lead]) -> Iterator[str]:
    """Where the figures of Odoo are a hole: no vendor, or no days at all."""
    nobody = [
        each.product.display_name
        for each in known.values()
        if each.how == "unknown" and each.product.is_storable
    ]
    if nobody:
        names = joined(sorted(nobody))
        yield _("No vendor, counted as no days: %(names)s.", names=names)
    zero = [
        each.product.display_name
        for each in known.values()
        if not each.own and each.how in ("make", "buy")
    ]
    if zero:
        yield _("Zero days in Odoo: %(names)s.", names=joined(sorted(zero)))


def _followups(whole: Lead) -> tuple[str, ...]:
    name = whole.product.name
    if whole.how == "buy":
        return (_("In which products is %(p)s used?", p=name),)
    return (
        _("What is the bill of materials of %(p)s?", p=name),
        _("How many %(p)s can we make today?", p=name),
    )

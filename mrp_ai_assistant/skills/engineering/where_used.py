"""¿En qué productos se usa un componente, directamente y a través de subconjuntos?

In which products is a component used, directly and through subassemblies, how much of
it goes into one of each, and how many open orders make them?
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
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
from ...core.skill import Concepts, FlagOf, Limit, Product, Result, skill
from ..plant.order_rows import OPEN_STATES
from ..plant.record import ROWS, in_companies, joined, nouns, quantity, ref, scope
from ..plant.shared_parts import shared_parts

_HIGHEST = 20
_ALSO = ("product", "component", "bom", "location", "count", "catalogue", "where_used")
Both = Annotated[bool, FlagOf(("both", "common"))]


@skill(
    title=_lt("Where a component is used"),
    models=("mrp.bom", "mrp.bom.line", "mrp.production"),
    phrases={
        "es": (
            "¿En qué productos se usa el componente?",
            "¿dónde se usa el componente?",
            "¿qué productos usan este componente?",
            "¿en qué listas de materiales está el componente?",
        ),
        "en": (
            "In which products is the component used?",
            "where is the component used?",
            "which products use this component?",
            "which bills of materials use the component?",
        ),
    },
    when=(
        Concepts(all=("where_used",), also=_ALSO),
        Concepts(all=("bom", "component"), also=("location", "where_used")),
        Concepts(all=("common",), also=_ALSO),
    ),
    required=("component",),
)
def where_used(
    env: Any,
    *,
    component: Product = None,
    other: Product = None,
    both: Both = False,
    limit: Limit = ROWS,
) -> Result:
    """Products that it goes into, the direct ones first; of two components those that
    take both, and, unless only ``both`` are meant, those that take one."""
    if component is None:
        return Ask(_("Of which product?"))
    part = env["product.product"].browse(component.id)
    if other is not None:
        second = env["product.product"].browse(other.id)
        return shared_parts(env, part, second, limit) or _of_two(
            env, part, second, both, limit
        )
    uses = uses_of(env, part)
    shown = uses[:limit]
    where = _scope(env, part, uses, len(shown))
    if not uses:
        text = _("No bill of materials uses %(product)s.", product=part.display_name)
        ask = _("How much stock of %(product)s is there?", product=part.name)
        return NoData(Missing.NO_ROWS, text, where, (ask,))
    orders = _open_orders(env, uses)
    return Evidence(
        tables=(_table(part, shown, orders, where),),
        facts=tuple(_facts(part, uses)),
        summary=tuple(_summary(part, uses, orders)),
        followups=_followups(part, uses),
    )


def _of_two(env: Any, one: Any, two: Any, both: bool, limit: int) -> Result:
    """Which products take both components, and how much of each."""
    uses = {part: _amounts(uses_of(env, part)) for part in (one, two)}
    shared = [each for each in uses[one] if each in uses[two]]
    names = {"one": one.display_name, "two": two.display_name}
    filters = [*names.values(), _("active bills of materials, all levels")]
    products = sorted({*uses[one], *uses[two]}, key=lambda each: each.display_name)
    ids = [("id", "in", [each.id for each in (shared if both else products)])]

    def where(rows: list[Any], *more: str) -> Scope:
        n, shown = len(rows), min(len(rows), limit)
        told = [*filters, *more]
        return scope(env, "product.product", ids, told, shown=shown, total=n)

    if not products or (both and not shared):
        text = _("No product takes both %(one)s and %(two)s.", **names)
        return NoData(Missing.NO_ROWS, text, where([]))
    told = [_("No product takes both %(one)s and %(two)s.", **names)]
    if shared:
        told = [
            _("%(n)s products take both %(one)s and %(two)s.", n=len(shared), **names)
        ]
    tables = []
    if shared:
        title = _("Products that take both")
        tables.append(_table_of_two(title, shared[:limit], uses, where(shared)))
    alone = [each for each in products if each not in shared]
    if alone and not both:
        title = _("Products that take one of them")
        tables.append(_table_of_two(title, alone[:limit], uses, where(alone)))
    role = nouns(_("product;products;used"))
    label = _("products that take both")
    return Evidence(
        tables=tuple(tables),
        facts=(Fact(label, len(shared), "integer", nouns=role),),
        summary=tuple(told),
        followups=(_("Where is %(product)s used?", product=one.name),),
    )


def _amounts(uses: list[Use]) -> dict[Any, float]:
    """How much goes into one of each product, by its first bill of materials."""
    found: dict[Any, float] = {}
    for use in uses:
        found.setdefault(use.product, use.amount)
    return found


def _table_of_two(
    title: str, products: list[Any], uses: dict[Any, dict[Any, float]], where: Scope
) -> Table:
    parts = list(uses)
    columns = (
        Column("product", _("Product"), "record"),
        *(Column(f"per_{part.id}", part.display_name, "quantity") for part in parts),
    )
    rows = []
    for each in products:
        amounts = (
            quantity(uses[part][each], part.uom_id, 4) if each in uses[part] else None
            for part in parts
        )
        rows.append(Row(ref(each), (ref(each), *amounts)))
    return Table(title, columns, tuple(rows), where)


@dataclass(frozen=True)
class Use:
    """``amount`` of the component, in its unit, goes into one ``product`` by ``bom``.

    ``level`` 1 is direct; ``through`` are the subassemblies that hold it.
    """

    product: Any
    bom: Any
    level: int
    amount: float
    through: Any


def uses_of(env: Any, part: Any) -> list[Use]:
    """One use a product and bill of materials, through all levels upwards."""
    found: dict[tuple[int, int], Use] = {}
    level = {part.id: 1.0}
    for height in range(1, _HIGHEST):
        above: dict[int, float] = {}
        for product, bom, amount, below in _parents(env, level):
            key = (product.id, bom.id)
            through = below if height > 1 else below.browse()
            known = found.get(key)
            if known is not None:
                through |= known.through
                use = replace(known, amount=known.amount + amount, through=through)
            else:
                use = Use(product, bom, height, amount, through)
            found[key] = use
            # Of several bills of materials the first is what Odoo would choose.
            if next(u for k, u in found.items() if k[0] == product.id).bom == bom:
                above[product.id] = above.get(product.id, 0.0) + amount
        if not above:
            break
        level = above
    return sorted(found.values(), key=lambda use: (use.level, use.product.display_name))


def _parents(
    env: Any, amounts: dict[int, float]
) -> Iterator[tuple[Any, Any, float, Any]]:
    """(product, bill of materials, amount in one, component) right above."""
    lines = env["mrp.bom.line"].search(
        [
            ("product_id", "in", list(amounts)),
            ("bom_id.active", "=", True),
            ("bom_id.company_id", "in", [False, *env.companies.ids]),
        ]
    )
    boms = lines.bom_id.sorted(lambda bom: (bom.sequence, bom.id))
    by_bom = lines.grouped("bom_id")
    for bom in boms:
        for product in bom.product_id or bom.product_tmpl_id.product_variant_ids:
            one = product.uom_id._compute_quantity(1, bom.product_uom_id, round=False)
            for line in by_bom[bom]:
                below = line.product_id
                if line._skip_bom_line(product):
                    continue
                each = line.product_uom_id._compute_quantity(
                    line.product_qty * one / bom.product_qty, below.uom_id, round=False
                )
                if each:
                    yield product, bom, each * amounts[below.id], below


def _open_orders(env: Any, uses: list[Use]) -> dict[int, int]:
    """Released orders by product id."""
    domain = [
        ("product_id", "in", [use.product.id for use in uses]),
        ("state", "in", OPEN_STATES),
        *in_companies(env),
    ]
    groups = env["mrp.production"]._read_group(domain, ["product_id"], ["__count"])
    return {product.id: n for product, n in groups}


def _scope(env: Any, part: Any, uses: list[Use], shown: int) -> Scope:
    ids = sorted({use.bom.id for use in uses})
    filters = [part.display_name, _("active bills of materials, all levels")]
    domain = [("id", "in", ids)]
    return scope(env, "mrp.bom", domain, filters, shown=shown, total=len(uses))


def _table(part: Any, uses: list[Use], orders: dict[int, int], where: Scope) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("level", _("Level"), "integer"),
        Column("per", _("Per unit"), "quantity"),
        Column("through", _("Through")),
        Column("bom", _("Bill of materials"), "record"),
        Column("orders", _("Open orders"), "integer"),
    )
    rows = []
    for use in uses:
        cells = (
            ref(use.product),
            use.level,
            quantity(use.amount, part.uom_id, 4),
            joined(use.through.mapped("name")) or None,
            ref(use.bom),
            orders.get(use.product.id, 0),
        )
        rows.append(Row(ref(use.product), cells))
    title = _("Where %(product)s is used", product=part.display_name)
    return Table(title, columns, tuple(rows), where)


def _facts(part: Any, uses: list[Use]) -> Iterator[Fact]:
    of = ref(part)
    role = nouns(_("product;products;used"))
    direct = {use.product.id for use in uses if use.level == 1}
    every = {use.product.id for use in uses}
    label = _("products that use it directly")
    yield Fact(label, len(direct), "integer", nouns=role, of=of)
    label = _("products that use it at any level")
    yield Fact(label, len(every), "integer", nouns=role, of=of)
    most = max(uses, key=lambda use: use.amount)
    label = _("product that takes most of it")
    yield Fact(label, ref(most.product), "record", nouns=role, of=of)


def _summary(part: Any, uses: list[Use], orders: dict[int, int]) -> Iterator[str]:
    direct = list(dict.fromkeys(u.product.display_name for u in uses if u.level == 1))
    beyond = list(dict.fromkeys(u.product.display_name for u in uses if u.level > 1))
    if len(direct) == 1:
        yield _(
            "%(component)s is used directly in 1 product: %(names)s.",
            component=part.display_name,
            names=direct[0],
        )
    else:
        yield _(
            "%(component)s is used directly in %(n)s products: %(names)s.",
            component=part.display_name,
            n=len(direct),
            names=joined(direct, 5),
        )
    if beyond:
        yield _(
            "Through subassemblies, also in %(n)s: %(names)s.",
            n=len(beyond),
            names=joined(beyond, 5),
        )
    most = max(uses, key=lambda use: use.amount)
    if len(uses) > 1:
        yield _(
            "%(product)s takes most of it: %(amount)s per unit.",
            product=most.product.display_name,
            amount=show(quantity(most.amount, part.uom_id, 4)),
        )
    total = sum(orders.values())
    if total:
        yield _("Open orders that make these products: %(n)s.", n=total)


def _followups(part: Any, uses: list[Use]) -> tuple[str, ...]:
    return (
        _("What is the bill of materials of %(p)s?", p=uses[0].product.name),
        _("How much stock of %(product)s is there?", product=part.name),
    )

"""¿Qué lista de materiales usa un producto y cuánto cuesta?

Which bill of materials does a product use: its components through every level, how
much of each, how much is free, its operations; and what it costs, material and work.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
    Cell,
    Column,
    Evidence,
    Fact,
    RecordRef,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt, formats
from ...core.skill import (
    Amount,
    Concepts,
    FlagOf,
    Limit,
    Product,
    Result,
    SortBy,
    skill,
)
from ..plant.amount import amount_of, other_unit
from ..plant.money import can_read, money, money_column, money_fact
from ..plant.recipe import Recipe, Recipes, boms_of, direct, no_recipe, recipes, tree
from ..plant.recipe_cost import Cost, Work, recipe_cost, work_of
from ..plant.record import ROWS, joined, nouns, quantity, ref, scope

Order = Annotated[str | None, SortBy({"largest": "dearest"})]
Costing = Annotated[bool, FlagOf(("cost",))]


@skill(
    title=_lt("Bill of materials"),
    models=(
        "mrp.bom",
        "mrp.bom.line",
        "mrp.routing.workcenter",
        "mrp.workcenter",
        "stock.quant",
    ),
    phrases={
        "es": (
            "¿Qué lista de materiales usa el producto?",
            "¿cuánto cuesta fabricar el producto?",
            "despiece del producto con cantidades",
            "¿qué componentes lleva el producto?",
            "coste de la lista de materiales",
        ),
        "en": (
            "What is the bill of materials of the product?",
            "how much does it cost to make the product?",
            "BoM of the product with quantities",
            "what is the product made of?",
            "cost of the bill of materials",
        ),
    },
    when=(
        Concepts(
            all=("bom",),
            also=(
                "product",
                "component",
                "quantity",
                "where_used",
                "free",
                "stock",
                "work_center",
                "work_order",
            ),
        ),
        Concepts(all=("component",), also=("product", "quantity")),
        Concepts(all=("cost",), also=("product", "component", "quantity")),
    ),
    required=("product",),
)
def bill_of_materials(
    env: Any,
    *,
    product: Product = None,
    amount: Amount = None,
    costing: Costing = False,
    sort: Order = None,
    limit: Limit = ROWS,
) -> Result:
    """Components by level, operations, and the cost when it is asked for; ``sort`` puts
    what is bought in order of its cost."""
    if product is None:
        return Ask(_("Of which product?"))
    record = env["product.product"].browse(product.id)
    found = recipes(env, record)
    if not found or not direct(found, record):
        return no_recipe(env, record)
    recipe = found[record.id]
    batch = recipe.bom.product_uom_id._compute_quantity(
        recipe.bom.product_qty, record.uom_id, round=False
    )
    wanted = amount_of(record, amount) if amount else batch
    if wanted is None:
        return other_unit(record)
    cost = None
    if costing and can_read(record, "standard_price"):
        cost = recipe_cost(found, record, wanted)
    parts = list(tree(found, record, wanted))
    if cost and sort:
        parts = _by_cost(parts, found)
    where = _scope(env, recipe, min(limit, len(parts)), len(parts), wanted)
    work = cost.work if cost else list(work_of(found, record, wanted))
    tables = [_components(env, parts[:limit], found, cost, where)]
    if work:
        tables.append(_operations(env, work, cost, where))
    return Evidence(
        tables=tuple(tables),
        facts=tuple(_facts(env, recipe, cost, len(recipe.parts))),
        summary=tuple(_summary(env, recipe, found, wanted, cost, work)),
        warnings=tuple(_warnings(env, recipe, cost, costing)),
        followups=_followups(record, costing),
    )


def _by_cost(parts: list[Any], found: Recipes) -> list[Any]:
    """What is bought, the dearest first."""
    bought = [each for each in parts if each[1].product.id not in found]

    def cost(each: Any) -> float:
        _level, part, amount = each
        return float(amount * part.product.standard_price)

    return sorted(bought, key=cost, reverse=True)


def _scope(env: Any, recipe: Recipe, shown: int, total: int, wanted: float) -> Scope:
    made = show(quantity(wanted, recipe.product.uom_id))
    filters = [recipe.bom.display_name, _("for %(amount)s", amount=made)]
    domain = [("bom_id", "=", recipe.bom.id)]
    return scope(env, "mrp.bom.line", domain, filters, shown=shown, total=total)


def _components(
    env: Any, parts: list[Any], found: Recipes, cost: Cost | None, where: Scope
) -> Table:
    columns = [
        Column("level", _("Level"), "integer"),
        Column("component", _("Component"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("free", _("Free"), "quantity"),
    ]
    if cost:
        columns += [
            money_column(env, "price", _("Unit cost")),
            money_column(env, "cost", _("Cost")),
        ]
    rows = []
    for level, part, amount in parts:
        each = part.product.with_company(env.company)
        cells: list[Any] = [level, ref(part.product)]
        cells += [quantity(amount, each.uom_id, 4), _free(part.product, amount)]
        if cost and part.product.id in found:
            cells += [None, None]  # its own components and operations are the cost
        elif cost:
            price = each.standard_price
            cells += [Cell(price, None if price else "warning"), amount * price]
        rows.append(Row(ref(part.product), tuple(cells)))
    totals = None
    if cost and where.shown == where.total:
        totals = (None, _("Material"), None, None, None, round(cost.of_materials, 2))
    return Table(_("Components"), tuple(columns), tuple(rows), where, totals)


def _free(product: Any, amount: float) -> Any:
    if not product.is_storable:
        return None
    uom = product.uom_id
    enough = uom.compare(product.free_qty, amount) >= 0
    return Cell(quantity(product.free_qty, uom), None if enough else "warning")


def _operations(env: Any, work: list[Work], cost: Cost | None, where: Scope) -> Table:
    columns = [
        Column("operation", _("Operation"), "record"),
        Column("product", _("Product"), "record"),
        Column("center", _("Work center"), "record"),
        Column("minutes", _("Expected"), "number", 1, unit="min"),
    ]
    totals: list[Any] = [_("Total"), None, None, sum(each.minutes for each in work)]
    if cost:
        columns.append(money_column(env, "cost", _("Cost")))
        totals.append(round(cost.of_work, 2))
    rows = []
    for each in work:
        operation = each.operation
        name = RecordRef(operation._name, operation.id, operation.name)
        center = ref(operation.workcenter_id)
        cells = [name, ref(each.product), center, round(each.minutes, 1)]
        if cost:
            cells.append(round(each.cost, 2))
        rows.append(Row(name, tuple(cells)))
    filters = where.filters
    domain = [("id", "in", [each.operation.id for each in work])]
    n = len(rows)
    own = scope(env, "mrp.routing.workcenter", domain, filters, shown=n, total=n)
    return Table(_("Operations"), tuple(columns), tuple(rows), own, tuple(totals))


def _facts(env: Any, recipe: Recipe, cost: Cost | None, n: int) -> Iterator[Fact]:
    of = ref(recipe.product)
    bom = ref(recipe.bom)
    role = nouns(_("bill of materials;BoM"))
    yield Fact(_("bill of materials"), bom, "record", nouns=role, of=of)
    role = nouns(_("component;components;lines"))
    yield Fact(_("components at the first level"), n, "integer", nouns=role, of=of)
    if cost is None:
        return
    role = nouns(_("cost;costs"))
    yield money_fact(env, _("cost of making it"), cost.total, role, of)
    role = nouns(_("material;materials;components"))
    label = _("of that, material")
    yield money_fact(env, label, cost.of_materials, role, of)
    role = nouns(_("work;operations"))
    yield money_fact(env, _("of that, work"), cost.of_work, role, of)


def _summary(
    env: Any,
    recipe: Recipe,
    found: Recipes,
    wanted: float,
    cost: Cost | None,
    work: list[Work],
) -> Iterator[str]:
    product = recipe.product
    made = show(quantity(wanted, product.uom_id))
    if cost:
        yield from _cost_in_words(env, product, made, wanted, cost)
    levels = max(level for level, _part, _amount in tree(found, product, 1))
    yield _(
        "%(product)s is made with %(bom)s: %(n)s components, levels: %(levels)s.",
        product=product.display_name,
        bom=recipe.bom.display_name,
        n=len(recipe.parts),
        levels=levels,
    )
    if recipe.kit:
        yield _("It is a kit: it is put together, not made.")
    if work:
        minutes = sum(each.minutes for each in work)
        n = len(work)
        yield _(
            "Operations: %(n)s, expected to take %(minutes)s min for %(amount)s.",
            n=n,
            minutes=formats().number(minutes, 1),
            amount=made,
        )


def _cost_in_words(
    env: Any, product: Any, made: str, wanted: float, cost: Cost
) -> Iterator[str]:
    yield _(
        "%(amount)s of %(product)s cost %(total)s: %(material)s of material and "
        "%(work)s of work.",
        amount=made,
        product=product.display_name,
        total=money(env, cost.total),
        material=money(env, cost.of_materials),
        work=money(env, cost.of_work),
    )
    dearest, _amount, price = cost.materials[0]
    yield _(
        "The component that weighs most is %(product)s: %(cost)s.",
        product=dearest.display_name,
        cost=money(env, price),
    )
    known = product.with_company(env.company).standard_price * wanted
    if known:
        text = _("By its cost in Odoo it would be %(cost)s.", cost=money(env, known))
        yield text


def _warnings(
    env: Any, recipe: Recipe, cost: Cost | None, costing: bool
) -> Iterator[str]:
    others = boms_of(env, recipe.product) - recipe.bom
    if others:
        names = joined(others.mapped("display_name"))
        yield _("Other bills of materials, not used here: %(names)s.", names=names)
    if costing and cost is None:
        yield _("You do not have access to the costs: they are left out.")
    if cost is None:
        return
    free = [product.name for product, _amount, price in cost.materials if not price]
    if free:
        names = joined(free)
        yield _("Without a cost in Odoo, counted as zero: %(names)s.", names=names)
    centers = {each.operation.workcenter_id for each in cost.work}
    idle = [center.name for center in centers if not center.costs_hour]
    if idle:
        names = joined(sorted(idle))
        yield _("Work centers without a cost per hour: %(names)s.", names=names)
    if recipe.bom.byproduct_ids:
        yield _("It has by-products: their share of the cost is not taken off.")


def _followups(product: Any, costing: bool) -> tuple[str, ...]:
    name = product.name
    asks = [_("How many %(p)s can we make today?", p=name)]
    if not costing:
        asks.append(_("How much does it cost to make %(p)s?", p=name))
    return (*asks, _("What is the lead time of %(p)s?", p=name))

"""¿Qué subcontratas están por recibir, de quién y para cuándo?

Which subcontracted goods are to be received, from whom, when, and do the subcontractors
have the components?
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    PlanStep,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    Product,
    Result,
    Vendor,
    When,
    skill,
)
from ..plant.clock import within
from ..plant.incoming import OPEN_MOVES, Incoming, incoming, past_due
from ..plant.record import (
    ROWS,
    in_companies,
    nouns,
    quantity,
    ref,
    scope,
    status,
)
from ..plant.shortage import Need
from ..plant.waiting import names, waiting

Late = Annotated[bool, FlagOf(("late",))]
_ALSO = (
    "arrival",
    "unreceived",
    "open",
    "purchase",
    "manufacturing_order",
    "component",
    "planned",
    "in_progress",
    "waiting",
    "delivery",
    "work_order",
)


@skill(
    title=_lt("Subcontracted receipts"),
    models=("stock.move", "stock.picking", "mrp.production"),
    fields=("stock.move.is_subcontract",),
    phrases={
        "es": (
            "¿Qué subcontratas están por recibir?",
            "productos subcontratados pendientes",
            "¿qué subcontratistas van con retraso?",
            "¿cuándo llega lo que tenemos subcontratado?",
        ),
        "en": (
            "Which subcontracted products are to be received?",
            "open subcontracting orders",
            "which subcontractors are late?",
            "when do the subcontracted products arrive?",
        ),
    },
    when=(
        Concepts(all=("subcontract",), also=_ALSO),
        Concepts(all=("subcontract", "late"), also=_ALSO),
        Concepts(all=("subcontract", "unreceived"), also=_ALSO),
        Concepts(all=("subcontract", "arrival"), also=_ALSO),
    ),
)
def subcontracted_receipts(
    env: Any,
    *,
    product: Product = None,
    vendor: Vendor = None,
    period: When = None,
    late: Late = False,
    limit: Limit = ROWS,
) -> Result:
    """Open receipts of what others make for us, the first to come first."""
    domain, filters = _search(env, product, vendor, period, late)
    moves = env["stock.move"].search(domain, order="date, id", limit=limit)
    total = env["stock.move"].search_count(domain)
    where = scope(env, "stock.move", domain, filters, shown=len(moves), total=total)
    if not moves:
        text = _("Nothing subcontracted is to be received: %(filters)s.")
        told = text % {"filters": ", ".join(filters)}
        return NoData(Missing.NO_ROWS, told, where, (_("Which purchases are late?"),))
    # Read at once what each row asks for.
    moves.move_orig_ids.production_id.mapped("reservation_state")
    arrivals = incoming(moves)
    lacks = waiting(env, moves.product_id)
    return Evidence(
        tables=(_table(arrivals, lacks, where),),
        facts=tuple(_facts(arrivals, total)),
        summary=tuple(_summary(arrivals, total)),
        steps=tuple(_steps(arrivals)),
        followups=(
            _("Which purchases are late?"),
            _("When does the missing material arrive and with which purchase?"),
        ),
    )


def _search(
    env: Any, product: Any, vendor: Any, period: Any, late: bool
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("is_subcontract", "=", True),
        ("state", "in", list(OPEN_MOVES)),
        *in_companies(env),
    ]
    filters = [_("not received yet")]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if vendor is not None:
        domain.append(("picking_id.partner_id", "child_of", vendor.id))
        filters.append(vendor.name)
    if period is not None:
        domain += within(env, "date", period)
        filters.append(_("expected %(period)s", period=period.label))
    if late:
        domain += past_due(env)
        filters.append(_("the promised or planned day is past"))
    return domain, filters


def _made_by(move: Any) -> Any:
    """The subcontractor's manufacturing order behind a receipt."""
    return move.move_orig_ids.production_id[:1]


def _table(
    arrivals: Sequence[Incoming], lacks: Mapping[int, list[Need]], where: Any
) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("quantity", _("To receive"), "quantity", adds=True),
        Column("vendor", _("Subcontractor"), "record"),
        Column("document", _("Document")),
        Column("promised", _("Promised"), "date"),
        Column("expected", _("Expected"), "date"),
        Column("late", _("Delay"), "days"),
        Column("components", _("Components there"), "status"),
        Column("orders", _("Orders that wait")),
    )
    rows = []
    for each in arrivals:
        order = _made_by(each.move)
        cells = (
            ref(each.product),
            quantity(each.quantity, each.product.uom_id),
            each.vendor,
            each.document,
            each.promised,
            each.expected_cell,
            each.late_cell,
            _components(order),
            names(lacks.get(each.product.id, ())) or None,
        )
        rows.append(Row(ref(each.move), cells))
    return Table(_("Subcontracted receipts"), columns, tuple(rows), where)


def _components(order: Any) -> Any:
    if not order or not order.has_access("read") or not order.reservation_state:
        return None
    shown = status(order, "reservation_state")
    return shown if order.reservation_state == "assigned" else Cell(shown, "warning")


def _summary(arrivals: Sequence[Incoming], total: int) -> Iterator[str]:
    yield (
        _("1 subcontracted receipt is awaited.")
        if total == 1
        else _("%(n)s subcontracted receipts are awaited.", n=total)
    )
    # Of those that are as late, also when none is, the first to come.
    first = max(arrivals, key=lambda each: each.late)
    values = {
        "amount": show(quantity(first.quantity, first.product.uom_id)),
        "product": first.product.display_name,
        "vendor": first.vendor.name if first.vendor else "—",
        "day": show(first.expected),
        "late": show(first.late, "days"),
    }
    if first.late:
        yield _(
            "The latest: %(amount)s of %(product)s by %(vendor)s, %(late)s after the "
            "promise.",
            **values,
        )
    else:
        text = _("The next: %(amount)s of %(product)s by %(vendor)s, on %(day)s.")
        yield text % values
    waiting_ = sum(
        _made_by(each.move).reservation_state in ("confirmed", "waiting")
        for each in arrivals
    )
    if waiting_:
        yield _("Subcontractors without all their components: %(n)s.", n=waiting_)


def _facts(arrivals: Sequence[Incoming], total: int) -> Iterator[Fact]:
    role = nouns(_("receipt;receipts;subcontracted"))
    yield Fact(_("subcontracted receipts awaited"), total, "integer", nouns=role)
    first = max(arrivals, key=lambda each: each.late)
    of = ref(first.product)
    role = nouns(_("product"))
    yield Fact(_("product awaited"), of, "record", nouns=role, of=of)
    if first.vendor:
        role = nouns(_("subcontractor;vendor"))
        yield Fact(_("subcontractor"), first.vendor, "record", nouns=role, of=of)
    if first.late:
        role = nouns(_("delay;late;days"))
        yield Fact(_("delay of the arrival"), first.late, "days", nouns=role, of=of)
    if not first.overdue:
        role = nouns(_("arrival;arrives;expected"))
        yield Fact(_("expected day"), first.expected, "date", nouns=role, of=of)


def _steps(arrivals: Sequence[Incoming]) -> Iterator[PlanStep]:
    late = sorted((a for a in arrivals if a.late), key=lambda each: -each.late)
    for place, each in enumerate(late, 1):
        action = _(
            "Press for %(product)s: %(document)s",
            product=each.product.display_name,
            document=each.document.text,
        )
        reason = _("%(days)s after its promise", days=show(each.late, "days"))
        yield PlanStep(action, reason, place, ref=each.document.ref)

"""¿Qué proveedor cumple mejor los plazos, de un producto o de todos?

Which vendor keeps the promised dates best, and which worst, overall or for a product?
By the receipts of the last year, or of a period.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

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
from ...core.skill import Concepts, Limit, Product, Result, Vendor, When, skill
from ..plant.clock import now, stored, within
from ..plant.periods import or_last
from ..plant.record import ROWS, in_companies, nouns, ref, scope

_YEAR = 365
_POOR = 50  # percent on time: below it a vendor is shown in red
_ALSO = (
    "due",
    "late",
    "delivery",
    "arrival",
    "moved",
    "component",
    "lead_time",
    "responsible",
)


@dataclass
class _Kept:
    """``late`` of ``receipts`` came after the promised day, ``days`` after it in all;
    ``worst`` is the longest delay, ``waiting`` what is overdue now."""

    receipts: int = 0
    late: int = 0
    days: int = 0
    worst: int = 0
    waiting: int = 0

    @property
    def rate(self) -> float:
        return 100.0 * (self.receipts - self.late) / self.receipts


@skill(
    title=_lt("Punctuality of vendors"),
    models=("stock.picking", "stock.move", "res.partner"),
    phrases={
        "es": (
            "¿Qué proveedor cumple mejor los plazos?",
            "¿qué proveedores son los más puntuales?",
            "puntualidad de los proveedores",
            "¿cuál es el peor proveedor en plazo de entrega?",
            "¿qué proveedor se retrasa más?",
        ),
        "en": (
            "Which vendor keeps its dates best?",
            "which suppliers are most punctual?",
            "punctuality of the vendors",
            "which vendor is the least reliable?",
            "do our vendors deliver on time?",
        ),
    },
    when=(
        Concepts(all=("vendor", "on_time"), also=("purchase", *_ALSO)),
        Concepts(all=("purchase", "on_time"), also=("vendor", *_ALSO)),
        # What "arrived late" in some days; what is late now is another question.
        Concepts(
            all=("late",),
            some=("moved", "received"),
            also=("arrival", "purchase", "vendor", "count", *_ALSO),
            dated=True,
        ),
        Concepts(
            all=("purchase", "late"),
            some=("moved", "received"),
            also=("arrival", "vendor", "count", *_ALSO),
            dated=True,
        ),
    ),
    tells_past=True,
)
def vendor_punctuality(
    env: Any,
    *,
    product: Product = None,
    vendor: Vendor = None,
    period: When = None,
    limit: Limit = ROWS,
) -> Result:
    """Vendors by their receipts on time, the best first."""
    period = or_last(env, period, _YEAR)
    domain, filters = _search(env, product, vendor)
    done = [*domain, ("state", "=", "done"), *within(env, "date_done", period)]
    done.append(("date_deadline", "!=", False))
    filters.append(period.label)
    kept = _kept(env, done, domain)
    ranked = sorted(kept, key=lambda p: (-kept[p].rate, kept[p].days, p.id))
    shown = ranked[:limit]
    receipts = sum(each.receipts for each in kept.values())
    filters.append(_("%(n)s receipts", n=receipts))
    model = "stock.picking"
    where = scope(env, model, done, filters, shown=len(shown), total=len(ranked))
    if not ranked:
        text = _("No receipt with a promised day: %(filters)s.")
        told = text % {"filters": ", ".join(filters)}
        return NoData(Missing.NO_ROWS, told, where)
    return Evidence(
        tables=(_table(shown, kept, where),),
        facts=tuple(_facts(ranked, kept)),
        summary=tuple(_summary(ranked, kept)),
        steps=tuple(_steps(ranked, kept)),
        followups=(
            _("Which purchases are late?"),
            _("When does the missing material arrive and with which purchase?"),
        ),
    )


def _search(env: Any, product: Any, vendor: Any) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("picking_type_id.code", "=", "incoming"),
        ("location_id.usage", "=", "supplier"),
        ("partner_id", "!=", False),
        *in_companies(env),
    ]
    filters = []
    if product is not None:
        domain.append(("move_ids.product_id", "=", product.id))
        filters.append(product.name)
    if vendor is not None:
        domain.append(("partner_id", "child_of", vendor.id))
        filters.append(vendor.name)
    return domain, filters


def _kept(env: Any, done: list[Any], domain: list[Any]) -> dict[Any, _Kept]:
    """By vendor; what Odoo's own report counts as late before it is due is not."""
    kept: dict[Any, _Kept] = defaultdict(_Kept)
    groups = env["stock.picking"]._read_group(
        done, ["partner_id", "date_deadline:day", "date_done:day"], ["__count"]
    )
    for partner, promised, arrived, count in groups:
        each = kept[partner.commercial_partner_id]
        each.receipts += count
        delay = (arrived - promised).days
        if delay > 0:
            each.late += count
            each.days += delay * count
            each.worst = max(each.worst, delay)
    overdue = [
        *domain,
        ("state", "not in", ("draft", "done", "cancel")),
        ("date_deadline", "<", stored(now())),
    ]
    for partner, count in env["stock.picking"]._read_group(
        overdue, ["partner_id"], ["__count"]
    ):
        if partner.commercial_partner_id in kept:
            kept[partner.commercial_partner_id].waiting += count
    return dict(kept)


def _table(shown: Sequence[Any], kept: dict[Any, _Kept], where: Any) -> Table:
    columns = (
        Column("vendor", _("Vendor"), "record"),
        Column("rate", _("On time"), "percent", 1),
        Column("receipts", _("Receipts"), "integer", adds=True),
        Column("late", _("Late ones"), "integer", adds=True),
        Column("mean", _("Average delay of the late ones"), "days", 1),
        Column("worst", _("Longest delay"), "days"),
        Column("waiting", _("Overdue now"), "integer", adds=True),
    )
    rows = []
    for partner in shown:
        each = kept[partner]
        cells = (
            ref(partner),
            Cell(each.rate, "danger" if each.rate < _POOR else None),
            each.receipts,
            each.late,
            each.days / each.late if each.late else None,
            each.worst or None,
            Cell(each.waiting, "danger") if each.waiting else None,
        )
        rows.append(Row(ref(partner), cells))
    return Table(_("Punctuality of vendors"), columns, tuple(rows), where)


def _told(partner: Any, each: _Kept) -> str:
    return _(
        "%(vendor)s: %(rate)s of %(n)s receipts on time.",
        vendor=partner.display_name,
        rate=show(each.rate, "percent", 1),
        n=each.receipts,
    )


def _summary(ranked: Sequence[Any], kept: dict[Any, _Kept]) -> Iterator[str]:
    best, worst = ranked[0], ranked[-1]
    if len(ranked) > 1:
        late = sum(each.late for each in kept.values())
        n = sum(each.receipts for each in kept.values())
        yield _("Late receipts: %(late)s of %(n)s.", late=late, n=n)
    if len(ranked) == 1:
        yield _told(best, kept[best])
    else:
        yield _("The best is %(told)s", told=_told(best, kept[best]))
        yield _("The worst is %(told)s", told=_told(worst, kept[worst]))
    each = kept[worst]
    if each.late:
        yield _(
            "When %(vendor)s is late, it is by %(days)s on average, %(most)s at most.",
            vendor=worst.display_name,
            days=show(each.days / each.late, "days", 1),
            most=show(each.worst, "days"),
        )


def _facts(ranked: Sequence[Any], kept: dict[Any, _Kept]) -> Iterator[Fact]:
    best, worst = ranked[0], ranked[-1]
    role = nouns(_("vendor;supplier"))
    rate = nouns(_("on time;punctuality"))
    for label, partner in (
        (_("most punctual vendor"), best),
        (_("least punctual vendor"), worst),
    )[: len(ranked)]:
        of = ref(partner)
        each = kept[partner]
        yield Fact(label, of, "record", nouns=role, of=of)
        yield Fact(_("receipts on time"), each.rate, "percent", 1, "", rate, of)
        count = nouns(_("receipt;receipts"))
        yield Fact(_("receipts"), each.receipts, "integer", nouns=count, of=of)
    each = kept[worst]
    if each.late:
        late = nouns(_("delay;late;days"))
        of = ref(worst)
        yield Fact(_("longest delay"), each.worst, "days", nouns=late, of=of)


def _steps(ranked: Sequence[Any], kept: dict[Any, _Kept]) -> Iterator[PlanStep]:
    late = [partner for partner in reversed(ranked) if kept[partner].waiting]
    for place, partner in enumerate(late, 1):
        vendor = partner.display_name
        action = _("Press %(vendor)s for what is overdue", vendor=vendor)
        reason = _("Overdue receipts: %(n)s.", n=kept[partner].waiting)
        yield PlanStep(action, reason, place, ref=ref(partner))

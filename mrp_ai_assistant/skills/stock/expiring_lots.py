"""¿Qué lotes caducan antes de 30 días, y cuánto queda de cada uno?

Which lots on hand expire within some days, and how much is left of each? Those that
have expired already are told with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
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
    Tone,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import (
    Concepts,
    FlagOf,
    Limit,
    Product,
    Result,
    When,
    skill,
)
from ..plant.clock import end_of, local_day, now, start_of, stored, today
from ..plant.consumed import stock_places
from ..plant.record import ROWS, nouns, quantity, ref, scope

Past = Annotated[bool, FlagOf(("past_expiry", "late"))]
_SOON = 30
_ALSO = ("lot", "product", "component", "stock", "due", "next", "quantity")
# (lot, on hand, reserved)
_Held = tuple[Any, float, float]


@skill(
    title=_lt("Lots that expire"),
    models=("stock.lot", "stock.quant", "stock.warehouse"),
    fields=("stock.lot.expiration_date",),
    phrases={
        "es": (
            "¿Qué lotes caducan antes de 30 días?",
            "lotes caducados en stock",
            "¿qué lotes vencen este mes?",
            "próximas caducidades",
            "¿qué producto está a punto de caducar?",
        ),
        "en": (
            "Which lots expire within 30 days?",
            "expired lots in stock",
            "which lots expire this month?",
            "expiration dates of the lots",
            "what is about to expire?",
        ),
    },
    when=(
        Concepts(all=("expiry",), also=_ALSO),
        Concepts(all=("expiry", "lot"), also=_ALSO),
        Concepts(all=("lot",), some=("due", "late"), also=_ALSO),
    ),
)
def expiring_lots(
    env: Any,
    *,
    product: Product = None,
    period: When = None,
    past: Past = False,
    limit: Limit = ROWS,
) -> Result:
    """Lots on hand by expiration, the earliest first; ``past``: only the expired."""
    domain, filters = _search(env, product, period, past)
    groups = env["stock.quant"]._read_group(
        domain, ["lot_id"], ["quantity:sum", "reserved_quantity:sum"]
    )
    held = sorted(groups, key=lambda each: (each[0].expiration_date, each[0].id))
    shown = held[:limit]
    where = scope(
        env, "stock.quant", domain, filters, shown=len(shown), total=len(held)
    )
    if not held:
        text = _("No lot on hand expires: %(filters)s.", filters=", ".join(filters))
        return NoData(Missing.NO_ROWS, text, where)
    return Evidence(
        tables=(_table(env, shown, where),),
        facts=tuple(_facts(env, held)),
        summary=tuple(_summary(env, held)),
        steps=tuple(_steps(env, shown)),
        followups=(_("Traceability of lot %(lot)s", lot=held[0][0].name),),
    )


def _search(
    env: Any, product: Any, period: Any, past: bool
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("lot_id.expiration_date", "!=", False),
        ("location_id", "in", stock_places(env)),
        ("quantity", ">", 0),
    ]
    filters = [_("on hand")]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if past:
        domain.append(("lot_id.expiration_date", "<=", stored(now())))
        filters.append(_("expired"))
    if period is None:
        return domain, filters
    filters.append(_("expiration %(period)s", period=period.label))
    if period.end:
        after = stored(end_of(env, period.end))
        domain.append(("lot_id.expiration_date", "<", after))
    # What has expired already is never left out of what expires from today on.
    if period.start and period.start != today(env):
        first = stored(start_of(env, period.start))
        domain.append(("lot_id.expiration_date", ">=", first))
    return domain, filters


def _day(env: Any, lot: Any) -> date:
    return local_day(env, lot.expiration_date)


def _left(env: Any, lot: Any) -> int:
    """Days until it expires; negative when it has."""
    return (_day(env, lot) - today(env)).days


def _is_past(lot: Any) -> bool:
    return lot.expiration_date <= now()


def _tone(env: Any, lot: Any) -> Tone | None:
    if _is_past(lot):
        return "danger"
    return "warning" if _left(env, lot) <= _SOON else None


def _table(env: Any, shown: Sequence[_Held], where: Any) -> Table:
    columns = (
        Column("lot", _("Lot"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("On hand"), "quantity"),
        Column("reserved", _("Reserved"), "quantity"),
        Column("expiration", _("Expiration"), "date"),
        Column("left", _("Days left"), "days"),
        Column("removal", _("Remove on"), "date"),
    )
    rows = []
    for lot, hand, kept in shown:
        uom = lot.product_id.uom_id
        expiration = Cell(_day(env, lot), _tone(env, lot))
        cells = (
            ref(lot),
            ref(lot.product_id),
            quantity(hand, uom),
            quantity(kept, uom),
            expiration,
            _left(env, lot),
            lot.removal_date or None,
        )
        rows.append(Row(ref(lot), cells))
    return Table(_("Lots that expire"), columns, tuple(rows), where)


def _summary(env: Any, held: Sequence[_Held]) -> Iterator[str]:
    gone = [each for each in held if _is_past(each[0])]
    coming = [each for each in held if not _is_past(each[0])]
    if gone:
        yield _("Lots on hand that have expired: %(n)s.", n=len(gone))
    if coming:
        yield _("Lots on hand that are to expire: %(n)s.", n=len(coming))
        lot, hand, _kept = coming[0]
        yield _(
            "The next is %(lot)s (%(product)s): %(amount)s, on %(day)s.",
            lot=lot.name,
            product=lot.product_id.display_name,
            amount=show(quantity(hand, lot.product_id.uom_id)),
            day=show(_day(env, lot)),
        )


def _facts(env: Any, held: Sequence[_Held]) -> Iterator[Fact]:
    gone = sum(_is_past(lot) for lot, _hand, _kept in held)
    role = nouns(_("lot;lots;expired"))
    yield Fact(_("lots that have expired"), gone, "integer", nouns=role)
    coming = [each for each in held if not _is_past(each[0])]
    role = nouns(_("lot;lots;expire"))
    yield Fact(_("lots that are to expire"), len(coming), "integer", nouns=role)
    for lot, hand, _kept in coming[:1]:
        of = ref(lot)
        yield Fact(_("next lot to expire"), of, "record", nouns=role, of=of)
        day = nouns(_("expiration;expires"))
        yield Fact(_("expiration of the lot"), _day(env, lot), "date", nouns=day, of=of)
        amount = quantity(hand, lot.product_id.uom_id)
        role = nouns(_("on hand;stock"))
        yield Fact(_("on hand"), amount, "quantity", nouns=role, of=of)


def _steps(env: Any, shown: Sequence[_Held]) -> Iterator[PlanStep]:
    for place, (lot, hand, _kept) in enumerate(shown, 1):
        values = {
            "lot": lot.name,
            "product": lot.product_id.display_name,
            "amount": show(quantity(hand, lot.product_id.uom_id)),
            "day": show(_day(env, lot)),
        }
        if _is_past(lot):
            action = _("Take lot %(lot)s of %(product)s out of stock", **values)
        else:
            action = _("Use lot %(lot)s of %(product)s first", **values)
        reason = _("%(amount)s, expiration on %(day)s", **values)
        yield PlanStep(action, reason, place, None, _day(env, lot), ref(lot))

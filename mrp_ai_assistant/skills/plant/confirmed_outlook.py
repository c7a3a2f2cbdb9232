"""What runs short by what is confirmed (supply and demand of each day from the stock
of now) and, apart from it, by the average consumption of the last months.

Neither is a forecast: no demand is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import floor
from typing import Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Phrase,
    PlanStep,
    Row,
    Table,
    show,
)
from ...core.i18n import _
from ...core.skill import Result
from .clock import today
from .consumed import DAYS, daily, stock_places
from .incoming import Incoming, incoming, open_arrivals
from .offers import replenish
from .projected import Outlook, on_hand, outlooks
from .record import ROWS, joined, nouns, quantity, read_names, ref, scope

_MOST_BY_AVERAGE = 15


def confirmed_outlook(
    env: Any, product: Any = None, period: Any = None, limit: int = ROWS
) -> Result:
    """The first to run out first; without a period, as far as anything is confirmed.

    ``product`` is a ``RecordRef`` whose stock is tracked, ``period`` one to come.
    """
    until = period.end if period else None
    products = env["product.product"].browse(product.id) if product else None
    found = outlooks(env, products, until)
    short = [each for each in found if each.first]
    read_names(env["product.product"], (each.product.id for each in short[:limit]))
    coming = _coming(env, short[:limit])
    known = _known(env, short, coming, product, period, limit)
    worn = _worn(env, products, until, limit)
    average = _average(env, worn, product, period)
    if not short and not worn:
        return _enough(found, known, product)
    tables = tuple(table for table in (known, average) if table.rows)
    return Evidence(
        tables=tables,
        facts=tuple(_facts(short)),
        summary=tuple(_summary(short, worn, found, product, until)),
        steps=tuple(_steps(short[:limit], coming)),
        warnings=(_overlooked(),),
        followups=tuple(_followups(env, short)),
    )


def _overlooked() -> str:
    return _(
        "Drafts, and arrivals whose day is past without a new one, are not counted. "
        "This is no forecast."
    )


def _known(
    env: Any,
    short: Sequence[Outlook],
    coming: Mapping[int, list[Incoming]],
    product: Any,
    period: Any,
    limit: int,
) -> Table:
    shown = short[:limit]
    columns = (
        Column("product", _("Product"), "record"),
        Column("on_hand", _("On hand"), "quantity"),
        Column("first", _("First day short"), "date"),
        Column("short", _("Short by"), "quantity"),
        Column("worst", _("Worst day"), "date"),
        Column("covers", _("What is on its way")),
    )
    rows = tuple(
        Row(
            ref(each.product),
            (
                ref(each.product),
                quantity(each.hand, each.product.uom_id),
                Cell(each.first, "danger"),
                quantity(each.lowest, each.product.uom_id),
                each.worst,
                _cover(coming.get(each.product.id, ()), each),
            ),
        )
        for each in shown
    )
    filters = [_("confirmed supply and demand"), *_words(product, period)]
    ids = [each.product.id for each in short]
    domain = [("id", "in", ids)]
    n = len(short)
    where = scope(env, "product.product", domain, filters, shown=len(shown), total=n)
    return Table(_("Short by what is confirmed"), columns, rows, where)


def _words(product: Any, period: Any) -> list[str]:
    named = [product.name] if product else []
    return [*named, *([period.label] if period else [])]


def _coming(env: Any, short: Sequence[Outlook]) -> Mapping[int, list[Incoming]]:
    """The open arrivals of each product that runs short, by its id."""
    ids = [each.product.id for each in short]
    moves = env["stock.move"].search(
        [*open_arrivals(env), ("product_id", "in", ids)], order="date, id"
    )
    arrivals: dict[int, list[Incoming]] = {}
    for each in incoming(moves):
        arrivals.setdefault(each.product.id, []).append(each)
    return arrivals


def _cover(arrivals: Sequence[Incoming], short: Outlook) -> Cell | Phrase:
    """The arrival that matters: the first one after the stock is short, else one that
    is overdue, else none."""
    later = [a for a in arrivals if not a.overdue and a.expected >= short.first]
    overdue = [a for a in arrivals if a.overdue]
    if not later and not overdue:
        return Cell(Phrase(_("nothing on its way")), "danger")
    each = (later or overdue)[0]
    values = {
        "amount": show(quantity(each.quantity, each.product.uom_id)),
        "document": each.document.text,
        "day": show(each.expected),
    }
    if each.overdue:
        text = _("%(amount)s, %(document)s, overdue since %(day)s", **values)
        return Cell(Phrase(text, each.document.ref), "danger")
    text = _("%(amount)s, %(document)s, on %(day)s", **values)
    return Phrase(text, each.document.ref)


# (product, on hand, average a day, whole days that it lasts)
_Worn = tuple[Any, float, float, int]


def _worn(env: Any, products: Any, until: date | None, limit: int) -> list[_Worn]:
    """What the average consumption uses up by ``until``, the first to end first."""
    rates = daily(env, products)
    hand = on_hand(env, stock_places(env), list(rates))
    lasting = sorted(
        (floor(max(hand.get(i, 0.0), 0.0) / rate), i) for i, rate in rates.items()
    )
    if until is not None:
        most = (until - today(env)).days
        lasting = [(days, i) for days, i in lasting if days <= most or products]
    ranked = env["product.product"].browse([i for _days, i in lasting])
    # Their templates are known since ``daily``: to fetch them would check all rights.
    ranked.product_tmpl_id.fetch(["is_storable"])
    tracked = ranked.filtered(lambda product: product.product_tmpl_id.is_storable)
    # Apart from the others, which would be read together with them.
    kept = ranked.browse(tracked[: min(limit, _MOST_BY_AVERAGE)].ids)
    days_of = {i: days for days, i in lasting}
    return [(p, hand.get(p.id, 0.0), rates[p.id], days_of[p.id]) for p in kept]


def _average(env: Any, worn: Sequence[_Worn], product: Any, period: Any) -> Table:
    columns = (
        Column("product", _("Product"), "record"),
        Column("on_hand", _("On hand"), "quantity"),
        Column("monthly", _("Consumed in 30 days"), "quantity"),
        Column("days", _("Lasts"), "days"),
        Column("end", _("Until"), "date"),
    )
    now = today(env)
    rows = tuple(
        Row(
            ref(record),
            (
                ref(record),
                quantity(hand, record.uom_id),
                quantity(rate * 30, record.uom_id, 1),
                days,
                now + timedelta(days=days),
            ),
        )
        for record, hand, rate, days in worn
    )
    filters = [
        _("average of the last %(n)s days, arrivals not counted", n=DAYS),
        *_words(product, period),
    ]
    ids = [each[0].id for each in worn]
    n = len(rows)
    domain = [("id", "in", ids)]
    where = scope(env, "product.product", domain, filters, shown=n, total=n)
    title = _("If it is consumed as on average (apart from the above)")
    return Table(title, columns, rows, where)


def _enough(found: Sequence[Outlook], known: Table, product: Any) -> NoData:
    if product is None:
        text = _("Nothing runs short by what is confirmed.")
    else:
        each = found[0]
        text = _(
            "%(product)s does not run short by what is confirmed: %(hand)s now, "
            "%(end)s at the end. It was not consumed in the last %(n)s days.",
            product=product.name,
            hand=show(quantity(each.hand, each.product.uom_id)),
            end=show(quantity(each.end, each.product.uom_id)),
            n=DAYS,
        )
    asks = (_("Which reordering rules are under their minimum?"),)
    return NoData(Missing.NO_ROWS, text, known.scope, asks)


def _summary(
    short: Sequence[Outlook],
    worn: Sequence[_Worn],
    found: Sequence[Outlook],
    product: Any,
    until: date | None,
) -> Iterator[str]:
    if short:
        if product is None:
            yield (
                _("By what is confirmed, 1 product runs short.")
                if len(short) == 1
                else _("By what is confirmed, %(n)s products run short.", n=len(short))
            )
        yield _first(short[0])
    elif product is not None:
        each = found[0]
        values = {
            "product": product.name,
            "end": show(quantity(each.end, each.product.uom_id)),
        }
        text = _("%(product)s does not run short by what is confirmed: %(end)s left.")
        yield text % values
    else:
        yield _("Nothing runs short by what is confirmed.")
    if worn and product is not None:
        days = show(worn[0][3], "days")
        yield _("At the average consumption it lasts %(days)s.", days=days)
    elif until is not None:
        told = {each.product for each in short}
        names = [each[0].display_name for each in worn if each[0] not in told]
        if names:
            text = _("At the average consumption these would end too: %(names)s.")
            yield text % {"names": joined(names)}


def _first(each: Outlook) -> str:
    return _(
        "%(product)s: short from %(day)s on, at the worst by %(amount)s.",
        product=each.product.display_name,
        day=show(each.first),
        amount=show(quantity(each.lowest, each.product.uom_id)),
    )


def _facts(short: Sequence[Outlook]) -> Iterator[Fact]:
    role = nouns(_("product;products;component;components"))
    yield Fact(_("products that run short"), len(short), "integer", nouns=role)
    if not short:
        return
    first = short[0]
    of = ref(first.product)
    yield Fact(_("first product to run short"), of, "record", nouns=role, of=of)
    role = nouns(_("day;short"))
    yield Fact(_("first day short"), first.first, "date", nouns=role, of=of)
    amount = quantity(first.lowest, first.product.uom_id)
    role = nouns(_("quantity;short;missing"))
    yield Fact(_("short at the worst by"), amount, "quantity", nouns=role, of=of)
    hand = quantity(first.hand, first.product.uom_id)
    role = nouns(_("on hand;stock"))
    yield Fact(_("on hand"), hand, "quantity", nouns=role, of=of)


def _steps(
    short: Sequence[Outlook], coming: Mapping[int, list[Incoming]]
) -> Iterator[PlanStep]:
    for place, each in enumerate(short, 1):
        product = each.product.display_name
        amount = show(quantity(each.lowest, each.product.uom_id))
        arrivals = coming.get(each.product.id)
        if arrivals:
            document = arrivals[0].document.text
            action = _("Press for %(product)s: %(document)s")
            action %= {"product": product, "document": document}
        else:
            action = _("Buy or make %(amount)s of %(product)s")
            action %= {"amount": amount, "product": product}
        day = show(each.first)
        reason = _("short from %(day)s on, by %(amount)s", day=day, amount=amount)
        yield PlanStep(action, reason, place, None, each.first, ref(each.product))


def _followups(env: Any, short: Sequence[Outlook]) -> Iterator[str]:
    if short:
        yield from replenish(env, short[0].product)
        name = short[0].product.display_name
        yield _("When does %(product)s arrive?", product=name)
    yield _("Which reordering rules are under their minimum?")

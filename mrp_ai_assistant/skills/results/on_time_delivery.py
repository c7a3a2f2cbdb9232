"""¿Qué porcentaje de las órdenes hemos terminado a tiempo (OTD) en un periodo?

How many of the orders finished in a period were finished on time, by product or by
responsible, and how late were the others? On time means: finished at or before the
deadline. Orders without a deadline, and those that are not finished, are not counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from ...core.evidence import (
    Cell,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    RecordRef,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import (
    Concepts,
    FlagOf,
    GroupBy,
    Limit,
    Person,
    Product,
    Result,
    When,
    skill,
)
from ..plant import order_rows, periods
from ..plant.clock import local_day, now, stored, within
from ..plant.punctuality import (
    Finished,
    finished_orders,
    kept_of,
    mean_days,
    percent,
)
from ..plant.record import ROWS, in_companies, nouns, ref, scope
from ..plant.spans import SPANS, begin_of, days_of, span_label

By = Annotated[
    str | None,
    GroupBy(
        {"product": "product", "responsible": "responsible"} | {s: s for s in SPANS}
    ),
]
Evolution = Annotated[bool, FlagOf(("evolution",))]
_COLUMNS = ("order", "product", "quantity", "deadline", "finished", "responsible")


@skill(
    title=_lt("Orders finished on time"),
    models=("mrp.production",),
    phrases={
        "es": (
            "¿Cuál es el cumplimiento de plazos (OTD) de este mes?",
            "¿qué porcentaje de órdenes hemos terminado a tiempo este mes?",
            "cumplimiento por producto este mes",
            "¿cuántas órdenes se terminaron a tiempo esta semana?",
            "puntualidad por responsable este mes",
        ),
        "en": (
            "How many orders did we finish on time this month?",
            "on time delivery this month",
            "OTD by product this month",
            "what percentage of orders was finished on time last month?",
            "punctuality by responsible this month",
        ),
    },
    when=(
        Concepts(
            all=("on_time",),
            also=(
                "manufacturing_order",
                "done",
                "finish",
                "delivery",
                "moved",
                "due",
                "aggregate",
                "percentage",
                "produced",
                "evolution",
            ),
        ),
        Concepts(all=("late", "done"), also=("manufacturing_order", "percentage")),
    ),
    tells_past=True,
)
def on_time_delivery(
    env: Any,
    *,
    product: Product = None,
    person: Person = None,
    period: When = None,
    evolution: Evolution = False,
    by: By = None,
    limit: Limit = ROWS,
) -> Result:
    """The share on time and its count, the late ones, the most delayed first."""
    if evolution and by not in SPANS:
        by = "month"
    span = by if by in SPANS else None
    period = periods.or_last(env, period, days_of(span, periods.DAYS))
    domain, filters = _search(env, product, person, period)
    finished = finished_orders(env, domain)
    due = [each for each in finished if each.deadline]
    late = sorted((each for each in due if each.late), key=lambda each: -each.over)
    without = len(finished) - len(due)
    domain = [*domain, ("date_deadline", "!=", False)]
    where = scope(
        env, "mrp.production", domain, filters, shown=len(due), total=len(due)
    )
    if not due:
        return _none(without, filters, where)
    earlier = periods.before(env, period)
    before = earlier and _search(env, product, person, earlier)[0]
    if by is None and not late:
        by = "product"
    grouped = _grouped(env, due, by, limit, where) if by else None
    listed = _late_table(env, late[:limit], len(late), domain, filters)
    return Evidence(
        tables=tuple(table for table in (grouped, listed) if table),
        facts=tuple(_facts(env, due, late)),
        summary=(*_summary(env, due, late, period), *_before(env, earlier, before)),
        warnings=tuple(_warnings(env, period, product, person, without)),
        followups=_followups(late),
    )


def _search(
    env: Any, product: Any, person: Any, period: Period
) -> tuple[list[Any], list[str]]:
    domain: list[Any] = [
        ("state", "=", "done"),
        *within(env, "date_finished", period),
        *in_companies(env),
    ]
    filters = [_("finished %(period)s", period=period.label)]
    if product is not None:
        domain.append(("product_id", "=", product.id))
        filters.append(product.name)
    if person is not None:
        domain.append(("user_id", "=", person.id))
        filters.append(person.name)
    return domain, filters


def _none(without: int, filters: list[str], where: Any) -> NoData:
    text = _("No finished order in the period: %(filters)s.")
    text %= {"filters": ", ".join(filters)}
    if without:
        text = _(
            "Orders finished: %(n)s, but none of them has a deadline to compare with.",
            n=without,
        )
    ask = _("Which manufacturing orders are late?")
    return NoData(Missing.NO_ROWS, text, where, (ask,))


def _grouped(
    env: Any, due: Sequence[Finished], by: str, limit: int, where: Any
) -> Table:
    """The share on time of each product, person or span of time."""
    groups: dict[Any, list[Finished]] = {}
    for each in due:
        groups.setdefault(_key(env, each, by), []).append(each)
    if by in SPANS:
        ranked = sorted(groups.items())[-limit:]
    else:
        ranked = sorted(
            groups.items(),
            key=lambda pair: (-sum(each.late for each in pair[1]), -len(pair[1])),
        )[:limit]
    title, columns = _columns_by(by)
    names = _names(env, by, [key for key, _each in ranked])
    rows = []
    for name, (_group, orders) in zip(names, ranked, strict=True):
        late = sum(each.late for each in orders)
        share = percent(len(orders) - late, len(orders))
        cells = (name or _("none"), len(orders), len(orders) - late, late, share)
        rows.append(Row(name if isinstance(name, RecordRef) else None, cells))
    own = scope(
        env,
        where.model,
        where.domain,
        where.filters,
        shown=len(rows),
        total=len(groups),
    )
    return Table(title, columns, tuple(rows), own)


def _key(env: Any, each: Finished, by: str) -> Any:
    if by in SPANS:
        return begin_of(local_day(env, each.finished), by)
    return each.product if by == "product" else each.person


def _names(env: Any, by: str, keys: Sequence[Any]) -> list[RecordRef | str | None]:
    if by in SPANS:
        return [span_label(key, by) for key in keys]
    model = "product.product" if by == "product" else "res.users"
    records = env[model].browse([key for key in keys if key])
    known = {record.id: ref(record) for record in records}
    return [known.get(key) for key in keys]


def _columns_by(by: str) -> tuple[str, tuple[Column, ...]]:
    """The title and the columns of a table by ``by``."""
    heads = {
        "product": (_("On time by product"), Column(by, _("Product"), "record")),
        "responsible": (
            _("On time by responsible"),
            Column(by, _("Responsible"), "record"),
        ),
    }
    over_time = (_("On time over time"), Column(by, _("When")))
    title, first = heads.get(by, over_time)
    rest = (
        Column("finished", _("Finished"), "integer", adds=True),
        Column("on_time", _("On time"), "integer", adds=True),
        Column("late", _("Late"), "integer", adds=True),
        Column("share", _("Share on time"), "percent", 1),
    )
    return title, (first, *rest)


def _late_table(
    env: Any,
    late: Sequence[Finished],
    total: int,
    domain: list[Any],
    filters: list[str],
) -> Table | None:
    if not late:
        return None
    days = {each.id: each.days for each in late}
    orders = env["mrp.production"].browse(list(days))
    names = (*_COLUMNS[:5], "delay", *_COLUMNS[5:])
    rows = tuple(
        order_rows.row(order, names, delay=Cell(days[order.id], "danger"))
        for order in orders
    )
    filters = [*filters, _("after the deadline")]
    where = scope(env, "mrp.production", domain, filters, shown=len(rows), total=total)
    title = _("Finished after the deadline")
    return Table(title, order_rows.columns(*names), rows, where)


def _facts(
    env: Any, due: Sequence[Finished], late: Sequence[Finished]
) -> Iterator[Fact]:
    kept = len(due) - len(late)
    role = nouns(_("on time;punctual;OTD"))
    share = percent(kept, len(due))
    yield Fact(_("share finished on time"), share, "percent", 1, nouns=role)
    yield Fact(_("orders finished on time"), kept, "integer", nouns=role)
    words = nouns(_("finished;orders"))
    label = _("orders finished with a deadline")
    yield Fact(label, len(due), "integer", nouns=words)
    if not late:
        return
    role = nouns(_("delay;late;days"))
    yield Fact(_("orders finished late"), len(late), "integer", nouns=role)
    label = _("mean delay of the late ones")
    yield Fact(label, mean_days(late), "days", 1, nouns=role)
    of = ref(env["mrp.production"].browse(late[0].id))
    label = _("delay of the worst order")
    yield Fact(label, late[0].days, "days", nouns=role, of=of)


def _summary(
    env: Any, due: Sequence[Finished], late: Sequence[Finished], period: Period
) -> Iterator[str]:
    kept = len(due) - len(late)
    yield _(
        "On time, %(period)s: %(share)s %%, %(kept)s of %(total)s orders finished at "
        "or before their deadline.",
        period=period.label,
        share=formats().number(percent(kept, len(due)), 1),
        kept=kept,
        total=len(due),
    )
    if not late:
        return
    worst = env["mrp.production"].browse(late[0].id)
    yield _(
        "The others were late by %(mean)s days on average; the worst is %(order)s "
        "(%(product)s), by %(days)s.",
        mean=formats().number(mean_days(late), 1),
        order=worst.display_name,
        product=worst.product_id.display_name,
        days=_in_days(late[0].days),
    )


def _in_days(days: int) -> str:
    return show(days, "days") if days else _("less than a day")


def _before(env: Any, earlier: Period | None, domain: Any) -> Iterator[str]:
    """The same share of the days before."""
    if earlier is None:
        return
    kept, was = kept_of(env, domain)
    if was:
        yield _(
            "In the days before (%(period)s): %(share)s %%, %(kept)s of %(total)s.",
            period=earlier.label,
            share=formats().number(percent(kept, was), 1),
            kept=kept,
            total=was,
        )


def _warnings(
    env: Any, period: Period, product: Any, person: Any, without: int
) -> Iterator[str]:
    if without:
        yield _("Finished without a deadline, not counted: %(n)s.", n=without)
    domain: list[Any] = [
        ("state", "in", order_rows.OPEN_STATES),
        ("date_deadline", "<", stored(now())),
        *within(env, "date_deadline", period),
        *in_companies(env),
    ]
    if product is not None:
        domain.append(("product_id", "=", product.id))
    if person is not None:
        domain.append(("user_id", "=", person.id))
    n = env["mrp.production"].search_count(domain)
    if n:
        yield _(
            "Due in the period and still not finished, so in neither figure: %(n)s.",
            n=n,
        )


def _followups(late: Sequence[Finished]) -> tuple[str, ...]:
    asks = [_("Which manufacturing orders are late?")]
    if late:
        asks.append(_("Which operations take longer than expected?"))
    return tuple(asks)

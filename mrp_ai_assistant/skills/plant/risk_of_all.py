"""What runs out within some days, of all products: by the forecasts that the cron
keeps, and by what is confirmed where a product has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ...core.evidence import Evidence, Fact, Missing, NoData, Scope, Table, show
from ...core.i18n import _, formats
from ...core.period import Period
from ...core.skill import Result
from ...stock_risk.assessment import Assessment
from ...stock_risk.chance import chance, stepped
from ...stock_risk.draw import fan_of
from .clock import today
from .confirmed_outlook import confirmed_outlook
from .forecasts import MODEL, Seen, as_of, kept, kept_count, seen_of
from .record import ROWS, in_companies, joined, nouns, read_names, scope
from .risk_figures import columns, facts, row, steps
from .risk_of_one import followups, too_far
from .risk_told import when_out

_MOST = 300  # rows that are ranked by the day that was asked for
_WORTH = {"A": 3, "B": 2, "C": 1}
_NAMED = 3


@dataclass(frozen=True)
class Asked:
    """What was asked of the forecasts: until a day, by cover, at most some rows."""

    period: Period | None = None
    limit: int = ROWS
    by_cover: bool = False

    @property
    def until(self) -> date | None:
        return self.period.end if self.period else None


def risk_of_all(env: Any, asked: Asked) -> Result | None:
    """None where nothing was forecast yet, or none of it may be read."""
    if not kept(env, limit=1):
        return None
    if nothing := too_far(seen_of(kept(env, limit=1))[0], asked.period):
        return nothing
    domain, filters = _search(asked)
    rows = kept(env, domain, _MOST, "cover_days, id" if asked.by_cover else "")
    total = len(rows) if len(rows) < _MOST else kept_count(env, domain)
    ranked = _ranked(rows, asked)[: asked.limit]
    where = _scope(env, domain, filters, ranked, total)
    apart = list(_apart(env, asked))
    if not ranked:
        return _nothing(env, asked, where, apart)
    read_names(env["product.product"], ranked.product_id.ids)
    seen = seen_of(ranked)
    return Evidence(
        tables=(_table(env, seen, asked, where), *apart),
        facts=(_counted(total), *facts(seen[0], asked.until)),
        summary=tuple(_summary(env, seen, asked, total)),
        steps=tuple(steps(seen)),
        warnings=tuple(_warnings(seen, asked)),
        followups=tuple(followups(env, seen[0])),
        charts=(fan_of(env, seen[0].found),),
    )


def _search(asked: Asked) -> tuple[list[Any], list[str]]:
    """Those that run out by then in one case of ten; without a day, before an order of
    today would arrive; by cover, all that is used."""
    if asked.by_cover:
        return [("daily_demand", ">", 0)], [_("with expected demand")]
    if asked.until:
        label = asked.period.label if asked.period else ""
        likely = _("probability of 10 % or more")
        return [("run_out_p10", "<=", asked.until.isoformat())], [label, likely]
    return [("risk", "in", ["high", "medium"])], [_("probability of 20 % or more")]


def _ranked(rows: Any, asked: Asked) -> Any:
    """By risk times worth; by the risk until the day that was asked for, if any."""
    if asked.by_cover or not asked.until:
        return rows

    def key(row: Any) -> tuple[float, date]:
        day = (asked.until - Assessment.from_json(row.data).day).days
        curve = row.by_day or [0.0]
        p = curve[min(max(day, 0), len(curve) - 1)]
        worth = _WORTH.get(row.abc_class or "", 1)
        return -stepped(p) * worth, row.run_out_p50 or date.max

    return rows.sorted(key)


def _scope(
    env: Any, domain: list[Any], filters: list[str], rows: Any, total: int
) -> Scope:
    moment = as_of(rows)
    told = (
        [_("forecast of %(moment)s", moment=formats().moment(moment))] if moment else []
    )
    whole = [*in_companies(env), *domain]
    return scope(env, MODEL, whole, [*filters, *told], shown=len(rows), total=total)


def _table(env: Any, seen: Sequence[Seen], asked: Asked, where: Scope) -> Table:
    several, now = any(each.several for each in seen), today(env)
    rows = tuple(row(each, asked.until, now) for each in seen)
    title = _("Days of cover") if asked.by_cover else _("What may run out")
    return Table(title, columns(asked.until, several=several), rows, where)


def _apart(env: Any, asked: Asked) -> Iterator[Table]:
    """What runs short by what is confirmed and has no forecast."""
    if asked.by_cover:
        return
    found = confirmed_outlook(env, None, asked.period, asked.limit)
    if not isinstance(found, Evidence):
        return
    told = set(kept(env, [("state", "!=", "no_history")]).product_id.ids)
    table = found.tables[0]
    if table.columns[2].name != "first":
        return
    rows = tuple(r for r in table.rows if r.ref and r.ref.id not in told)
    if rows:
        n = len(rows)
        where = replace(table.scope, shown=n, total=n)
        title = _("Short by what is confirmed; not enough history for a forecast")
        yield replace(table, title=title, rows=rows, scope=where)


def _counted(total: int) -> Fact:
    role = nouns(_("product;products;component;components"))
    return Fact(_("products that may run out"), total, "integer", nouns=role)


def _summary(env: Any, seen: Sequence[Seen], asked: Asked, total: int) -> Iterator[str]:
    if asked.by_cover:
        days = show(seen[0].found.days_left or 0, "days")
        name = seen[0].name
        yield _("%(product)s lasts least: %(days)s.", product=name, days=days)
        return
    if asked.until:
        yield _(
            "Products that may run out by %(day)s (probability of 10 %% or more): "
            "%(n)s.",
            day=show(asked.until),
            n=total,
        )
    else:
        yield _(
            "Products that may run out before an order of today arrives (probability "
            "of 20 %% or more): %(n)s.",
            n=total,
        )
    yield _first(seen[0], asked.until)
    now = today(env)
    urgent = [each for each in seen if _is_urgent(each, now)]
    if urgent:
        names = joined([each.name for each in urgent], _NAMED)
        yield _("To be ordered today: %(names)s.", names=names)


def _first(each: Seen, until: date | None) -> str:
    p = each.chance_by(until) if until else each.found.p_out
    text = _("Most at risk: %(product)s, %(p)s. %(when)s")
    when = when_out(each)
    return text % {"product": each.name, "p": chance(p) or "—", "when": when}


def _is_urgent(each: Seen, now: date) -> bool:
    found = each.found
    if found.lead is None or found.order_by is None or not found.order:
        return False
    last = found.on(found.order_by)
    return last is not None and last <= now


def _warnings(seen: Sequence[Seen], asked: Asked) -> Iterator[str]:
    reach = max(each.horizon for each in seen)
    if asked.until and all(each.chance_by(asked.until) is None for each in seen):
        yield _("The forecast reaches %(n)s days ahead only.", n=reach)


def _nothing(env: Any, asked: Asked, where: Scope, apart: list[Table]) -> Result:
    """Nothing is at risk by the forecast; what is confirmed may still run short."""
    text = _("By the forecast, nothing runs out (%(filters)s).")
    told = text % {"filters": ", ".join(where.filters)}
    if apart:
        return Evidence(tables=tuple(apart), summary=(told,))
    asks = (_("How good are the forecasts?"),)
    return NoData(Missing.NO_ROWS, told, where, asks)

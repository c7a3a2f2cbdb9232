"""Time logged as a loss: of one reason, or day by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from ...core.evidence import Column, Evidence, Fact, Missing, NoData, Row, Table
from ...core.i18n import _, formats
from .record import nouns, ref, scope
from .spans import span_label

_MODEL = "mrp.workcenter.productivity"


def of_reason(
    env: Any, domain: list[Any], filters: list[str], loss: Any, limit: int
) -> Evidence | NoData:
    """How much was lost to ``loss`` (a reference) at each center, within ``domain``."""
    domain = [*domain, ("loss_id", "=", loss.id)]
    filters = [*filters, loss.name]
    found = env[_MODEL]._read_group(
        domain, ["workcenter_id"], ["duration:sum", "__count"]
    )
    found.sort(key=lambda each: -each[1])
    total = len(found)
    where = scope(env, _MODEL, domain, filters, shown=min(limit, total), total=total)
    if not found:
        text = _("No time was logged: %(filters)s.", filters=", ".join(filters))
        return NoData(Missing.NO_ROWS, text, where)
    columns = (
        Column("center", _("Work center"), "record"),
        Column("minutes", _("Minutes"), "number", 0, "min", adds=True),
        Column("times", _("Times"), "integer", adds=True),
    )
    rows = tuple(
        Row(ref(center), (ref(center), round(minutes), times))
        for center, minutes, times in found[:limit]
    )
    return Evidence(
        tables=(Table(_("Losses"), columns, rows, where),),
        facts=tuple(_facts(found, loss)),
        summary=tuple(_told(found, filters)),
        followups=(_("Which work centers are blocked, and why?"),),
    )


def _facts(found: Sequence[Any], loss: Any) -> Sequence[Fact]:
    minutes = sum(each[1] for each in found)
    role = nouns(_("minute;minutes"))
    label = _("minutes lost to that reason")
    return (
        Fact(_("reason of the loss"), loss.name, nouns=nouns(_("loss;reason"))),
        Fact(label, round(minutes), "integer", unit="min", nouns=role),
        Fact(_("times"), sum(each[2] for each in found), "integer"),
    )


def _told(found: Sequence[Any], filters: Sequence[str]) -> Sequence[str]:
    number = formats().number
    minutes = sum(each[1] for each in found)
    lines = [
        _(
            "Lost (%(filters)s): %(hours)s h (%(minutes)s min), %(times)s times.",
            filters=", ".join(filters),
            hours=number(minutes / 60, 1),
            minutes=number(round(minutes)),
            times=sum(each[2] for each in found),
        )
    ]
    if len(found) > 1:
        center, most, _times = found[0]
        text = _("Most of it at %(center)s: %(minutes)s min.")
        values = {"center": center.display_name, "minutes": number(round(most))}
        lines.append(text % values)
    return lines


def over_time(
    env: Any, domain: list[Any], filters: list[str], span: str, limit: int
) -> Evidence | NoData:
    """The OEE and the hours lost of each day, week..., within ``domain``."""
    groups = env[_MODEL]._read_group(
        domain, [f"date_start:{span}", "loss_id"], ["duration:sum"]
    )
    spans: dict[Any, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for start, loss, minutes in groups:
        spans[start][loss.loss_type != "productive"] += minutes / 60
    found = sorted(spans.items())
    shown = found[-limit:]
    n = len(found)
    where = scope(env, _MODEL, domain, filters, shown=len(shown), total=n)
    if not found:
        text = _("No time was logged: %(filters)s.", filters=", ".join(filters))
        return NoData(Missing.NO_ROWS, text, where)
    columns = (
        Column("span", _("When")),
        Column("oee", _("OEE"), "percent", 1),
        Column("productive", _("Productive"), "number", 1, "h", adds=True),
        Column("lost", _("Lost"), "number", 1, "h", adds=True),
    )
    rows = tuple(
        Row(None, (span_label(start, span), _oee(made, lost), *_hours(made, lost)))
        for start, (made, lost) in shown
    )
    lines = _extremes([(span_label(s, span), _oee(*hours)) for s, hours in shown])
    return Evidence(
        tables=(Table(_("OEE over time"), columns, rows, where),),
        summary=tuple(lines),
        followups=(_("Which work centers are below their OEE target?"),),
    )


def _hours(made: float, lost: float) -> tuple[float, float]:
    return round(made, 1), round(lost, 1)


def _oee(made: float, lost: float) -> float:
    return round(100 * made / (made + lost), 1) if made + lost else 0.0


def _extremes(shown: Sequence[tuple[str, float]]) -> Sequence[str]:
    number = formats().number
    best = max(shown, key=lambda each: each[1])
    worst = min(shown, key=lambda each: each[1])
    if best == worst:
        return [_("OEE, %(span)s: %(oee)s %%.", span=best[0], oee=number(best[1], 1))]
    return [
        _(
            "OEE: best %(best)s, %(high)s %%; worst %(worst)s, %(low)s %%.",
            best=best[0],
            high=number(best[1], 1),
            worst=worst[0],
            low=number(worst[1], 1),
        )
    ]

"""How much work stands at each work center, by the state of its work orders."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ...core.evidence import Column, Fact, Row, Scope, Status, Table
from ...core.i18n import _, formats
from .record import labels, nouns, ref


@dataclass(frozen=True)
class Load:
    """``count`` work orders of a ``center`` in one ``state``; ``minutes`` that they
    took when they are done, else that they are expected to take."""

    center: Any
    state: str
    count: int
    minutes: float


def loads_of(env: Any, domain: list[Any]) -> list[Load]:
    groups = env["mrp.workorder"]._read_group(
        domain,
        ["workcenter_id", "state"],
        ["__count", "duration:sum", "duration_expected:sum"],
    )
    return [
        Load(center, state, count, (took if state == "done" else expected) or 0.0)
        for center, state, count, took, expected in groups
    ]


def over(found: Any) -> bool:
    """Whether all of ``found``, work orders or loads, are done."""
    return all(each.state == "done" for each in found)


def counted(loads: list[Load], where: Scope) -> Table:
    columns = (
        Column("center", _("Work center"), "record"),
        Column("orders", _("Work orders"), "integer"),
        Column("hours", _("Hours"), "number", digits=1, unit="h"),
    )
    groups = _by_center(loads)
    rows = tuple(
        Row(ref(center), (ref(center), n, round(hours, 1)))
        for center, n, hours in groups
    )
    hours = round(sum(each for _center, _n, each in groups), 1)
    totals = (None, where.total, hours)
    return Table(_("Work orders by work center"), columns, rows, where, totals)


def _by_state(loads: list[Load]) -> list[tuple[Status, int]]:
    counts: Counter[str] = Counter()
    for load in loads:
        counts[load.state] += load.count
    known = labels(loads[0].center.env["mrp.workorder"]).items()
    return [(Status(s, name), counts[s]) for s, name in known if s in counts]


def _by_center(loads: list[Load]) -> list[tuple[Any, int, float]]:
    """(center, work orders, hours), the most loaded first."""
    sums: dict[Any, list[float]] = {}
    for load in loads:
        total = sums.setdefault(load.center, [0, 0.0])
        total[0] += load.count
        total[1] += load.minutes / 60
    found = [(center, int(n), hours) for center, (n, hours) in sums.items()]
    return sorted(found, key=lambda each: -each[2])


def facts(loads: list[Load]) -> tuple[Fact, ...]:
    center, count, hours = _by_center(loads)[0]
    total = sum(load.count for load in loads)
    of = ref(center)
    work = nouns(_("work order;work orders"))
    facts = [Fact(_("work orders"), total, "integer", nouns=work)]
    for state, n in _by_state(loads):
        role = (state.label.lower(),)
        facts.append(Fact(state.label, n, "integer", nouns=role))
    if all(load.state == "cancel" for load in loads):
        return tuple(facts)
    spent = _("hours spent there") if over(loads) else _("expected hours there")
    role = nouns(_("hour;hours"))
    facts += [
        Fact(
            _("most loaded work center"),
            of,
            "record",
            nouns=nouns(_("center;work center")),
            of=of,
        ),
        Fact(_("work orders there"), count, "integer", nouns=work, of=of),
        Fact(spent, round(hours, 1), "number", 1, "h", nouns=role, of=of),
    ]
    return tuple(facts)


def summary(loads: list[Load]) -> tuple[str, ...]:
    total = sum(load.count for load in loads)
    parts = "; ".join(f"{state.label}: {n}" for state, n in _by_state(loads))
    lines = [
        _("There is 1 work order (%(parts)s).", parts=parts)
        if total == 1
        else _("There are %(n)s work orders (%(parts)s).", n=total, parts=parts)
    ]
    if not all(load.state == "cancel" for load in loads):
        lines.append(_load(loads))
    return tuple(lines)


def _load(loads: list[Load]) -> str:
    centers = _by_center(loads)
    center, _count, hours = centers[0]
    values = {"center": center.display_name, "hours": formats().number(hours, 1)}
    if len(centers) > 1:
        return _("The work center with most work is %(center)s: %(hours)s h.", **values)
    if over(loads):
        return _("Time spent at %(center)s: %(hours)s h.", **values)
    return _("Expected work at %(center)s: %(hours)s h.", **values)

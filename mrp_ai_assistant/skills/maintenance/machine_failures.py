"""¿Qué máquina falla más y cuándo será el próximo fallo?

Which machine fails most, how long between failures (MTBF), how long to repair (MTTR),
and when is the next failure to be expected? A failure is a corrective request that is
not archived. As in Odoo, both means rest on the repaired ones, counted from the day
the machine is in use; with fewer than two there is not enough history to speak of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
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
    Scope,
    Table,
    show,
)
from ...core.i18n import _, _lt, formats
from ...core.period import Period
from ...core.skill import Concepts, Equipment, FlagOf, Limit, Result, When, skill
from ..plant.clock import today
from ..plant.maintenance import only_own
from ..plant.record import ROWS, in_companies, nouns, ref, scope

_MODEL = "maintenance.request"
_ENOUGH = 2  # failures: from one alone no mean can be told


@dataclass(frozen=True)
class Machine:
    """``failures`` in the days asked for; ``repaired`` ever, of which ``latest`` is
    the last; ``mtbf`` and ``mttr`` in days, None without enough history."""

    record: Any
    failures: int
    open: int
    repaired: int
    latest: date | None
    mtbf: float | None
    mttr: float | None

    @property
    def expected(self) -> date | None:
        """When the next failure is to be expected, if there is history enough."""
        if self.mtbf is None or self.latest is None:
            return None
        return self.latest + timedelta(days=int(self.mtbf))


Repair = Annotated[bool, FlagOf(("lead_time",))]


@skill(
    title=_lt("Failures of the machines"),
    models=(_MODEL, "maintenance.equipment"),
    phrases={
        "es": (
            "¿Qué máquina falla más?",
            "¿cuándo será el próximo fallo de cada máquina?",
            "MTBF y MTTR de los equipos",
            "fallos por máquina este año",
        ),
        "en": (
            "Which machine fails most?",
            "when is the next failure of each machine?",
            "MTBF and MTTR of the equipment",
            "failures per machine this year",
        ),
    },
    when=(
        Concepts(
            all=("failure",),
            also=("equipment", "work_center", "maintenance", "corrective", "next"),
        ),
        Concepts(
            all=("failure", "equipment"),
            also=("work_center", "maintenance", "corrective", "next"),
        ),
        Concepts(
            all=("failure", "work_center"),
            also=("equipment", "maintenance", "corrective", "next"),
        ),
        Concepts(
            all=("lead_time",),
            some=("maintenance", "corrective", "failure"),
            also=("maintenance", "corrective", "average", "finish", "equipment"),
        ),
    ),
    tells_past=True,
)
def machine_failures(
    env: Any,
    *,
    equipment: Equipment = None,
    period: When = None,
    repair: Repair = False,
    limit: Limit = ROWS,
) -> Result:
    """Failures of each machine, the most first, with MTBF, MTTR and the next one."""
    domain: list[Any] = [
        ("maintenance_type", "=", "corrective"),
        ("archive", "=", False),
        ("equipment_id", "!=", False),
        *in_companies(env),
    ]
    filters = [_("corrective")]
    if equipment is not None:
        domain.append(("equipment_id", "=", equipment.id))
        filters.append(equipment.name)
    asked = [*domain, *_days(period)]
    if period is not None:
        filters.append(_("requested %(period)s", period=period.label))
    groups = env[_MODEL]._read_group(asked, ["equipment_id"], ["__count"])
    groups = sorted(groups, key=lambda each: (-each[1], each[0].id))
    machines = _machines(env, domain, groups[:limit])
    where = scope(env, _MODEL, asked, filters, shown=len(machines), total=len(groups))
    hidden = only_own(env)
    asks = (_("Which maintenance requests are open?"),)
    if not machines:
        text = _("No failure is recorded: %(filters)s.")
        text %= {"filters": ", ".join(filters)}
        text = f"{text} {hidden}" if hidden else text
        return NoData(Missing.NO_ROWS, text, where, asks)
    return Evidence(
        tables=(_table(env, machines, where),),
        facts=_facts(machines),
        summary=(
            *(_repair(machines) if repair else ()),
            *_summary(env, machines, period),
        ),
        steps=tuple(_steps(env, machines)),
        warnings=(hidden,) if hidden else (),
        followups=asks,
    )


def _days(period: Period | None) -> Iterator[tuple[str, str, str]]:
    if period and period.start:
        yield ("request_date", ">=", period.start.isoformat())
    if period and period.end:
        yield ("request_date", "<=", period.end.isoformat())


def _machines(
    env: Any, domain: list[Any], groups: list[tuple[Any, int]]
) -> list[Machine]:
    ids = [record.id for record, _count in groups]
    history = env[_MODEL].search_fetch(
        [*domain, ("equipment_id", "in", ids)],
        ["equipment_id", "request_date", "close_date", "stage_id"],
    )
    by_machine = history.grouped("equipment_id")
    return [_machine(record, count, by_machine[record]) for record, count in groups]


def _machine(record: Any, count: int, history: Any) -> Machine:
    repaired = history.filtered(lambda each: each.stage_id.done)
    waiting = len(history) - len(repaired)
    dated = [each for each in repaired if each.request_date]
    latest = max((each.request_date for each in dated), default=None)
    took = [
        (each.close_date - each.request_date).days for each in dated if each.close_date
    ]
    mtbf = mttr = None
    if len(dated) >= _ENOUGH:
        days = (latest - record.effective_date).days if latest else 0
        mtbf = days / len(dated) if days > 0 else None
        mttr = sum(took) / len(took) if took else None
    return Machine(record, count, waiting, len(repaired), latest, mtbf, mttr)


def _table(env: Any, machines: list[Machine], where: Scope) -> Table:
    columns = (
        Column("machine", _("Machine"), "record"),
        Column("failures", _("Failures"), "integer", adds=True),
        Column("open", _("Not repaired"), "integer", adds=True),
        Column("latest", _("Last repaired one"), "date"),
        Column("mtbf", _("MTBF"), "days"),
        Column("mttr", _("MTTR"), "number", 1, _("days")),
        Column("rest", _("From failures"), "integer"),
        Column("expected", _("Next expected"), "date"),
    )
    day = today(env)
    rows = []
    for each in machines:
        soon = each.expected and each.expected <= day
        cells = (
            ref(each.record),
            each.failures,
            Cell(each.open, "danger" if each.open else None),
            each.latest,
            each.mtbf and int(each.mtbf),
            None if each.mttr is None else round(each.mttr, 1),
            each.repaired,
            Cell(each.expected, "warning" if soon else None),
        )
        rows.append(Row(ref(each.record), cells))
    return Table(_("Failures by machine"), columns, tuple(rows), where)


def _facts(machines: list[Machine]) -> tuple[Fact, ...]:
    worst = machines[0]
    of = ref(worst.record)
    role = nouns(_("failure;failures"))
    facts = [
        Fact(
            _("machine with most failures"),
            of,
            "record",
            nouns=nouns(_("machine;equipment")),
            of=of,
        ),
        Fact(_("failures of it"), worst.failures, "integer", nouns=role, of=of),
    ]
    if worst.mtbf is not None:
        days = int(worst.mtbf)
        label = _("mean time between failures")
        facts.append(Fact(label, days, "days", nouns=("MTBF",), of=of))
        facts.append(
            Fact(
                _("repaired failures that the means rest on"),
                worst.repaired,
                "integer",
                nouns=role,
                of=of,
            )
        )
    if worst.expected:
        role = nouns(_("next failure;expected"))
        facts.append(
            Fact(_("next failure expected"), worst.expected, "date", nouns=role, of=of)
        )
    return tuple(facts)


def _repair(machines: list[Machine]) -> Iterator[str]:
    """How long repairs take, of all machines that have enough of them."""
    known = [each for each in machines if each.mttr is not None]
    repaired = sum(each.repaired for each in known)
    if not repaired:
        yield _("Too few repairs are recorded to say how long they take.")
        return
    days = sum((each.mttr or 0.0) * each.repaired for each in known) / repaired
    yield _(
        "A repair takes %(days)s days on average, of %(n)s repaired failures.",
        days=formats().number(days, 1),
        n=repaired,
    )


def _summary(env: Any, machines: list[Machine], period: Period | None) -> Iterator[str]:
    worst = machines[0]
    name = worst.record.display_name
    tied = [m for m in machines if m.failures == worst.failures]
    when = f" ({period.label})" if period else ""
    if period and len(machines) > 1:
        total = sum(each.failures for each in machines)
        yield _("Failures%(when)s: %(n)s.", when=when, n=total)
    if len(machines) == 1:
        yield _(
            "%(machine)s: failures: %(n)s%(when)s.",
            machine=name,
            n=worst.failures,
            when=when,
        )
    elif len(tied) > 1:
        names = ", ".join(each.record.display_name for each in tied[:3])
        yield _(
            "Most failures%(when)s: %(names)s, each with %(n)s.",
            when=when,
            names=names,
            n=worst.failures,
        )
    else:
        yield _(
            "The machine that fails most%(when)s is %(machine)s, with %(n)s failures.",
            when=when,
            machine=name,
            n=worst.failures,
        )
    yield from (_next(env, each) for each in tied[:2])


def _next(env: Any, each: Machine) -> str:
    name = each.record.display_name
    if each.mtbf is None:
        return _(
            "%(machine)s has not enough history for a next failure: repaired "
            "failures: %(n)s.",
            machine=name,
            n=each.repaired,
        )
    values = {
        "machine": name,
        "days": show(int(each.mtbf), "days"),
        "day": show(each.expected, "date"),
        "n": each.repaired,
    }
    if each.open:
        return _(
            "%(machine)s is not repaired yet; it fails every %(days)s, a mean of "
            "%(n)s repaired failures.",
            **values,
        )
    if each.expected and each.expected < today(env):
        return _(
            "%(machine)s was to be expected to fail on %(day)s, and has not: every "
            "%(days)s, a mean of %(n)s repaired failures.",
            **values,
        )
    return _(
        "The next failure of %(machine)s is to be expected about %(day)s: every "
        "%(days)s, a mean of %(n)s repaired failures.",
        **values,
    )


def _steps(env: Any, machines: list[Machine]) -> Iterator[PlanStep]:
    day = today(env)
    ranked = sorted(
        machines, key=lambda each: (not each.open, each.expected or date.max)
    )
    place = 0
    for each in ranked:
        name = each.record.display_name
        person = ref(each.record.technician_user_id)
        if each.open:
            action, when = _("Repair %(machine)s", machine=name), day
            reason = _("failures not repaired: %(n)s", n=each.open)
        elif each.expected:
            action = _("Plan preventive maintenance of %(machine)s", machine=name)
            when = max(each.expected - timedelta(days=1), day)
            reason = _(
                "its next failure is to be expected about %(day)s",
                day=formats().day(each.expected),
            )
        else:
            continue
        place += 1
        yield PlanStep(action, reason, place, person, when, ref(each.record))

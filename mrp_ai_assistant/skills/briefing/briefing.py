"""¿Qué es lo importante hoy? Resumen del turno, para un puesto.

What matters today? The shift briefing of a planner, manager, supervisor or of
maintenance: what the skills of each subject find now, the most pressing first, each
line with the question that tells more. The role is that of the question, else the one
that the asker's rights suggest; the answer says which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from ...core.evidence import (
    Ask,
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
)
from ...core.i18n import _, _lt
from ...core.skill import Concepts, OneOf, Result, skill
from ..plant.clock import now, today
from ..plant.record import joined
from .sections import NAMES, ROLES, Section

Role = Annotated[
    str | None,
    OneOf(
        {
            "role_planner": "planner",
            "role_manager": "manager",
            "role_supervisor": "supervisor",
            "maintenance": "maintenance",
        }
    ),
]
_ROWS = 5  # of a section: the briefing tells the first, the question tells the rest
_SENTENCES = 2


@dataclass(frozen=True)
class Found:
    section: Section
    result: Evidence


@dataclass(frozen=True)
class Looked:
    """What was found; titles of where there is nothing, and of what could not be
    looked at."""

    found: Sequence[Found]
    quiet: Sequence[str]
    closed: Sequence[str]
    missing: Sequence[str]


@skill(
    title=_lt("Shift briefing"),
    models=("mrp.production", "mrp.workorder", "mrp.workcenter"),
    phrases={
        "es": (
            "¿Qué es lo importante hoy?",
            "resumen del turno",
            "resumen del turno para mantenimiento",
            "¿qué es lo más importante hoy para planificación?",
        ),
        "en": (
            "What matters today?",
            "shift briefing",
            "shift briefing for maintenance",
            "what is important today for planning?",
        ),
    },
    when=(Concepts(all=("briefing",), also=("mine",)),),
)
def briefing(env: Any, *, role: Role = None) -> Result:
    """What matters today for ``role``, the most pressing first."""
    taken = role or _role_of(env)
    looked = _look(env, ROLES[taken])
    where = Scope(
        model="mrp.production",
        domain=(("company_id", "in", env.companies.ids),),
        as_of=now(),
        company=", ".join(env.companies.mapped("name")),
        filters=(str(NAMES[taken]),),
        shown=len(looked.found),
        total=len(looked.found),
    )
    if not looked.found and not looked.quiet:
        text = _("You do not have access to anything that this briefing looks at.")
        return NoData(Missing.NO_ACCESS, text, where)
    return Evidence(
        tables=(_table(looked.found, where),) if looked.found else (),
        facts=tuple(_facts(looked.found)),
        summary=tuple(_summary(looked, taken)),
        steps=tuple(_steps(looked.found)),
        warnings=tuple(_warnings(looked, None if role else taken)),
        followups=tuple(str(each.section.question) for each in looked.found[:3]),
    )


def _role_of(env: Any) -> str:
    """The role that the rights of the user suggest."""
    user = env.user
    if user.has_group("mrp.group_mrp_manager"):
        return "manager"
    maintains = "maintenance.request" in env and user.has_group(
        "maintenance.group_equipment_manager"
    )
    return "maintenance" if maintains else "planner"


def _look(env: Any, sections: Sequence[Section]) -> Looked:
    """Ask every section. What a skill raises is not caught: a briefing that has lost
    a part would look as if there were nothing in it."""
    day = today(env)
    looked = Looked([], [], [], [])
    places = {Missing.NO_ACCESS: looked.closed, Missing.MODULE_MISSING: looked.missing}
    for section in sections:
        arguments = section.arguments(day)
        if "limit" in section.skill.params:
            arguments["limit"] = _ROWS
        result = section.skill.run(env, arguments)
        if isinstance(result, Evidence):
            looked.found.append(Found(section, result))
        elif isinstance(result, Ask):
            raise TypeError(f"{section.skill.name} asked back in a briefing")
        else:
            place = places.get(result.reason, looked.quiet)
            place.append(str(section.question))
    return looked


def _told(each: Found) -> str:
    return " ".join(each.result.summary[:_SENTENCES])


def _table(found: Sequence[Found], where: Scope) -> Table:
    columns = (
        Column("what", _("Matter")),
        Column("told", _("How it stands")),
        Column("question", _("Ask for more")),
    )
    rows = []
    for each in found:
        title = Cell(str(each.section.skill.title), each.section.tone)
        first = next((row for t in each.result.tables for row in t.rows), None)
        cells = (title, _told(each), str(each.section.question))
        rows.append(Row(first.ref if first else None, cells))
    return Table(_("What matters today"), columns, tuple(rows), where)


def _facts(found: Sequence[Found]) -> Iterator[Fact]:
    """The headline figure of each matter."""
    for each in found:
        yield from each.result.facts[:1]


def _summary(looked: Looked, role: str) -> Iterator[str]:
    count = len(looked.found)
    values = {"role": NAMES[role], "n": count}
    if not count:
        yield _("Today there is nothing pressing for %(role)s.", **values)
    elif count == 1:
        yield _("Today there is one matter for %(role)s.", **values)
    else:
        yield _("Today there are %(n)s matters for %(role)s.", **values)
    pressing = [f for f in looked.found if f.section.tone in ("danger", "warning")]
    for each in pressing[:3]:
        yield each.result.summary[0]
    if looked.quiet:
        yield _("Nothing to report on: %(names)s", names=joined(looked.quiet, 5))


def _warnings(looked: Looked, taken: str | None) -> Iterator[str]:
    """What is not in the briefing, and the role that was ``taken`` by rights."""
    if taken:
        yield _(
            "You named no role: by your rights I took %(role)s. I know planning, "
            "production management, supervisor and maintenance.",
            role=NAMES[taken],
        )
    if looked.closed:
        names = joined(looked.closed, 5)
        yield _("You have no access to look at: %(names)s", names=names)
    if looked.missing:
        names = joined(looked.missing, 5)
        yield _("Not installed here: %(names)s", names=names)
    for each in looked.found:
        title = each.section.skill.title
        yield from (f"{title}: {text}" for text in each.result.warnings)


def _steps(found: Sequence[Found]) -> Iterator[PlanStep]:
    """The first step of each matter, in the order of the matters."""
    firsts = [each.result.steps[0] for each in found if each.result.steps]
    for place, step in enumerate(firsts, 1):
        yield replace(step, priority=place)

"""Abre un parte de mantenimiento para la sierra: hace ruido.

Prepare a maintenance request for a machine or a work center; its subject is the
asker's own words.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Ask, Evidence, RecordRef
from ...core.i18n import _, _lt
from ...core.proposal import Draft
from ...core.skill import (
    Concepts,
    Equipment,
    OneOf,
    Result,
    When,
    Words,
    WorkCenter,
    skill,
)
from ..plant.order_values import first_working_moment
from ..plant.rights import no_right

KIND = "maintenance_request"
_PREVENTIVE, _CORRECTIVE = "preventive", "corrective"
Sort = Annotated[
    str | None,
    OneOf(
        {
            "plan_prevention": _PREVENTIVE,
            "preventive": _PREVENTIVE,
            "report_breakdown": _CORRECTIVE,
            "corrective": _CORRECTIVE,
        }
    ),
]


@skill(
    title=_lt("Maintenance request"),
    models=("maintenance.request", "maintenance.equipment"),
    phrases={
        "es": (
            "Registra una avería: la sierra hace ruido",
            "abre un parte de avería: el compresor no arranca",
            "crea una petición de mantenimiento preventivo: cambiar filtros",
            "programa un mantenimiento preventivo para el lunes: engrasar",
        ),
        "en": (
            "Report a breakdown: the saw makes a noise",
            "log a failure: the compressor does not start",
            "create a preventive maintenance request: change the filters",
            "schedule preventive maintenance for Monday: grease",
        ),
    },
    when=(
        Concepts(
            some=("report_fault", "report_breakdown", "plan_prevention"),
            also=("failure", "equipment", "work_center", "start", "planned"),
        ),
    ),
    proposes=True,
)
def maintenance_request(
    env: Any,
    *,
    equipment: Equipment = None,
    center: WorkCenter = None,
    sort: Sort = None,
    period: When = None,
    note: Words = None,
) -> Result:
    """One draft; corrective or preventive as it is said, never assumed."""
    if nothing := no_right(env, "maintenance.request", "create"):
        return nothing
    where = equipment or center
    if not note and where is None:
        return Ask(_("What is wrong, and where? Write it after a colon."))
    values: dict[str, Any] = {
        "title": _title(note, equipment, center, sort),
        "equipment": equipment.id if equipment else None,
        "type": sort,
        "scheduled": None,
    }
    if period is not None:
        day = period.start or period.end
        values["scheduled"] = first_working_moment(env, day).isoformat()
    told = _("A maintenance request is prepared: “%(title)s”.", title=values["title"])
    return Evidence(tables=(), summary=(told,), proposals=(Draft(KIND, values),))


def _title(
    note: str | None,
    equipment: RecordRef | None,
    center: RecordRef | None,
    sort: str | None,
) -> str:
    """The asker's words; with the work center, for which a request has no field."""
    if note:
        said = note[:1].upper() + note[1:]
        return f"{center.name}: {said}" if center else said
    where = equipment or center
    assert where is not None
    if sort == _PREVENTIVE:
        return _("Preventive maintenance: %(name)s", name=where.name)
    if sort == _CORRECTIVE:
        return _("Breakdown: %(name)s", name=where.name)
    return _("Maintenance: %(name)s", name=where.name)

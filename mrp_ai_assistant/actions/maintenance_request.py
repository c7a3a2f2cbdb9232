"""A maintenance request, as who sees the breakdown would write it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..core.evidence import show
from ..core.i18n import _, _lt
from ..core.proposal import Action, Check, Conflict, Done, Field, Figure, Values
from ..skills.plant.maintenance import requests_domain
from ..skills.plant.record import joined, ref
from ..skills.plant.rights import denied
from .untouched import mark


class MaintenanceRequest(Action):
    """Team and technician are those of the equipment, as in Odoo's form."""

    name = "maintenance_request"
    title = _lt("Maintenance request")
    verb = _lt("Create the request")
    told = _lt("The maintenance request %(name)s was created.")
    models = ("maintenance.request", "maintenance.equipment")
    fields = (
        Field("title", _lt("Subject"), "text", True),
        Field("equipment", _lt("Equipment"), "record", model="maintenance.equipment"),
        Field(
            "type",
            _lt("Kind"),
            "choice",
            True,
            choices=(
                ("corrective", _lt("Corrective")),
                ("preventive", _lt("Preventive")),
            ),
        ),
        Field("scheduled", _lt("Scheduled"), "moment"),
    )

    def refusal(self, env: Any) -> str | None:
        return denied(env, "maintenance.request", "create")

    def check(self, env: Any, values: Values) -> Check:
        machine = env["maintenance.equipment"].browse(values.get("equipment") or [])
        told = _("“%(title)s”: a request for the maintenance team.")
        return Check(
            summary=(told % {"title": values.get("title") or "…"},),
            figures=tuple(_figures(machine)),
            conflicts=tuple(_conflicts(env, machine)),
        )

    def domain(self, env: Any, name: str, values: Values) -> list[Any]:
        return [("company_id", "in", [False, env.company.id])]

    def execute(self, env: Any, values: Values) -> Done:
        given = {
            "name": values["title"],
            "equipment_id": values["equipment"] or False,
            "maintenance_type": values["type"],
        }
        if values["scheduled"]:
            given["schedule_date"] = str(values["scheduled"]).replace("T", " ")
        request = env["maintenance.request"].create(given)
        env.flush_all()
        return Done(request, mark(request, []) | {"todo": request.activity_ids.ids})

    def can_undo(self, env: Any, done: Done) -> bool:
        request = done.record.exists()
        if not request or not request.has_access("write"):
            return False
        said = request.message_ids.filtered(lambda m: m.message_type == "comment")
        same = mark(request, [])["stands"] == done.memo.get("stands")
        mine = set(request.activity_ids.ids) <= set(done.memo.get("todo") or [])
        return bool(same and mine and not said)

    def undo(self, env: Any, done: Done) -> None:
        """Odoo lets few people delete one; the others put it away."""
        if done.record.has_access("unlink"):
            done.record.unlink()
        else:
            done.record.archive_equipment_request()


def _figures(machine: Any) -> Iterator[Figure]:
    if machine and machine.technician_user_id:
        yield Figure(machine.technician_user_id.display_name, _("technician"))
    if machine and machine.maintenance_team_id:
        yield Figure(machine.maintenance_team_id.display_name, _("team"))


def _conflicts(env: Any, machine: Any) -> Iterator[Conflict]:
    if not machine:
        yield Conflict(_("No equipment is chosen."), "warns", "equipment")
        return
    domain = [*requests_domain(env), ("equipment_id", "=", machine.id)]
    known = env["maintenance.request"].search(domain)
    if known:
        text = _(
            "%(n)s open requests for %(machine)s already: %(names)s.",
            n=show(len(known), "integer"),
            machine=machine.display_name,
            names=joined(known.mapped("name")),
        )
        yield Conflict(text, "warns", "equipment", ref(known[0]))

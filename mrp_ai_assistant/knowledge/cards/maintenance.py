"""Maintenance requests."""

from ...core.i18n import _
from .kind import Kind, chosen, day, line, names, prose, urgent


def _request(request):
    return [
        line(_("Maintenance request"), request.name),
        line(_("Equipment"), names(request.equipment_id)),
        line(_("Type"), chosen(request, "maintenance_type")),
        line(_("Stage"), names(request.stage_id)),
        urgent(request.priority == "3" and not request.stage_id.done),
        line(_("Technician"), names(request.user_id)),
        line(_("Team"), names(request.maintenance_team_id)),
        line(_("Date"), day(request, request.schedule_date or request.request_date)),
        line(_("Description"), prose(request.description)),
    ]


REQUEST = Kind("maintenance.request", _request, (("archive", "=", False),))

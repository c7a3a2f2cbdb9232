"""Projects, tasks and their deadlines."""

from ...core.i18n import _
from .kind import Kind, day, line, names, prose


def _project(project):
    return [
        line(_("Project"), project.name),
        line(_("Customer"), names(project.partner_id)),
        line(_("Responsible"), names(project.user_id)),
        line(_("Start"), day(project, project.date_start)),
        line(_("Deadline"), day(project, project.date)),
        line(_("Tags"), names(project.tag_ids)),
        line(_("Description"), prose(project.description)),
    ]


def _task(task):
    return [
        line(_("Task"), task.name),
        line(_("Project"), names(task.project_id)),
        line(_("Customer"), names(task.partner_id)),
        line(_("Assigned to"), names(task.user_ids)),
        line(_("Stage"), names(task.stage_id)),
        line(_("Deadline"), day(task, task.date_deadline)),
        _("Urgent") if task.priority != "0" else "",
        line(_("Tags"), names(task.tag_ids)),
        line(_("Description"), prose(task.description)),
    ]


PROJECT = Kind("project.project", _project, (("active", "=", True),))
# A task without a project is a private note of its owner.
TASK = Kind("project.task", _task, (("active", "=", True), ("project_id", "!=", False)))

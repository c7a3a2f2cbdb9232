"""Projects, tasks and their deadlines."""

from ...core.i18n import _
from .kind import Kind, day, late, line, names, prose, urgent


def _project(project):
    return [
        line(_("Project"), project.name),
        line(_("Customer"), names(project.partner_id)),
        line(_("Responsible"), names(project.user_id)),
        line(_("Start"), day(project, project.date_start)),
        line(_("Deadline"), day(project, project.date)),
        late(project.date, True),
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
        urgent(task.priority != "0" and _is_open(task)),
        late(task.date_deadline, _is_open(task)),
        line(_("Tags"), names(task.tag_ids)),
        line(_("Description"), prose(task.description)),
    ]


def _is_open(task):
    return task.state not in ("1_done", "1_canceled")


PROJECT = Kind("project.project", _project, (("active", "=", True),), deadline="date")
# A task without a project is a private note of its owner.
TASK = Kind(
    "project.task",
    _task,
    (("active", "=", True), ("project_id", "!=", False)),
    deadline="date_deadline",
)

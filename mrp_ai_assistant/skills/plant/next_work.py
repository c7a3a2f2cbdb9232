"""What a work center should do next: what runs, then what can really be started."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.i18n import _
from .record import joined

_MOST_CENTERS = 4


def can_start(work: Any) -> bool:
    """Whether nothing keeps a work order that is ready from being started: its order
    has its components, and its center is not blocked."""
    has_parts = work.production_availability in ("assigned", False)
    return (
        work.state == "ready"
        and has_parts
        and work.workcenter_id.working_state != "blocked"
    )


def first_of(works: Any) -> Any:
    """What to do first among ``works`` of one center, in turn: what runs, else what
    can be started, else what is ready but lacks something."""
    running = works.filtered(lambda w: w.state == "progress")
    startable = works.filtered(can_start)
    ready = works.filtered(lambda w: w.state == "ready")
    return (running or startable or ready)[:1]


def next_lines(works: Any) -> Iterator[str]:
    """Sentences on what runs and what is next, center by center; ``works`` in turn."""
    groups = list(works.grouped("workcenter_id").items())
    for center, mine in groups[:_MOST_CENTERS]:
        yield _line(center, mine)
        lacking = mine.filtered(lambda w: w.state == "ready" and not can_start(w))
        if len(groups) == 1 and lacking and center.working_state != "blocked":
            yield _(
                "Ready but without all their components: %(names)s.",
                names=joined([_name(each) for each in lacking]),
            )


def _line(center: Any, works: Any) -> str:
    running = works.filtered(lambda w: w.state == "progress")
    after = works.filtered(can_start)[:1]
    values = {
        "center": center.display_name,
        "running": joined([_name(each) for each in running]),
        "next": _name(after) if after else "",
    }
    if center.working_state == "blocked":
        return _("%(center)s is blocked: nothing can be started there.", **values)
    if running and after:
        return _("%(center)s: in progress %(running)s; next, %(next)s.", **values)
    if running:
        return _(
            "%(center)s: in progress %(running)s; nothing else can be started.",
            **values,
        )
    if after:
        return _("%(center)s: next, %(next)s.", **values)
    return _("%(center)s: nothing can be started: components are missing.", **values)


def _name(work: Any) -> str:
    return f"{work.name} ({work.production_id.display_name})"

"""A chain of causes as a timeline: what its table tells, link below link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...core.cause_chain import CauseChain, ChainLink, LinkDay
from ...core.evidence import Tone, show
from ...core.i18n import _
from .causes import Kind, Link
from .chain_rows import kinds
from .clock import today

# Where a cause lies; what follows from it suffers.
_CAUSES = {Kind.VENDOR, Kind.PURCHASE, Kind.ARRIVAL, Kind.NOBODY, Kind.CENTER}
_HEADS = {Kind.VENDOR, Kind.PURCHASE, Kind.ARRIVAL, Kind.NOBODY}
_PARTS = {Kind.ARRIVAL, Kind.PURCHASE}


def chain_drawn(env: Any, links: Sequence[Link]) -> CauseChain:
    """``links`` in their order, the cause first."""
    drawn = tuple(
        _link(link, starts=_starts(links, place)) for place, link in enumerate(links)
    )
    note = _("every date is the record's")
    if any(link.computed for link in links):
        note = _("dates are the records', those marked computed excepted")
    return CauseChain(_("From the cause to the customer"), drawn, today(env), note)


def _starts(links: Sequence[Link], place: int) -> bool:
    """Whether another cause begins here: what brings something does not follow from
    an order, a component of it neither."""
    if not place:
        return False
    link, before = links[place], links[place - 1]
    if link.kind in _HEADS:
        return not (link.kind in _PARTS and before.kind is Kind.VENDOR)
    follows = {Kind.CENTER, Kind.QUEUE, Kind.WORK, Kind.STATE}
    return link.kind in follows


def _link(link: Link, *, starts: bool) -> ChainLink:
    what, text = link.what, link.state
    if not what:
        what, text = _told(link)
    return ChainLink(
        kind=link.kind.value,
        label=kinds()[link.kind],
        name=link.name,
        ref=link.ref,
        what=what,
        text=text,
        now=_now(link),
        then=_then(link),
        late=_("%(days)s late", days=show(link.late, "days")) if link.late else "",
        tone=_tone(link),
        starts=starts,
    )


def _told(link: Link) -> tuple[str, str]:
    """What goes on after the name, and what stands below it."""
    if link.kind is Kind.VENDOR:
        return "", link.text
    if link.kind in _PARTS and link.need is not None:
        return link.need.product.name, link.text
    if link.kind in (Kind.COMPONENT, Kind.SALE):
        return link.text, ""
    return "", link.text


def _now(link: Link) -> LinkDay | None:
    if link.computed is not None:
        return LinkDay(link.computed, _("computed"))
    return LinkDay(link.day) if link.day is not None else None


def _then(link: Link) -> LinkDay | None:
    if link.promised is None:
        return None
    due = link.kind is Kind.ORDER
    return LinkDay(link.promised, _("due") if due else _("promised"))


def _tone(link: Link) -> Tone:
    missed = link.promised and link.computed and link.computed > link.promised
    if link.late or missed or link.kind in (Kind.NOBODY, Kind.CENTER):
        return "danger"
    if link.kind in _CAUSES:
        return "danger" if link.kind is Kind.VENDOR else "warning"
    if link.kind in (Kind.COMPONENT, Kind.QUEUE, Kind.SALE):
        return "warning"
    return "muted"

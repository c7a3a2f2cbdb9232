"""From the cause to the customer: the links of a timeline, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from .brief import without_code
from .i18n import formats
from .value import ref_json

if TYPE_CHECKING:
    from .value import RecordRef, Tone


@dataclass(frozen=True)
class LinkDay:
    """A day of a link and what it is: ``promised``, ``due``."""

    day: date
    label: str = ""

    def as_json(self, year: int) -> dict[str, str]:
        """The day as people write it: ``s`` without the year when it is ``year``."""
        text = formats().day(self.day)
        short = formats().without_year(text, year)
        return {"day": self.day.isoformat(), "t": text, "s": short, "label": self.label}


@dataclass(frozen=True)
class ChainLink:
    """One link. ``kind`` says to programs what it is (``vendor``, ``purchase``,
    ``component``, ``order``, ``sale``, ...), ``label`` to people; ``what`` goes on
    after its ``name``, ``text`` stands below; ``now`` is when it is expected, ``then``
    when it should have been, ``late`` how far apart these are. ``starts`` where a chain
    of its own begins."""

    kind: str
    label: str
    name: str
    ref: RecordRef | None = None
    what: str = ""
    text: str = ""
    now: LinkDay | None = None
    then: LinkDay | None = None
    late: str = ""
    tone: Tone | None = None
    starts: bool = False

    def as_json(self, year: int) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "label": self.label,
            "name": self.name,
            **self._short(),
            "ref": self.ref and ref_json(self.ref),
            "what": self.what,
            "text": self.text,
            "now": self.now and self.now.as_json(year),
            "then": self.then and self.then.as_json(year),
            "late": self.late,
            "tone": self.tone,
            "starts": self.starts,
        }

    def _short(self) -> dict[str, str]:
        """A product's name without the code before it."""
        is_product = self.ref is not None and self.ref.model.startswith("product.")
        short = without_code(self.name) if is_product else self.name
        return {"short": short} if short != self.name else {}


@dataclass(frozen=True)
class CauseChain:
    """``note`` says whose the days are; ``today`` is the day on which it was told."""

    title: str
    links: Sequence[ChainLink]
    today: date
    note: str = ""

    def as_json(self) -> dict[str, Any]:
        """The payload of a ``chain`` event."""
        year = self.today.year
        return {
            "title": self.title,
            "note": self.note,
            "links": [link.as_json(year) for link in self.links],
        }

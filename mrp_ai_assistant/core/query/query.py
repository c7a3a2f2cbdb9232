"""One question over a subject, before anything is searched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ..evidence import RecordRef
from ..measure import Comparison
from ..period import Period
from .subject import Measured, States, Subject

SPANS = ("day", "week", "month", "quarter", "year")
Total = Literal["sum", "avg"]


@dataclass(frozen=True)
class Query:
    """``by`` holds concepts of ``subject.groups`` or SPANS; ``measure`` one of its
    measures, "" to count. ``bound`` keeps groups by their figure. ``records`` are by
    the name of a parameter.
    """

    subject: Subject
    by: tuple[str, ...] = ()
    measure: str = ""
    total: Total = "sum"
    records: dict[str, RecordRef] = field(default_factory=dict)
    state: str = ""
    moment: str = ""
    period: Period | None = None
    bound: Comparison | None = None
    smallest_first: bool = False
    limit: int = 50

    @property
    def figure(self) -> Measured | None:
        return self.subject.measures[self.measure] if self.measure else None

    @property
    def date(self) -> str:
        """The field that a period and a span of time mean: that of what is said to
        happen, else that of the state, else the usual one."""
        dates = self.subject.dates
        if self.moment:
            return dates[self.moment]
        return dates.get(self.state) or dates[""]

    @property
    def states(self) -> States | None:
        """The state that is said, or those that are meant; None when they are what is
        counted by."""
        if self.state:
            return self.subject.states[self.state]
        return None if "state" in self.by else self.subject.kept

    def answerable(self, subjects: Mapping[str, Subject]) -> Query:
        """This, over the lines of the subject where only those can answer."""
        lines = subjects.get(self.subject.lines)
        if lines is None or self.unknown() is None:
            return self
        return replace(self, subject=lines)

    def unknown(self) -> tuple[str, str] | None:
        """(kind, word) of the first part that the subject does not have; None when it
        can answer all of it."""
        subject = self.subject
        known = {
            "group": {*subject.groups, *SPANS},
            "record": set(subject.records),
            "state": set(subject.states),
            "moment": set(subject.dates),
            "measure": set(subject.measures),
        }
        said = {
            "group": self.by,
            "record": tuple(self.records),
            "state": (self.state,),
            "moment": (self.moment,),
            "measure": (self.measure,),
        }
        for kind, words in said.items():
            for word in words:
                if word and word not in known[kind]:
                    return kind, word
        return None

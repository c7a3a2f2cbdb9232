"""What can be counted, and by which of its fields: nothing else is ever searched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..evidence import ColumnKind
from ..i18n import LazyText

States = tuple[str, tuple[str, ...]]  # a field, and the values that are meant


@dataclass(frozen=True)
class Measured:
    """A stored figure: ``path`` of the field, ``unit`` the path of its unit of measure
    or currency: figures of two units are never summed. ``per`` divides it: 60 makes
    hours of minutes.

    ``between`` are two moments instead, counted in days from the first to the second.
    """

    label: LazyText
    path: str = ""
    kind: ColumnKind = "number"
    unit: str = ""
    per: float = 1.0
    between: tuple[str, str] | None = None


@dataclass(frozen=True)
class Subject:
    """Records of ``model`` within ``always``.

    Every mapping is by a concept of the lexicon: ``groups`` and ``dates`` give a path
    of stored fields, ``states`` the values that the word means, ``measures`` a figure.
    ``records`` gives the field of a record by the skill's parameter. ``dates`` has ""
    for the date that a period means when nothing else is said. ``usual`` is the
    measure of a question that names none, "" to count; ``kept`` the states that are
    meant when none is said. ``lines`` is the subject that answers what this one cannot.
    """

    name: str
    title: LazyText
    model: str
    dates: Mapping[str, str]
    groups: Mapping[str, str]
    records: Mapping[str, str]
    states: Mapping[str, States] = field(default_factory=dict)
    measures: Mapping[str, Measured] = field(default_factory=dict)
    always: tuple[tuple[str, str, object], ...] = ()
    company: str = "company_id"
    usual: str = ""
    kept: States | None = None
    lines: str = ""

    def paths(self) -> Iterator[str]:
        """Every field that a query may touch."""
        yield from self.dates.values()
        yield from self.groups.values()
        yield from self.records.values()
        yield from (path for path, _values in self.states.values())
        yield from (path for path, _operator, _value in self.always)
        yield self.company
        if self.kept:
            yield self.kept[0]
        for measure in self.measures.values():
            yield from measure.between or (measure.path,)
            if measure.unit:
                yield measure.unit

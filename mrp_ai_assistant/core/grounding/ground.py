"""What the evidence carries, record by record.

A number of a row belongs to the records of that row; one about the whole may be said
beside any of them. So ``WH/MO/00038`` cannot borrow the delay of ``WH/MO/00041``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from ..evidence import (
    Cell,
    ColumnKind,
    Evidence,
    Fact,
    Phrase,
    Quantity,
    RecordRef,
    Status,
    Table,
    Value,
    show,
)
from ..i18n import formats
from .acts import voiced
from .characters import clean, fold, words
from .claims import claims, hide
from .dates import Day
from .known import Hit, KnownNames
from .labels import states_of
from .licences import Said, said
from .units import FUNCTION_WORDS, TIMES, unit_of

_SHORTEST = 2  # letters of a name that can be told from a word
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_SUPERLATIVES = frozenset({"most", "least", "urgent", "first"})
_DOCUMENT = re.compile(r"[^\W\d_]\d{2,}")  # "P00074"
_WHICH = re.compile(r"\b(?:that|which|who) (.+)")
_BRACKETED = re.compile(r"\[[^\]]+\]")
_CODE = re.compile(r"\[([^\]]+)\] (.+)")


@dataclass
class Carried:
    """The figures and words of one record, or of the whole."""

    numbers: set[tuple[float, str]] = field(default_factory=set)
    turns: set[tuple[float, str]] = field(default_factory=set)  # 58.0, "+"
    days: set[Day] = field(default_factory=set)
    hours: set[str] = field(default_factory=set)
    said: Said = field(default_factory=Said)

    def take(self, value: Value, kind: ColumnKind, digits: int, unit: str) -> None:
        match value:
            case None | bool() | RecordRef():
                return
            case Quantity():
                self._number(value.value, value.digits, unit_of(value.unit))
            case datetime():
                self.days.add(Day.of(formats().local_day(value)))
                self.hours |= claims(formats().moment(value)).hours
            case date():
                self.days.add(Day.of(value))
            case int() | float():
                units = {"percent": "%", "days": "day"}
                self._number(value, digits, units.get(kind) or unit_of(unit))
            case _:
                self.read(show(value))

    def _number(self, value: float, digits: int, unit: str) -> None:
        self.numbers.add((float(f"{value:.{digits}f}"), unit))

    def read(self, text: str) -> None:
        """Take the figures and words that stand in ``text``."""
        found = claims(clean(text))
        for number in found.numbers:
            self.numbers |= {(value, number.unit or "") for value in number.readings}
            if number.turn:
                self.turns |= {(value, number.turn) for value in number.readings}
        for claim in found.days:
            self.days |= claim.readings
        self.hours |= found.hours
        self.said |= said(text)


class Ground:
    """All that may be said about ``evidence``, asked with ``question``."""

    def __init__(self, evidence: Evidence, question: str = "") -> None:
        self.flags = evidence.flags
        self.whole = Carried()
        self.groups: dict[str, Carried] = defaultdict(Carried)
        self.primary: set[str] = set()  # names that head a row or own a fact
        self.ranked: dict[str, set[str]] = defaultdict(set)  # whose ends are told
        self.stated: dict[str, set[frozenset[str]]] = defaultdict(set)
        self.rows = 0
        self.rows_of: Counter[str] = Counter()  # in how many rows a name stands
        self._of: dict[str, set[str]] = defaultdict(set)  # a name's groups
        self._in: dict[str, set[str]] = defaultdict(set)  # and the columns it stands in
        self._texts: list[tuple[str, str]] = []  # folded texts of cells, their group
        self._terms: set[str] = set()  # labels of states, titles: words in their order
        self._linked: set[frozenset[str]] = set()  # told in one sentence of code's
        self._unbound: set[str] = set()
        self._words: set[str] = set()
        self._roots = _chains(evidence.facts)
        labels = (_WHICH.search(fact.label) for fact in evidence.facts)
        self._labels = [hit[1] for hit in labels if hit]
        for table in evidence.tables:
            self._table(table)
        for fact in evidence.facts:
            self._fact(fact)
        self._names = KnownNames({*self._of, *self._unbound})
        for text, key in self._texts:
            for hit in self._names.find(text):  # "P00074 of Maderas": both of this row
                if hit.text in self._of:
                    self._name(hit.text, key)
        self._sentences([*evidence.summary, *evidence.warnings])
        self._names = KnownNames({*self._of, *self._unbound})
        self._question(question)
        self.vocabulary = frozenset(self._words)

    def names(self, folded: str) -> Iterator[Hit]:
        """The known names in a folded text, the longest where several match."""
        return self._names.find(folded)

    def groups_of(self, name: str) -> set[str] | None:
        """The groups that a folded ``name`` belongs to; None for one of the whole."""
        return None if name in self._unbound else self._of.get(name)

    def alike(self, one: str, other: str) -> bool:
        """Whether two names stand in one column: a list may hold them both."""
        return bool(self._in.get(one, set()) & self._in.get(other, set()))

    def linked(self, keys: Iterable[str], others: Iterable[str]) -> bool:
        """Whether a sentence of code's own names one of ``keys`` with one of
        ``others``: a purchase with its vendor."""
        pairs = ({one, other} for one in keys for other in others)
        return any(frozenset(pair) in self._linked for pair in pairs)

    def misranked(self, text: str, keys: set[str]) -> str | None:
        """A superlative of ``text`` that the evidence gives to records other than
        those of ``keys``."""
        for rank in said(text).ranks:
            if self.ranked[rank] and keys and not keys & self.ranked[rank]:
                return rank
        return None

    def has_term(self, text: str) -> bool:
        """Whether a folded ``text`` stands in a label of the evidence, as it is."""
        return any(text in term for term in self._terms)

    def said_of(self, keys: Iterable[str]) -> Said:
        """What is said of the whole and of the groups ``keys``."""
        total = self.whole.said
        for key in keys:
            total |= self.groups[key].said
        return total

    def _table(self, table: Table) -> None:
        headings = [table.title, *(column.label for column in table.columns)]
        for text in (*headings, *table.scope.filters, table.scope.company):
            self._words.update(words(text))
            self._terms.add(fold(text))
        for text in (table.title, *table.scope.filters):
            self.whole.read(text)
        for count in (table.scope.shown, table.scope.total, len(table.rows)):
            self.whole.numbers.add((float(count), ""))
        for row in table.rows:
            first = row.cells[0] if row.cells else None
            head = row.ref.name if row.ref else _shown(first)
            self._row(table, fold(head), row.cells)
        for column, value in zip(table.columns, table.totals or (), strict=False):
            self.whole.take(_bare(value), column.kind, column.digits, column.unit)

    def _row(self, table: Table, head: str, cells: tuple[Value | Cell, ...]) -> None:
        key = self._roots.get(head, head)
        self.rows += 1
        self.rows_of.update({head, *(name for cell in cells for name in _named(cell))})
        self._name(head, key)
        self._heads(head)
        self._texts.append((fold(table.title), key))
        for column, cell in zip(table.columns, cells, strict=False):
            value = _bare(cell)
            self.groups[key].take(value, column.kind, column.digits, column.unit)
            self._words.update(words(_shown(value)))
            shown = show(value, column.kind, column.digits, column.unit)
            self._state(shown, (column.label,))
            if isinstance(value, Status):
                self._terms.add(fold(value.label))
            if isinstance(value, str | Phrase):
                self._texts.append((fold(show(value)), key))
            for name in (*_names(value), *_references(value)):
                self._name(name, key)
                self._in[name].add(f"{table.title}/{column.name}")

    def _fact(self, fact: Fact) -> None:
        head = fold(fact.of.name) if fact.of else ""
        key = self._roots.get(head, head)
        carried = self.groups[key] if key else self.whole
        carried.take(fact.value, fact.kind, fact.digits, fact.unit)
        self.whole.said |= said(fact.label) | _told_of(fact.label)
        if fact.value == 0 and fact.kind == "integer":  # "no customers got it"
            self.whole.said |= Said(voiced=voiced(f"no {fact.label}", "negation"))
        for noun in fact.nouns:  # "more" as a noun of a difference ranks nothing
            self.whole.said |= replace(said(noun), ranks=frozenset())
        self._state(fact.display, (fact.label, *fact.nouns))
        if key and isinstance(fact.value, RecordRef):
            self._rank(fact.label, (key,))
        texts = (fact.label, fact.display, *fact.nouns)
        self._words.update(word for text in texts for word in words(text))
        self._terms.update(fold(text) for text in texts)
        if key:
            self._heads(head)
            self._name(head, key)
        for name in _names(fact.value):
            self._name(name, key)

    def _state(self, shown: str, labels: Iterable[str]) -> None:
        """Under which states the figure of ``shown`` stands."""
        figure = _FIGURE.search(shown)
        if figure:
            self.stated[figure[0]].add(states_of(labels))

    def _rank(self, text: str, keys: Iterable[str]) -> None:
        for rank in said(text).ranks & _SUPERLATIVES:
            self.ranked[rank].update(keys)

    def _heads(self, name: str) -> None:
        self.primary.update((name, *_halves(name)))

    def _name(self, name: str, key: str) -> None:
        for half in _halves(name):
            self._name(half, key)
        letters = len(re.findall(r"[^\W\d_]", name))
        if (letters < _SHORTEST and not _DOCUMENT.fullmatch(name)) or (
            name in FUNCTION_WORDS
        ):
            return
        if key:
            self._of[name].add(key)
        else:
            self._unbound.add(name)

    def _sentences(self, sentences: list[str]) -> None:
        """Code's own sentences: what they say of a record stays with it."""
        for sentence in sentences:
            folded, rest, keys = fold(sentence), clean(sentence), set[str]()
            for hit in self.names(folded):
                keys |= self.groups_of(hit.text) or set()
                rest = hide(rest, hit.start, hit.end)
            self._rank(rest, keys)
            self._linked |= {frozenset((a, b)) for a in keys for b in keys if a != b}
            for carried in [self.groups[key] for key in keys] or [self.whole]:
                carried.read(rest)
            for reference in (*claims(rest).references, *_BRACKETED.findall(folded)):
                for key in keys or {""}:
                    self._name(fold(reference), key)
            self._words.update(words(sentence))

    def _question(self, question: str) -> None:
        """Its words may be echoed, and its periods; its other numbers prove nothing."""
        found = claims(clean(question))
        if voiced(question, "future"):  # "which will run out": those "that run short"
            for label in self._labels:
                said = Said(voiced=voiced(f"will {label}", "future"))
                self.whole.said |= said
        self._words.update(words(question))
        self.references = {reference.lower() for reference in found.references}
        for number in found.numbers:
            if number.unit in TIMES:
                self.whole.numbers |= {(n, number.unit or "") for n in number.readings}
        for claim in found.days:
            self.whole.days |= claim.readings


def _told_of(label: str) -> Said:
    """The acts of a label right before its value: "the one that is not there is #"."""
    return Said(voiced=voiced(f"{label} #"))


def _halves(name: str) -> tuple[str, ...]:
    """What "[MES-AZT] Mesa Azteca" is called too; nothing for another name."""
    code = _CODE.match(name)
    return (code[1], code[2]) if code else ()


def _bare(cell: Value | Cell) -> Value:
    return cell.value if isinstance(cell, Cell) else cell


def _shown(value: Value | Cell) -> str:
    return show(_bare(value))


def _named(cell: Value | Cell) -> set[str]:
    """The names of a cell and their halves."""
    names = _names(_bare(cell))
    return {each for name in names for each in (name, *_halves(name))}


def _names(value: Value) -> list[str]:
    """The folded names that ``value`` brings."""
    match value:
        case RecordRef():
            return [fold(value.name)]
        case Phrase():
            return [fold(value.ref.name)] if value.ref else []
        case Status() | None:
            return []
        case str():
            return [fold(value)]
    return []


def _references(value: Value) -> list[str]:
    """The folded documents that the text of ``value`` names: "P00074, due on..."."""
    if not isinstance(value, str | Phrase):
        return []
    return [fold(reference) for reference in claims(clean(show(value))).references]


def _chains(facts: Iterable[Fact]) -> dict[str, str]:
    """Records that own facts and are a fact of another one: whose group they join."""
    facts = [fact for fact in facts if fact.of is not None]
    owners = {fold(fact.of.name) for fact in facts if fact.of}
    parents: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        for name in _names(fact.value):
            if fact.of and name in owners and name != fold(fact.of.name):
                parents[name].add(fold(fact.of.name))
    return {name: next(iter(up)) for name, up in parents.items() if len(up) == 1}

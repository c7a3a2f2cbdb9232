"""Records that the asker chose instead of describing them: "@Mesa", or the record that
the page was opened on.

``settle`` reads them anew as the asking user. "@Mesa" becomes “Mesa”, a name in quotes
as if it had been typed, and whoever looks that name up gets the chosen record and no
other: of two with one name the chosen one is meant, and nothing is asked. What is not
in the text is what the question is about: "¿por qué se retrasa?", "this order".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from ..evidence import Missing, NoData, RecordRef
from ..i18n import _
from ..skill import Skill, SkillSet
from . import pronouns
from .elsewhere import of_library
from .entities import Candidate, Lookup, readable, usual
from .language import question_language
from .normalise import clean, fold
from .plan import Plan
from .pointing import pointed

_QUOTES = re.compile(r"[\"“”«»]")
_QUOTED = re.compile(r"“[^”]*”")
_END = re.compile(r"[\s?!.…]*$")
_DOCUMENT = "mrp.ai.document"
# All of the kind of a record are not that record: "¿qué órdenes van con retraso?"
_ALL_OF_A_KIND: dict[str, re.Pattern[str]] = {
    model: re.compile(rf"\b(?:{words})\b")
    for model, words in {
        "mrp.production": "ordenes|ofs|ops|orders|mos",
        "product.product": "productos|articulos|products|items|skus",
        "sale.order": "ventas|pedidos|sales|orders|quotations",
        "purchase.order": "compras|pedidos|purchases|orders",
        "mrp.workcenter": "centros|maquinas|puestos|work ?cent(?:er|re)s|machines",
        "project.project": "proyectos|projects",
        "maintenance.equipment": "equipos|maquinas|machines|equipments?",
        "res.partner": "clientes|proveedores|contactos|customers|vendors|suppliers",
        "stock.lot": "lotes|lots|series",
    }.items()
}
Made = TypeVar("Made")


@dataclass(frozen=True)
class Mentioned:
    """A chosen record; ``name`` is how the question writes it after its "@".

    ``before``: chosen for a question before. Whoever says its name means it still, and
    nothing is told when it is gone.
    """

    model: str
    id: int
    name: str
    before: bool = False


class Chooses(Protocol):
    """What a lookup can do that knows records by their id."""

    def chosen(self, model: str, record_id: int) -> Candidate | None:
        """That record as the asking user may see it; None when there is none."""
        ...


class Settled:
    """A lookup for which some names are settled; the rest it asks ``lookup``."""

    def __init__(self, lookup: Lookup, by_name: Mapping[str, Candidate]) -> None:
        self._lookup = lookup
        self._by_name = by_name
        self.forgives = getattr(lookup, "forgives", False)

    def candidates(self, model: str, text: str, limit: int = 20) -> Sequence[Candidate]:
        plain = _plain(text)
        chosen = self._by_name.get(plain)
        if chosen:
            return (chosen,) if chosen.ref.model == model else ()
        quoted = "“" in text and any(plain.endswith(name) for name in self._by_name)
        if quoted:
            return ()  # with the noun before it, which is no part of the name
        return self._lookup.candidates(model, text, limit)

    def readable(self, model: str) -> bool:
        return readable(self._lookup, model)

    def usual(self, model: str, nouns: Sequence[str], limit: int) -> list[RecordRef]:
        return usual(self._lookup, model, nouns, limit)


@dataclass(frozen=True)
class Settlement:
    """``wordings`` of the question, the most telling first; ``chosen`` records."""

    wordings: tuple[str, ...]
    lookup: Lookup
    chosen: tuple[Candidate, ...] = ()

    def understood(
        self, understand: Callable[[str], Made], skills: SkillSet
    ) -> Made | Plan:
        """The first wording that is a plan, else what the first one says. A document
        that was chosen is to be read, whatever is asked."""
        documents = [each.ref for each in self.chosen if each.ref.model == _DOCUMENT]
        manuals = of_library(skills, "texts")
        if manuals and documents:
            return _reading(manuals, self.wordings[0], documents)
        first = understand(self.wordings[0])
        if isinstance(first, Plan):
            return first
        others = (understand(wording) for wording in self.wordings[1:])
        return next((made for made in others if isinstance(made, Plan)), first)


def settle(
    question: str, mentions: Sequence[Mentioned], lookup: Lookup
) -> Settlement | NoData:
    """``question`` with ``mentions`` in their places; ``NoData`` when one is gone."""
    if not mentions:
        return Settlement((question,), lookup)
    text, about = question, list[RecordRef]()
    by_name: dict[str, Candidate] = {}
    # The longest first: "@Mesa" also begins "@Mesa Azteca".
    for mention in sorted(mentions, key=lambda each: (each.before, -len(each.name))):
        found = _found(mention, lookup)
        if found is None and mention.before:
            continue
        if found is None:
            return NoData(Missing.UNKNOWN_RECORD, _gone(mention))
        name = _own_name(mention.name, found, by_name)
        by_name.setdefault(_plain(name), replace(found, codes=(*found.codes, name)))
        if mention.before:
            continue
        written = text.replace(
            f"@{mention.name}", f"“{name}”", _times(mention, mentions)
        )
        if written == text:
            about.append(RecordRef(found.ref.model, found.ref.id, name))
        text = written
    wordings = _wordings(text, about)
    now = [each for each in mentions if not each.before]
    meant = {(each.model, each.id) for each in now}
    chosen = [c for c in by_name.values() if (c.ref.model, c.ref.id) in meant]
    return Settlement(wordings, Settled(lookup, by_name), tuple(chosen))


def _reading(manuals: Skill, wording: str, documents: Sequence[RecordRef]) -> Plan:
    """What is asked of ``documents``: of one alone, nothing else is searched."""
    said = clean(wording)
    bare = clean(_QUOTED.sub(" ", wording))
    if len(documents) > 1 or "document" not in manuals.params:
        return Plan(manuals, {"question": said})
    asked = bare if len(bare.split()) > 1 else said
    return Plan(manuals, {"question": asked, "document": documents[0]})


def _found(mention: Mentioned, lookup: Lookup) -> Candidate | None:
    chosen = getattr(lookup, "chosen", None)
    return chosen(mention.model, mention.id) if chosen else None


def _gone(mention: Mentioned) -> str:
    return _(
        "“%(name)s” is not there any more, or you may not read it. Choose it again "
        "with @, or write what you mean.",
        name=mention.name,
    )


def _own_name(name: str, found: Candidate, taken: Mapping[str, Candidate]) -> str:
    """``name`` without quotes, and with a number where another record has it."""
    bare = _QUOTES.sub(" ", name).strip() or str(found.ref.id)
    known = taken.get(_plain(bare))
    return bare if known is None or known.ref == found.ref else f"{bare} #{len(taken)}"


def _times(mention: Mentioned, mentions: Sequence[Mentioned]) -> int:
    """Once where another record is written the same way; else wherever it stands."""
    same = [each for each in mentions if each.name == mention.name]
    return 1 if len(same) > 1 else -1


def _wordings(text: str, about: Sequence[RecordRef]) -> tuple[str, ...]:
    """``text`` about the records of ``about``: where it points at them, else with
    their names at its end, else as it stands."""
    folded = fold(text)
    kinds = (_ALL_OF_A_KIND.get(ref.model) for ref in about)
    if not about or any(kind and kind.search(folded) for kind in kinds):
        return (text,)
    found = pointed(text, (), about)
    if not found.trouble and found.question == clean(text):
        found = pronouns.named(text, question_language(text) or "es", (), about)
    if not found.trouble and found.question != clean(text):
        return (found.question, text)
    names = ", ".join(f"“{ref.name}”" for ref in about)
    ending = _END.search(text)
    cut = ending.start() if ending else len(text)
    return (f"{text[:cut]} {names}{text[cut:]}", text)


def _plain(text: str) -> str:
    return fold(clean(_QUOTES.sub(" ", text))).strip(" []")

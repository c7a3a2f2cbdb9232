"""What was read in a question: the parts that it is made of, each with its place."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from ..skill import AnswerFormat
from .amounts import Figure
from .dates import Dated
from .language import Language
from .lexicon import NEUTRAL, SOCIAL
from .normalise import fold
from .numbers import Wanted
from .request.acts import Act
from .thresholds import Bound
from .turns import Turn

# What may stand inside a name: "Mesa de comedor", "Tablero para mesa con patas".
CONNECTORS = frozenset(
    """de del la las el los para con y e a al en por o of the for with and in on at to
    by from""".split()
)
_ANDS = frozenset("y e o u and or".split())
# Without what it stands before, one of these says nothing: "se retrasa otra [semana]".
_BEFORE_NOUNS = frozenset("otro otra otros otras another un una an".split())
# A sentence that breaks off after one of these says nothing.
_UNFINISHED = frozenset(
    """que se no ha han he son es esta está estan están estaban fue fueron ser sin muy
    mas más como si which that who not are is was were be been being has have had will
    would than more if as""".split()
)
# "Fabricar 5 mesas", "to build 30 chairs": so many are made, none is called so.
_MAKING = re.compile(
    r".*(?:[aei]r|amos|emos|imos)|(?:.* )?(?:make|build|produce|manufacture|making|"
    r"building|producing|manufacturing|made|built|produced)"
)
_ONE = re.compile(
    r"(?<!\w)(?:la|el|del|al|est[ae]|es[ae]|una?|mi|the|this|that|an?|my) $"
)


@dataclass(frozen=True)
class Said:
    """A concept and the words, ``start`` to ``end`` in the text, that say it."""

    concept: str
    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """Words that must be a record, ``start`` to ``end`` in the text.

    ``opens`` when the question begins with it: its capital says nothing.
    ``noun`` is the concept that introduces it ("centro" Montaje) and ``noun_start``
    where that begins; ``introduced`` when a preposition or article stands before it,
    ``preamble`` when it comes before what is asked, ``supports`` when it is a verb
    that only carries what follows ("arrastran retraso").
    """

    text: str
    start: int
    end: int
    quoted: bool = False
    opens: bool = False
    noun: str = ""
    noun_start: int = -1
    introduced: bool = False
    preamble: bool = False
    supports: bool = False

    @property
    def is_name(self) -> bool:
        """Whether it cannot be an ordinary word."""
        text = self.text[1:] if self.opens and " " not in self.text else self.text
        return self.quoted or any(c.isdigit() or c.isupper() or c == "@" for c in text)


@dataclass
class Reading:
    """What was read. ``concepts`` in the order in which they are said.

    ``lengths`` are spans of days that are no period; ``amounts`` may still be a part of
    a name; ``turns`` are what the rows are counted or ordered by; ``act`` is what is
    requested to be done.
    """

    text: str
    folded: str
    language: Language
    dated: tuple[Dated, ...] = ()
    wanted: Wanted | None = None
    answer_format: AnswerFormat | None = None
    bounds: tuple[Bound, ...] = ()
    lengths: tuple[Figure, ...] = ()
    amounts: tuple[Figure, ...] = ()
    turns: tuple[Turn, ...] = ()
    said: list[Said] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    corrected: dict[str, str] = field(default_factory=dict)
    act: Act | None = None

    @property
    def concepts(self) -> frozenset[str]:
        return frozenset(said.concept for said in self.said)

    @property
    def domain(self) -> frozenset[str]:
        """The concepts that say what is asked, without greetings and "show me"."""
        return self.concepts - NEUTRAL

    @property
    def turned(self) -> frozenset[str]:
        """The concepts that are only said to group or to sort by."""
        spans = {turn.begin for turn in self.turns}
        plain = {said.concept for said in self.said if said.start not in spans}
        return frozenset(turn.concept for turn in self.turns) - plain

    @property
    def social(self) -> str | None:
        return next((each for each in SOCIAL if each in self.concepts), None)

    def words(self, *concepts: str) -> str:
        """The reader's own words for ``concepts``."""
        spans = dict.fromkeys(
            (each.start, each.end) for each in self.said if each.concept in concepts
        )
        return " ".join(self.text[start:end] for start, end in spans)

    def is_of_one(self, nouns: Collection[str]) -> bool:
        """Whether one of ``nouns`` is said of one thing: "la orden", "this order"."""
        return any(
            _ONE.search(self.folded[: said.start])
            and not (self.language == "es" and self._is_plural(said))
            and not (self.language == "en" and self.folded[: said.end].endswith("s"))
            for said in self.said
            if said.concept in nouns
        )

    def _is_plural(self, said: Said) -> bool:
        return self.folded[said.start : said.end].split()[0].endswith("es")

    def is_number_of_order(self, mention: Mention) -> bool:
        """Whether a number follows "orden", "la", "n.º"..., or another such number."""
        before = self.folded[: mention.start].rstrip(" #.")
        last = [word.strip("¿¡") for word in before.split()[-1:]]
        noun = any(
            said.concept == "manufacturing_order"
            and said.end == len(before)
            and not _MAKING.fullmatch(self.folded[said.start : said.end])
            for said in self.said
        )
        joined = mention.noun == "manufacturing_order" and last[0:1] in (["y"], ["and"])
        return noun or joined or last in (["la"], ["the"], ["numero"], ["number"])

    def put(self, start: int, end: int, words: str) -> str:
        """The question with ``words`` from ``start`` to ``end``."""
        return f"{self.text[:start]}{words}{self.text[end:]}"

    def without(self, start: int, end: int) -> str:
        """The question without these words and what leads to them; empty
        when nothing is left to ask, or a clause without its verb ("órdenes que
        ayer")."""
        before = self.text[:start].split()
        after = self.text[end:].split()
        while before and fold(before[-1]) in CONNECTORS | _BEFORE_NOUNS:
            before.pop()
        if len(before) > 1 and before[-1].lower() in _UNFINISHED:
            return ""
        if after and fold(after[0]) in _ANDS:
            after = after[1:]
        rest = " ".join([*before, *after]).replace("¿ ", "¿")
        rest = re.sub(r" (?=[,;.?!])", "", rest)
        return rest if any(char.isalnum() for char in rest) else ""

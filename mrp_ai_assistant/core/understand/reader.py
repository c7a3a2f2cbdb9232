"""A question, word by word, each with what explains it.

Every word ends up in one of: a period, a limit, a format, a figure, a concept, filler,
or a *mention*, which must be a record. Nothing is left out silently.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from .amounts import figures
from .codes import documents, is_code
from .compared import comparing
from .dates import dates
from .format_words import answer_format
from .gaps import gapped
from .language import Language
from .lexicon import FILLER, Lexicon, lexicon, own_words
from .normalise import clean, fold
from .numbers import limit
from .of_words import of_word
from .phrasing import TOLD_WHETHER, is_whether, meant
from .preamble import before_all
from .reading import CONNECTORS, Mention, Reading, Said
from .request.acts import act
from .superlative import superlatives
from .support import supports
from .thresholds import bounds, ends
from .tokens import Token, tokens
from .turns import ordering_verb, turns

# "¿No hay órdenes atrasadas?" asks whether there are.
_POLAR = frozenset(
    tuple(said.split())
    for said in ("no hay", "no tenemos", "no tengo", "dont we", "arent there")
)
GOODS = frozenset({"component", "product", "family"})
# What "menos" and "each planner" say elsewhere.
_TURNED = frozenset({"negation", "role_planner"})
_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]|\[[^\]\s][^\]]*\]")
Isword = Callable[[str], bool]


def read(
    question: str, language: Language, today: date, is_record_word: Isword
) -> Reading:
    """``question`` read; ``is_record_word`` keeps the words of records from being
    corrected as typing errors."""
    text = clean(question)
    reading = Reading(text, fold(text), language)
    return _Reader(reading, tokens(text), today, is_record_word).read()


Owner = Literal["date", "limit", "format", "bound", "length", "turn", "gap", "act"]


class _Reader:
    """One pass over one question. ``_owner`` says who explains each token."""

    def __init__(
        self,
        reading: Reading,
        words: Sequence[Token],
        today: date,
        is_record_word: Isword,
    ) -> None:
        self._reading = reading
        self._tokens = words
        self._today = today
        self._is_record_word = is_record_word
        self._lexicon: Lexicon = lexicon(reading.language)
        self._owner: list[str | None] = [None] * len(words)

    def read(self) -> Reading:
        open_text = _QUOTED.sub(lambda m: "\0" * len(m[0]), self._reading.folded)
        open_text = self._act(open_text)
        english = self._reading.language == "en"
        found = dates(open_text, self._today, english=english)
        self._reading.dated = tuple(d for d in found if not ends(open_text, d.start))
        spans = [(each.start, each.end) for each in self._reading.dated]
        for start, end in (*spans, *comparing(self._reading.folded, spans)):
            self._take(start, end, "date")
        self._limit_and_format(open_text)
        self._figures(open_text)
        self._words()
        self._turns(open_text)
        self._mentions()
        return self._reading

    def _act(self, open_text: str) -> str:
        """What is requested to be done; its words say nothing else."""
        found = self._reading.act = act(open_text, self._reading.language, self._today)
        if found:
            self._reading.said.append(Said(found.concept, *found.spans[0]))
        for start, end in found.taken if found else ():
            self._take(start, end, "act")
            open_text = open_text[:start] + "\0" * (end - start) + open_text[end:]
        return open_text

    def _limit_and_format(self, open_text: str) -> None:
        if self._reading.act:
            return  # "crea 20": a figure of what is requested
        wanted = limit(open_text)
        if wanted and self._free(wanted.start, wanted.end):
            self._reading.wanted = wanted
            self._take(wanted.start, wanted.end, "limit")
        said = answer_format(open_text)
        if said:
            self._reading.answer_format = said[0]
            self._take(said[1], said[2], "format")

    def _figures(self, open_text: str) -> None:
        """Bounds and lengths are taken; amounts are settled with the records."""
        read = self._reading
        free = [
            each
            for each in figures(read.text, self._tokens)
            if self._free(each.start, each.end)
        ]
        read.bounds = bounds(read.text, open_text, free)
        for bound in read.bounds:
            self._take(bound.start, bound.end, "bound")
        free = [each for each in free if self._free(each.start, each.end)]
        read.lengths = tuple(each for each in free if each.days is not None)
        for each in read.lengths:
            self._take(each.start, each.end, "length")
        read.amounts = tuple(
            each
            for each in free
            if each not in read.lengths and not (each.article and not each.unit)
        )

    def _turns(self, open_text: str) -> None:
        read = self._reading
        said = [(each.concept, each.start, each.end) for each in read.said]
        read.turns = tuple(
            turn
            for turn in (*turns(open_text, said), *superlatives(open_text, said))
            if turn.kind == "sort" or not self._names(turn.end)
        )
        for turn in read.turns:
            self._take(turn.start, turn.end, "turn")
            read.said = [
                each
                for each in read.said
                if not turn.start <= each.start < turn.end
                or (each.start == turn.begin and each.concept not in _TURNED)
            ]
            if all(each.start != turn.begin for each in read.said):
                read.said.append(Said(turn.concept, turn.begin, turn.end))
        if read.turns and not read.act and (verb := ordering_verb(open_text)):
            self._take(*verb, "turn")
            read.said = [each for each in read.said if each.start != verb[0]]

    def _names(self, end: int) -> bool:
        """Whether a name follows: "por cliente Azure" is one, not by each."""
        place = next(
            (i for i, token in enumerate(self._tokens) if token.start >= end), None
        )
        return place is not None and self._owner[place] is None and self._near(place)

    def _take(self, start: int, end: int, owner: Owner) -> None:
        for place, token in enumerate(self._tokens):
            if token.start < end and token.end > start:
                self._owner[place] = owner

    def _free(self, start: int, end: int) -> bool:
        return all(
            owner is None
            for owner, token in zip(self._owner, self._tokens, strict=True)
            if token.start < end and token.end > start
        )

    def _words(self) -> None:
        if len(self._tokens) > 1 and self._tokens[-1].word in ("no", "right"):
            self._owner[-1] = FILLER  # "..., ¿no?"
        words = [self._word(place) for place in range(len(self._tokens))]
        if self._asks_whether(words):
            self._owner[:2] = words[:2] = [FILLER, FILLER]
        for place in range(1, len(words)):
            if is_whether(self._tokens, place) and self._near(place):
                self._owner[place], words[place] = FILLER, None
        for hit in self._lexicon.hits(words):
            start = self._tokens[hit.first].start
            end = self._tokens[hit.last - 1].end
            concepts = hit.concepts
            if self._is_of(start, end):
                concepts = (FILLER,)
            elif self._is_supposed(hit.first):
                concepts = ("whatif",)
            elif self._is_company(hit.last):
                concepts = ("company",)
            for place in range(hit.first, hit.last):
                self._owner[place] = concepts[0]
            if concepts != (FILLER,):
                said = (Said(concept, start, end) for concept in concepts)
                self._reading.said.extend(said)
        self._verbs(words)
        if self._reading.language == "en" and not self._reading.act:
            self._gaps()
        self._reading.said = meant(self._reading)

    def _verbs(self, words: Sequence[str | None]) -> None:
        """Forms of verbs that no expression has: "demoraron", "tendrían"."""
        for place, word in enumerate(words):
            if word is None or self._owner[place] or self._is_capital(place):
                continue
            token, concepts = self._tokens[place], self._lexicon.alone(word)
            if concepts:
                self._owner[place] = concepts[0]
            if concepts and concepts != (FILLER,):
                said = (Said(each, token.start, token.end) for each in concepts)
                self._reading.said.extend(said)

    def _gaps(self) -> None:
        """What words around a gap say together; none of them names anything."""
        read = self._reading
        for gap in gapped(read.folded):
            read.said = [each for each in read.said if each.concept not in gap.instead]
            for start, end in gap.places:
                if self._free(start, end) or not gap.says:
                    self._take(start, end, "gap")
            first = gap.places[0]
            read.said.extend(Said(concept, *first) for concept in gap.says)

    def _is_of(self, start: int, end: int) -> bool:
        """The English "of" in a Spanish question: "órdenes of Mesa Azteca"."""
        alone = self._reading.folded[start:end] == "of"
        return alone and of_word(self._reading.text, start, end) == "preposition"

    def _is_supposed(self, place: int) -> bool:
        """ "Si Azure se retrasa": what if; "saber si hay" asks whether."""
        token = self._tokens[place]
        if token.word != "si" or place + 1 >= len(self._tokens):
            return False
        opens = place == 0 or not self._near(place)
        after = self._tokens[place + 1]
        if after.quoted or self._is_capital(place + 1):
            return opens or self._tokens[place - 1].word not in TOLD_WHETHER
        return opens and not self._lexicon.knows(after.word)

    def _is_company(self, end: int) -> bool:
        """ "De la empresa Azure" is of that one; "de la empresa" is of ours."""
        if end >= len(self._tokens) or not self._near(end):
            return False
        last = self._tokens[end - 1].word in ("empresa", "company")
        return last and (self._tokens[end].quoted or self._is_capital(end))

    def _asks_whether(self, words: list[str | None]) -> bool:
        """ "¿No hay órdenes?", unlike "no hay stock", which is said in itself."""
        if tuple(words[:2]) not in _POLAR:
            return False
        first = next(self._lexicon.hits(words), None)
        return first is not None and first.last <= 2

    def _word(self, place: int) -> str | None:
        token = self._tokens[place]
        if self._owner[place] or token.name or self._is_tag(place):
            return None
        if any(a.start <= token.start < a.end for a in self._reading.amounts):
            return None
        if self._is_capital(place) and token.word not in own_words(
            self._reading.language
        ):
            return None  # a name, not a word of the other language
        known = self._lexicon.knows(token.word) or self._lexicon.alone(token.word)
        if known or token.digits:
            return token.word
        meant = self._lexicon.corrected(token.word)
        if meant is None or not self._may_correct(place, meant):
            return token.word
        self._reading.corrected[token.text] = meant
        return meant

    def _may_correct(self, place: int, meant: str) -> bool:
        """A name is never corrected: "Marte" is not "parte"."""
        token = self._tokens[place]
        if self._is_capital(place):
            return False
        if self._reading.act and GOODS & {*self._lexicon.alone(meant)}:
            return False  # "order a pizza": not a "pieza"
        # A word taken for a small one would leave the question unseen.
        if self._lexicon.is_filler(meant) and len(token.word) < 7:
            return False
        return not self._is_record_word(token.text)

    def _is_capital(self, place: int) -> bool:
        """Written as a name: a capital that neither begins nor fills the text."""
        capital = self._tokens[place].text[0].isupper()
        return capital and place > 0 and not self._reading.text.isupper()

    def _is_tag(self, place: int) -> bool:
        """A lone capital that ends a name: "Estante A", not the "a" of "a tiempo"."""
        token = self._tokens[place]
        if len(token.text) > 1 or not token.text.isupper() or place == 0:
            return False
        if token.text == "I" and self._reading.language == "en":
            return False
        before = self._tokens[place - 1]
        gap = self._reading.text[before.end : token.start]
        return not self._reading.text.isupper() and not gap.strip(" {[(#")

    def _mentions(self) -> None:
        place = 0
        while place < len(self._tokens):
            if self._owner[place] is None:
                last = self._run(place)
                self._mention(place, last)
                place = last
            else:
                place += 1

    def _run(self, first: int) -> int:
        """Where the name that begins at ``first`` ends: connectors may be inside."""
        last = first + 1
        if self._tokens[first].quoted or self._is_code(first):
            return last
        ahead = last
        while ahead < len(self._tokens) and ahead - last < 3 and self._near(ahead):
            if self._is_code(ahead):
                break
            if self._owner[ahead] is None and not self._tokens[ahead].quoted:
                last = ahead + 1
            elif not self._connects(ahead) or self._tells_whom(ahead):
                break
            ahead += 1
        return last

    def _is_code(self, place: int) -> bool:
        """ "S00009" is a whole name: the verb beside it is no part of it."""
        return is_code(self._tokens[place].text)

    def _connects(self, place: int) -> bool:
        """A small word that means nothing here: in Spanish "of" is an order."""
        small = self._tokens[place].word in CONNECTORS
        return small and self._owner[place] in (None, FILLER)

    def _tells_whom(self, place: int) -> bool:
        """ "Pide 40 tableros a Azure": a product, and a vendor."""
        to_whom = self._tokens[place].word in ("a", "al", "from")
        return to_whom and self._reading.act is not None

    def _near(self, place: int) -> bool:
        """Whether no mark parts this token from the one before it."""
        gap = self._reading.text[
            self._tokens[place - 1].end : self._tokens[place].start
        ]
        return not set(gap) & set(",;:?!¿¡.()\n")

    def _mention(self, first: int, last: int) -> None:
        start, end = self._tokens[first].start, self._tokens[last - 1].end
        quoted = self._tokens[first].quoted
        if not quoted and self._reading.text[start:end].endswith(("'s", "’s")):
            end -= 2  # "Lucía's orders"
        text = self._reading.text[start:end]
        noun, noun_start = self._noun(first)
        preamble = before_all(self._reading, self._tokens, self._owner, first)
        self._reading.mentions.append(
            Mention(
                self._tokens[first].text if quoted else text,
                start,
                end,
                quoted,
                first == 0,
                noun,
                noun_start,
                self._introduced(first, preamble),
                preamble,
                supports(self._reading, start, end),
            )
        )
        if not quoted:
            said = (Said(concept, start, end) for concept in documents(text))
            self._reading.said.extend(said)

    def _introduced(self, first: int, preamble: bool) -> bool:
        """After a preposition or an article; that of a preamble introduces nothing:
        "el encargado pregunta qué órdenes..."."""
        if first == 0 or not self._connects(first - 1):
            return False
        return not (preamble and self._tokens[first - 1].word in ("el", "la", "the"))

    def _noun(self, first: int) -> tuple[str, int]:
        """The concept before the mention, over articles and prepositions."""
        place = first - 1
        while place >= 0 and self._connects(place):
            place -= 1
        if place < 0:
            return "", -1
        token = self._tokens[place]
        for said in reversed(self._reading.said):
            if said.start <= token.start < said.end:
                return said.concept, said.start
        return "", -1

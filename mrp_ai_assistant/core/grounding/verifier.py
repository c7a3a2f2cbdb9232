"""Whether the evidence carries a sentence; if not, it is dropped, with its reason.

The rules, in the order in which they are cheap:

    shape          neither too long nor a repetition, no markup, no address, no orders
    slots          known letters, at least one, each in the place of its own role
    language       of the answer, in its own script
    licences       states, ranks, causes, promises and deeds that the evidence licenses
    claims         one at least; numbers, days, references, names are in the evidence
    binding        and belongs to the record that the sentence speaks of
    vocabulary     no word that is neither the evidence's nor needed for telling
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from ..evidence import Evidence, Fact, RecordRef, show
from ..i18n import language
from .acts import voiced
from .binding import Subject, Unbound, bind, read
from .characters import clean, fold, stem, words
from .compared import untrue
from .ground import Carried, Ground
from .labels import contradicted, mislabelled
from .language import is_in
from .licences import unlicensed
from .plainly import plain
from .roles import misplaced
from .slots import SLOT, Slots
from .speech_acts import OWN_DEED, PASSIVE
from .vocabulary import Vocabulary

LONGEST = 320  # characters of one sentence, slots unfilled
_MARKUP = re.compile(
    r"https?:|www\.|[<>`*_\[\]|#\\^~=@]|!\[|javascript:|data:|\w\.(?:com|net|org|io|es|mx|ai)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:sus?|les?|lo|est[aeo]s?|es[aeo]s?|dich[oa]s?|ell[oa]s?|it|its|they|their|"
    r"them|th(?:is|ese|ose))\b"
)
_TOTAL = re.compile(r"\b(?:total|totales|suman?|sum|altogether|overall)\b")
_NUMERIC = frozenset({"No", "Nl"})
_PERIOD = re.compile(
    r"\b(?:hoy|ayer|manana|semanas?|mes|meses|ano|today|yesterday|tomorrow|weeks?|"
    r"months?|years?)\b"
)
# A sentence that the model did not bring to its end: "it costs $".
_OPEN_END = re.compile(
    r"(?:\b(?:de|del|el|la|los|las|un|una|con|en|para|por|que|es|son|y|of|the|a|an|with|"
    r"in|for|is|are|and|which|to|at|from|was|were)|(?<!\d)(?<!\d )[$€£]|[/:,-])[ .]*$"
)
_APART = re.compile(r"[,;]|(?<!\w)(?:y|and|pero|but)(?!\w)")
_RANKED = re.compile(
    r"\b(?:mas|menos|peor|mejor|mayor|menor|primer[oa]?|ultim[oa]|most|least|worst|best|"
    r"first|last|longest|latest|biggest|(?:es|is) (?:el|la|the))\b"
)
_SAYS = re.compile(r"\s*(?:el|la|the) [^{}]* (?:es|era|is|was)(?: de| el)? \{")
_BROKEN = re.compile(r"(?<!\w)[A-Z]{2,}(?:[/-][A-Z]+)*[/-](?=\W|$)")
_USUAL = "–—‘’“”…€•−"
_ROOT = 5  # letters that inflections of one word share
_OVERLAP = 6  # words in a row that the sentence shares with its instructions


@dataclass(frozen=True)
class Verdict:
    """``reason`` is "" for a sentence that may be shown; else a rule and a detail."""

    reason: str = ""

    @property
    def ok(self) -> bool:
        return not self.reason


class Verifier:
    """Judges the sentences of one answer, in their order.

    ``instructions`` are what the model was told, so that it is not told to the user.
    """

    def __init__(
        self,
        evidence: Evidence,
        slots: Slots,
        *,
        question: str = "",
        instructions: str = "",
    ) -> None:
        self._slots = slots
        self._ground = Ground(evidence, question)
        also = frozenset[str]().union(*(slot.also for slot in slots))
        known = self._ground.vocabulary | also
        self._vocabulary = Vocabulary(known, self._ground.has_term)
        nouns = [noun for slot in slots for noun in slot.fact.nouns]
        self._nouns = {fold(noun) for noun in nouns}
        self._lang = language()
        self._question = fold(question)
        self._why = bool(evidence.chains)
        self._coming = bool(voiced(question, "future"))
        self._told = set(_runs(words(instructions)))
        self._seen: set[str] = set()
        self._subject: Subject = None
        self._cut = False  # the sentence before was dropped

    def verify(self, sentence: str) -> Verdict:
        """Judge ``sentence``: text with slots, as the model wrote it."""
        text = clean(sentence)
        reason = self._disguised(sentence) or self._shape(text) or self._unsaid(text)
        self._seen |= {fold(text), self._filled(text)}
        self._cut = bool(reason)
        return Verdict(reason or "")

    def _unsaid(self, text: str) -> str | None:
        """Why ``text`` is not carried in any of its plain forms."""
        unknown = [each for each in self._slots.used(text) if each not in self._slots]
        if unknown:
            return f"slot:{unknown[0]}"
        if self._dangling(text):
            return "pronoun"
        bare = SLOT.sub(" ", self._nameless(text, "#"))
        if not is_in(self._lang, bare, self._ground.vocabulary):
            return "language"
        if untrue(text, self._slots):
            return "comparison"
        forms = plain(text, self._slots, self._why, self._coming)
        reasons = (self._judged(each) for each in forms)
        first = next(reasons)
        carried = first is None or any(reason is None for reason in reasons)
        return None if carried else first

    def _judged(self, text: str) -> str | None:
        return (
            self._place(text)
            or self._wording(text)
            or self._truth(text)
            or self._words(text)
        )

    def _disguised(self, sentence: str) -> str | None:
        """A figure that is no digit: "½", "①". A decoder without digits finds them."""
        strange = {mark for mark in sentence if unicodedata.category(mark) in _NUMERIC}
        if strange - set("²³"):
            return "figure"
        if _BROKEN.search(SLOT.sub("", sentence)):
            return "fragment"  # "WH/MO/", of which it could not decode the number
        marks = set(self._nameless(clean(sentence)))
        return "figure" if any(_is_foreign_mark(mark) for mark in marks) else None

    def _shape(self, text: str) -> str | None:
        said = words(SLOT.sub(" ", text))
        if not said:
            return "empty"
        if len(text) > LONGEST:
            return "length"
        if {fold(text), self._filled(text)} & self._seen or _stutters(text):
            return "repetition"
        if _MARKUP.search(self._nameless(text)):
            return "markup"
        if self._told & set(_runs(said)):
            return "instructions"
        return None

    def _filled(self, text: str) -> str:
        known = all(letter in self._slots for letter in self._slots.used(text))
        filled = self._slots.fill(text, lambda slot: slot.fact.display) if known else ""
        return fold(filled or text)

    def _place(self, text: str) -> str | None:
        used = self._slots.used(text)
        if re.search(r"[{}]", SLOT.sub("", text)):
            return "slot:braces"
        wrong = (
            mislabelled(text, self._slots)
            or misplaced(self._hidden(text), self._slots)
            or self._disagrees(text)
            or self._disowned(text, used)
        )
        return f"role:{wrong}" if wrong else None

    def _disowned(self, text: str, used: Sequence[str]) -> str | None:
        """A figure of one record in a sentence that names only other ones, or that
        calls it a total: "the vendor has 19 days of delay"."""
        folded = fold(text)
        facts = [self._slots[letter].fact for letter in used]
        named = {fold(show(fact.value)) for fact in facts if _is_record(fact)}
        heads = self._ground.primary  # "customer" in a cell is nobody's name
        named |= {hit.text for hit in self._ground.names(folded) if hit.text in heads}
        whole = any(fact.of is None and not _is_record(fact) for fact in facts)
        alone = not _PRONOUN.search(folded)
        total = _TOTAL.search(folded) and not whole
        for letter, fact in zip(used, facts, strict=True):
            if fact.of is None or _is_record(fact):
                continue
            stranger = alone and named and not _is_named(fact.of.name, named)
            if stranger and not self._is_apart(text, letter):
                return f"{letter}:of"
            part = fact.kind == "days" or any(
                _is_part(fact, slot.fact) for slot in self._slots
            )
            if total and part and not _TOTAL.search(fold(fact.label)):
                return f"{letter}:total"
        return self._given_away(text)

    def _given_away(self, text: str) -> str | None:
        """A figure of all that is given to one name: "Oficinas Delta has {17}"."""
        for clause in _APART.split(text):
            folded = fold(clause)
            letters = self._slots.used(clause)
            totals = [each for each in letters if _is_total(self._slots[each].fact)]
            if not totals or _RANKED.search(folded):
                continue
            for hit in self._ground.names(folded):
                if self._is_one_of_many(hit.text, self._slots[totals[0]].fact):
                    return f"{totals[0]}:name"
        return None

    def _is_one_of_many(self, name: str, total: Fact) -> bool:
        """Whether ``name`` stands in some rows only, and not in so many as ``total``;
        what was asked about is what everything is about."""
        rows = self._ground.rows_of[name]
        if not rows or name in self._nouns or _is_echo(name, self._question):
            return False
        return rows < self._ground.rows and rows != total.value

    def _is_apart(self, text: str, letter: str) -> bool:
        """Whether a clause of its own says what the fact is, and names no record:
        "the vendor is {F}, and the delay is {E}"."""
        for clause in _APART.split(text):
            if f"{{{letter}}}" in clause:
                others = [each for each in self._slots.used(clause) if each != letter]
                plain = not others and not list(self._ground.names(fold(clause)))
                return plain and _SAYS.match(fold(clause)) is not None
        return False

    def _hidden(self, text: str) -> str:
        """``text`` with "#" for the names and figures that it says without a slot;
        a name that is also what a fact is called ("Vendor" in a cell) stays."""
        return re.sub(r"\d+", "#", self._nameless(text, "#", self._nouns))

    def _nameless(self, text: str, mark: str = "", keep: Set[str] = frozenset()) -> str:
        """``text`` with ``mark`` for each name: "Acabado" is a place, and no state."""
        parts, end = [], 0
        for hit in self._ground.names(fold(text)):
            if hit.text.split()[0] in keep:
                continue
            parts += [text[end : hit.start], mark]
            end = hit.end
        return "".join(parts) + text[end:]

    def _disagrees(self, text: str) -> str | None:
        """A count and its noun in different numbers: "1 orders"."""
        for hit in re.finditer(r"\{([A-Z])\} ([^\W\d_]+)", text):
            slot, noun = self._slots[hit[1]], fold(hit[2])
            forms = {fold(word) for word in slot.fact.nouns}
            forms = {form for form in forms if stem(form) == stem(noun)}
            told = len(forms) > 1 and noun in forms and slot.fact.value != 0
            if slot.fact.kind != "integer" or not told:
                continue  # only a noun that is given in both numbers can disagree
            if (slot.fact.value == 1) != (noun == stem(noun)):
                return f"{slot.letter}:{noun}"
        return None

    def _wording(self, text: str) -> str | None:
        nameless = self._nameless(text, "#")
        keys = set(self._ground.groups)
        told = _active(nameless, self._slots)
        return unlicensed(told, self._ground.flags, self._ground.said_of(keys))

    def _words(self, text: str) -> str | None:
        """Last, so that a name or a claim is called by its own reason."""
        word = self._vocabulary.foreign(SLOT.sub(" ", self._hidden(text)))
        return f"word:{word}" if word else None

    def _dangling(self, text: str) -> str | None:
        """“Its product” after a dropped sentence would be some other thing's."""
        return "pronoun" if self._cut and _PRONOUN.search(fold(text)) else None

    def _truth(self, text: str) -> str | None:
        ground = self._ground
        filled = clean(self._slots.fill(text, lambda slot: slot.fact.display))
        said, named, rest = read(filled, ground)
        for reference in said.references:
            if reference.lower() not in ground.references:
                return "reference"
        if said.names:
            return "name"
        figures = said.numbers or said.days or SLOT.search(text)
        if not figures and (not named or _PERIOD.search(fold(rest))):
            return "nothing"  # a name and "next week", which the question said
        if _OPEN_END.search(fold(filled)):
            return "fragment"
        if said.hours - {hour for c in self._carried() for hour in c.hours}:
            return "hour"
        keys = {key for name in named for key in name.groups}
        if keys:
            told = _active(rest, self._slots)
            reason = unlicensed(told, ground.flags, ground.said_of(keys))
            heads = [name.groups for name in named if name.primary]
            rank = ground.misranked(rest, set().union(*heads) or keys)
            reason = reason or (rank and f"rank:{rank}")
            if reason:
                return reason
        state = contradicted(rest, ground.stated)
        if state:
            return f"polarity:{state}"
        try:
            self._subject = bind(said, named, rest, ground, self._subject)
        except Unbound as error:
            return f"binding:{error}"
        return None

    def _carried(self) -> list[Carried]:
        return [self._ground.whole, *self._ground.groups.values()]


def _is_total(fact: Fact) -> bool:
    """Whether ``fact`` is a figure of all that was found."""
    return fact.of is None and fact.kind in ("integer", "quantity", "money", "number")


def _is_echo(name: str, question: str) -> bool:
    """Whether the question has ``name``, or a word of it."""
    return any(len(word) > 3 and word in question for word in words(name))


def _is_part(fact: Fact, other: Fact) -> bool:
    """Whether ``other`` is the same kind of figure, of all or of another record."""
    same = (fact.kind, fact.unit) == (other.kind, other.unit)
    return same and other is not fact and other.of != fact.of


def _is_foreign_mark(mark: str) -> bool:
    """A mark that neither language has: what a decoder without digits finds too."""
    kind = unicodedata.category(mark)
    return kind[0] == "M" or (
        kind[0] in "PS" and ord(mark) > 0xFF and mark not in _USUAL
    )


def _active(text: str, slots: Slots) -> str:
    """``text`` without the "se han" of what its facts are: "se han producido {A}"."""
    told = " ".join(word for slot in slots for word in words(slot.fact.label))
    nouns = " ".join(noun for slot in slots for noun in slot.fact.nouns)
    roots = {word[:_ROOT] for word in words(f"{told} {nouns}")}

    def made(hit: re.Match[str]) -> str:
        verb = fold(hit[1])
        own = verb[:_ROOT] in roots and not OWN_DEED.match(verb)
        return hit[1] if own else hit[0]

    return PASSIVE.sub(made, text) if PASSIVE.search(text) else text


def _is_named(name: str, named: set[str]) -> bool:
    """Under its whole name or a part of it: its reference, or the name alone; or by
    a document that is called after it."""
    whole = fold(name)
    return any(each in whole or whole in each for each in named)


def _is_record(fact: Fact) -> bool:
    return isinstance(fact.value, RecordRef)


def _runs(said: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(said[i : i + _OVERLAP]) for i in range(len(said) - _OVERLAP + 1)]


def _stutters(text: str) -> bool:
    """Three words or a slot said again and again within one sentence."""
    said = re.findall(r"\{[A-Z]\}|[^\W_]+", fold(text))
    triples = Counter(zip(said, said[1:], said[2:], strict=False))
    again = triples and max(triples.values()) > 2
    letters = Counter(SLOT.findall(text))
    return bool(again or (letters and max(letters.values()) > 3))

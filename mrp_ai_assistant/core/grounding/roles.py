"""A slot in the place of its own role only.

Small models get the grammar right and the roles wrong: "the missing component is
{vendor}". A noun of one fact's role must not stand at another fact's slot, and a clause
that names a role must hold the slot of that role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..evidence import RecordRef
from ..i18n import language
from .characters import fold, stem, words
from .frames import unframed
from .slots import SLOT, Slot, Slots
from .units import FUNCTION_WORDS, TIMES, unit_of

_CLAUSE = re.compile(
    r"([,;:()]|(?<!\w)(?:y|e|and|mientras|while|pero|but|cuy[oa]s?|whose)(?!\w))"
)
# Said of the orders and of their delay alike: a state, which the licences look at.
_LATE = re.compile(r"late|overdue|delayed|(?:retrasad|atrasad|vencid)[oa]s?")
_LABELLED = re.compile(r"([^.,;:{}]+): ?\{([A-Z])\}")
_IS = re.compile(r"([^.,;:{}]+) (?:es|is|was|fue)(?: de)? \{([A-Z])\}")
_ARTICLE = re.compile(r"^(?:el|la|los|las|the|su|its) ")
_ONE = re.compile(r" ?\{[A-Z]\}\.?")
_TOKEN = re.compile(r"\{[A-Z]\}|#|[^\W\d_]+", re.UNICODE)


def _stems(said: str) -> frozenset[str]:
    return frozenset(stem(word) for word in said.split())


_FUNCTION = frozenset(stem(word) for word in FUNCTION_WORDS)
_COPULA = _stems("es son era is are was sera fue")
_DAY_WORDS = _stems("dia fecha day date")  # fit any date, whoever owns them
_ARTICLES = _stems(
    "el la los las un una the an its su sus es son is are lo como as numero number"
)
_DETERMINERS = _ARTICLES | _stems(
    "este esta ese esa estos dicho dicha this that these those"
)
# Roles that a fact must claim by itself: nobody is a customer by default.
_PARTIES = _stems(
    "cliente clientes proveedor responsable operario empleado encargado centro almacen "
    "maquina lote proyecto customer client vendor supplier operator worker employee "
    "manager center centre warehouse machine lot project"
)
# Verbs whose doer has the role: "{E} supplies {D}", never "{D} supplies {E}".
_DOES = _stems("suministra provee entrega surte vende supplies provides delivers sells")
_NARROWS = frozenset(
    "de del con sin en para por que cuyo of with without in for that which from".split()
)
_OF = _stems("de of")
_WITH = _stems("con with")
_INDEFINITE = {"es": _stems("un una"), "en": _stems("a an")}
_ONE_IS = _stems("es fue era is was")
_SEVERAL_ARE = frozenset("son eran fueron are were".split())
_AGENT = _stems("por by")
_COUNTS = _stems("numero cantidad total recuento number count quantity amount")
_THINGS = frozenset({"product.product", "mrp.production", "stock.lot", "mrp.bom"})
_PREPOSITIONS = _stems("de del a al con en para por of to with in for from by")
_BESIDES = _stems("con sin en with without in")  # "orders with delay: {A}"

# Words that point at a record and tell nothing of a fact.
_POINTING = FUNCTION_WORDS | frozenset(
    "alli ahi ese esa eso esos esas este esta lo le les there here that this".split()
)
_ROOT = 5  # letters that inflections of one word share

Owners = dict[str, set[str]]  # the letters that own each stemmed noun


@dataclass(frozen=True)
class _Clause:
    tokens: tuple[str, ...]  # folded and stemmed words, and slots as "{A}"

    def positions(self) -> list[int]:
        return [i for i, token in enumerate(self.tokens) if SLOT.fullmatch(token)]


def misplaced(text: str, slots: Slots) -> str | None:
    """The first slot of ``text`` in another one's place, as "A:noun"; None if none.

    ``text`` has "#" where it says a known name or a figure without a slot.
    """
    owners = _owners(slots)
    labels = {fold(slot.fact.label): slot.letter for slot in slots}
    for hit in _LABELLED.finditer(text):
        letter = labels.get(fold(hit[1]), hit[2])
        told = text[: hit.start()].endswith("}")  # "{A} open requests: {C} corrective"
        if letter != hit[2] and not told:
            return f"{hit[2]}:{fold(hit[1])}"
    # A fact after its own label is in its place, whatever the label says.
    rest = _LABELLED.sub(lambda hit: "#" if _announces(hit, labels) else hit[0], text)
    rest = _IS.sub(lambda hit: "#" if _owns(hit, labels) else hit[0], rest)
    for part in _clauses(rest):
        tokens = tuple(
            token if token.startswith("{") else stem(fold(token))
            for token in _TOKEN.findall(part)
        )
        wrong = _in_clause(_Clause(tokens), slots, owners)
        if wrong:
            return wrong
    return unframed(text, slots, set(slots.used(rest)))


def _announces(hit: re.Match[str], labels: dict[str, str]) -> bool:
    """Whether a slot stands behind a label and a colon, and none before the label."""
    return fold(hit[1]) in labels and not hit.string[: hit.start()].endswith("}")


def _owns(hit: re.Match[str], labels: dict[str, str]) -> bool:
    """Whether the slot stands behind its own whole label: "the tightest center is"."""
    said = _ARTICLE.sub("", fold(hit[1]).strip())
    return labels.get(said) == hit[2]


def _clauses(text: str) -> Iterator[str]:
    """The clauses of ``text``. What only announces a slot ("vendor: {E}", "vendor,
    {E}") is one clause with it, and so is a slot alone after a colon ("the next day is
    that of {B}: {C}")."""
    clause = ""
    pieces = [*_CLAUSE.split(text), ""]
    for part, mark, after in zip(
        pieces[::2], pieces[1::2], [*pieces[2::2], ""], strict=False
    ):
        clause += part
        waits = not SLOT.search(clause) and "#" not in clause
        announces = waits and (
            mark in (":", "(") or (mark in (",", ";") and SLOT.match(after.lstrip()))
        )
        announces = announces or (mark == ":" and _ONE.fullmatch(after) is not None)
        if not announces:
            yield clause
            clause = ""
    if clause:
        yield clause


def _owners(slots: Slots) -> Owners:
    owners: Owners = {}
    for slot in slots:
        for word in words(" ".join(slot.fact.nouns)):  # "on hand" is two of them
            if word not in FUNCTION_WORDS and not _LATE.fullmatch(word):
                owners.setdefault(stem(word), set()).add(slot.letter)
    return owners


def _in_clause(clause: _Clause, slots: Slots, owners: Owners) -> str | None:
    for position in clause.positions():
        slot = slots[clause.tokens[position][1]]
        wrong = _predicated(clause, position, slot)
        wrong = wrong or _doing(clause, position, slot, owners)
        wrong = wrong or _beside(clause, position, slot, owners)
        if wrong:
            return f"{slot.letter}:{wrong}"
    return _pending(clause, slots, owners) or _confused(clause, slots)


def _predicated(clause: _Clause, position: int, slot: Slot) -> str | None:
    """A count as what something is ("the first product is 7"), one record as what
    several are, a thing as who did something ("consumed by the varnish")."""
    before = clause.tokens[position - 1] if position else ""
    alone = position + 1 == len(clause.tokens)
    record = isinstance(slot.fact.value, RecordRef)
    if slot.fact.kind == "integer" and alone and before in _ONE_IS:
        return None if _COUNTS & set(clause.tokens) else before
    if record and alone and before in _SEVERAL_ARE:
        return before
    had = clause.tokens[max(0, position - 4) : position]
    indefinite = _INDEFINITE[language()]
    if record and len(had) == 4 and had[0] in _WITH and had[1] in indefinite:
        return had[2] if had[3] in _OF else None  # "with a figure of {work center}"
    if before in _AGENT:
        doer = clause.tokens[position - 2] if position > 1 else ""
        if slot.fact.kind == "integer" and alone:
            return before
        if isinstance(slot.fact.value, RecordRef):
            thing = slot.fact.value.model in _THINGS
            told = _described(slot) | slot.also
            return before if thing and _root(doer) not in told else None
    return None


def _doing(clause: _Clause, position: int, slot: Slot, owners: Owners) -> str | None:
    """A verb right after the slot whose doer is another fact."""
    verb = "".join(clause.tokens[position + 1 : position + 2])
    own = owners.get(verb)
    return verb if verb in _DOES and own and slot.letter not in own else None


def _beside(clause: _Clause, position: int, slot: Slot, owners: Owners) -> str | None:
    """A noun right at the slot that belongs to other facts, or another unit."""
    after = "".join(clause.tokens[position + 1 : position + 2])
    if slot.is_number and after and not _fits(after, slot, owners):
        return after
    place = _head(clause, position)
    # "delay of {B}": a noun and a preposition say what {B} has, not what it is;
    # "this week: {B}" says when, not in what it is counted.
    if place < 0 or _fits(clause.tokens[place], slot, owners):
        return None
    if place and unit_of(clause.tokens[place]) in TIMES:
        return None
    own = owners.get(clause.tokens[place], set())
    further = clause.tokens[place - 1] if place else ""
    if further in _BESIDES or (further.startswith("{") and further[1] in own):
        return None  # "{E} supplies {D}": the verb is that of the other side
    if slot.letter in owners.get(after, ()):
        return None
    return clause.tokens[place]


def _head(clause: _Clause, position: int) -> int:
    """Where the noun stands that the slot is said to be; negative when nowhere.

    "The product of this order is {C}": the product, for the order is its complement.
    """
    tokens, place, equals = clause.tokens, position - 1, False
    indefinite = _INDEFINITE[language()]
    if place > 1 and tokens[place] in _OF and tokens[place - 2] in indefinite:
        return place - 1  # "with a delay of {C}": the delay; "the delay of {B}" is not
    while place >= 0 and tokens[place] in _ARTICLES:
        equals = equals or tokens[place] in _COPULA
        place -= 1
    while equals and place > 0:
        before = place - 1
        while before >= 0 and tokens[before] in _DETERMINERS:
            before -= 1
        if before < 0 or tokens[before] not in _PREPOSITIONS:
            break
        place = before - 1
    return place


def _fits(word: str, slot: Slot, owners: Owners) -> bool:
    """Whether ``word`` may stand at ``slot``: it is nobody's, the fact's own, or of
    the head of its label ("late orders" in "late orders that could start now")."""
    if word in _FUNCTION or word.startswith("{"):
        return True
    if slot.is_date and word in _DAY_WORDS:
        return True
    own = owners.get(word)
    if own and slot.letter not in own and slot.fact.nouns:
        counted = slot.fact.kind == "integer" and _root(word) in slot.also
        return word in _label_head(slot) or counted
    if not own and word in _PARTIES:
        return word in {stem(said) for said in words(slot.fact.label)}
    unit = unit_of(word)
    if slot.is_number and unit in TIMES:
        return unit == _own_unit(slot)
    return True


def _label_head(slot: Slot) -> set[str]:
    """The label's words up to what narrows it: "vendor" of "vendor of the board"."""
    head = set()
    for word in words(slot.fact.label):
        if word in _NARROWS:
            break
        head.add(stem(word))
    return head


def _own_unit(slot: Slot) -> str:
    if slot.fact.kind == "days":
        return "day"
    return unit_of(getattr(slot.fact.value, "unit", slot.fact.unit))


def _pending(clause: _Clause, slots: Slots, owners: Owners) -> str | None:
    """A role that is named and not filled, while a slot stands there for nothing, or
    for a figure of the same kind: "{A} orders could start" with A all the late ones."""
    letters = {clause.tokens[i][1] for i in clause.positions()}
    served, orphans = _served(clause, slots, owners)
    labels = " ".join(slots[letter].fact.label for letter in letters)
    labelled = {stem(word) for word in words(labels)}
    orphans = [noun for noun in orphans if noun not in labelled]
    if not orphans:
        return None
    if not letters:
        empty = "#" not in clause.tokens and _COPULA & set(clause.tokens)
        return f"-:{orphans[0]}" if empty else None
    unserved = letters - served
    if unserved:
        return f"{min(unserved)}:{orphans[0]}"
    for noun in orphans:
        kinds = {slots[letter].fact.kind for letter in owners[noun]}
        for letter in letters:
            if slots[letter].is_number and kinds == {slots[letter].fact.kind}:
                return f"{letter}:{noun}"
    return None


def _confused(clause: _Clause, slots: Slots) -> str | None:
    """A slot that the clause describes as another fact of its kind: "{B} lines to
    deliver" where {B} are those not reserved, and {A} all that are to be delivered."""
    letters = {clause.tokens[i][1] for i in clause.positions()}
    said = {_root(token) for token in clause.tokens}
    here = {letter: _described(slots[letter]) for letter in sorted(letters)}
    for letter, own in here.items():
        others = (words for at, words in here.items() if at != letter)
        left = said.difference(*others)  # what no other slot of the clause explains
        for other in slots:
            if other.letter in letters or other.fact.kind != slots[letter].fact.kind:
                continue
            theirs = _described(other)
            hinted = (theirs if theirs < own else theirs - own) & left
            if hinted and not (own - theirs) & said:
                return f"{letter}:{min(hinted)}"
    return None


def _described(slot: Slot) -> set[str]:
    """The roots of the words that tell what the slot is."""
    told = words(" ".join((slot.fact.label, *slot.fact.nouns)))
    return {_root(stem(word)) for word in told if word not in _POINTING}


def _root(word: str) -> str:
    return word[:_ROOT]


def _served(
    clause: _Clause, slots: Slots, owners: Owners
) -> tuple[set[str], list[str]]:
    """The letters beside a noun of theirs (each noun serves the nearest slot that it
    may belong to), and the nouns that have no slot in the clause."""
    positions = clause.positions()
    letters = {clause.tokens[i][1] for i in positions}
    dated = any(slots[letter].is_date for letter in letters)
    said = set(clause.tokens)
    served = {
        letter
        for letter in letters
        if not slots[letter].fact.nouns or _label_head(slots[letter]) <= said
    }
    orphans = []
    for place, token in enumerate(clause.tokens):
        own = owners.get(token)
        if not own or (dated and token in _DAY_WORDS):
            continue
        near = [i for i in positions if clause.tokens[i][1] in own]
        if near:
            _distance, nearest = min((abs(i - place), i) for i in near)
            served.add(clause.tokens[nearest][1])
        else:
            orphans.append(token)
    return served, orphans

"""The same sentence, said as the rules read it.

Narrators say "no order is late" for a count of nought, "both are confirmed" where two
of two are, "which will arrive on {F}" of an expected arrival. Each of these is a claim
that a fact carries, and would be refused word by word. So they are turned into the
plain one first, with the slot of that fact; where no fact carries it, the sentence
stays as it is and is judged so.

What is shown is the narrator's own sentence; what is judged is the plain one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..i18n import language
from .alike import called
from .characters import fold, root, words
from .compared import plainly_compared
from .places import is_count
from .slots import Slot, Slots

_MOST = 4  # plain forms that are tried

_YES = re.compile(r"^(?:s[ií]|yes),\s+", re.IGNORECASE)
_NOW = {
    "es": re.compile(r"\b(?:ahora|hoy|ya) mismo\b", re.IGNORECASE),
    "en": re.compile(r"\bright (now|away)\b", re.IGNORECASE),
}
_NONE = {
    "es": (
        (
            r"(?<!no )\bning[uú]n[oa]?(?: de (?:ell[oa]s|l[ao]s))?\b(?! de\b)",
            "@",
        ),
        (r"\b(?:ya )?no (?:queda|hay) nada\b", "quedan @"),
        (r"\bno (?:se )?([^\W\d_]+) ning[uú]n[oa]?\b", r"\1 @"),
        (r"\bno hay(?= [^\W\d_]+s\b)", "hay @"),
        (r"\bni ning[uú]n[oa]?\b", "y @"),
    ),
    "en": (
        (
            r"^(?:currently |now )?"
            r"(?:none of (?:the|them|these|those)|no|neither of them)\b",
            "@",
        ),
        (r"\bthere (?:is|are|were|was) (?:currently )?no\b", "there are @"),
        (r"\b(?:there is )?nothing (?:is )?left\b", "there are @ left"),
        (r"\b(has|have|had) no\b", r"\1 @"),
        (r"\b(?:or|nor) (?:any|no)\b", "and @"),
    ),
}
_ALL = {
    "es": r"\b(amb[oa]s|tod[oa]s)(?: (?:ell[oa]s|est[oa]s|l[oa]s))?\b(?! ?\{)",
    "en": r"\b(both|all)(?: of)?(?: (?:the|these|them|those))?\b(?! ?\{)",
}
_WE = re.compile(
    r"\b(?:you|we) (?=(?:currently |now |still )?"
    r"(?:have|had|can (?:make|build|produce)|"
    r"used?|need|lack|made|produced|are (?:short|out)|spent|bought|consumed?|lost)\b)",
    re.IGNORECASE,
)
_TO_DO = {
    "es": re.compile(
        r"\b(?:hay que|habr[ií]a que|se deben?|se deber[ií]an?|conviene|es necesario|"
        r"(?:se )?necesitan?|quedan? por|hace falta) ([^\W\d_]+r)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:you|we|it) )?(?:should|must|needs? to|have to|has to)"
        r"(?: be)? ([^\W\d_]+)\b",
        re.IGNORECASE,
    ),
}
_WILL = {
    "es": re.compile(r"\b([^\W\d_]+)r(?:á|án)\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:will|is going to|are going to)((?: (?:most|likely|probably|only|be))*)"
        r" ([^\W\d_]+)\b",
        re.IGNORECASE,
    ),
}
_SURE = re.compile(r"\b(?:most likely|probably)\b", re.IGNORECASE)
_BE = (
    (re.compile(r"\bto be delivered\b", re.IGNORECASE), "to deliver"),
    (re.compile(r"\bto be ordered\b", re.IGNORECASE), "to order"),
    (
        re.compile(r"\bwould be (?:finished|completed|done)\b", re.IGNORECASE),
        "would end",
    ),
    (re.compile(r"\bwould finish\b", re.IGNORECASE), "would end"),
    (re.compile(r"\b(?:acabar|retrasar)[ií]a(n?)\b", re.IGNORECASE), r"terminaria\1"),
)
_EVERY = re.compile(r"\b(?:cada|every|each) (?=\{)", re.IGNORECASE)
_FOR = {
    "es": re.compile(r"\b(?:suficientes? |bastante )?para(?: unos)? \{([A-Z])\}"),
    "en": re.compile(r"\b(?:enough|sufficient) for(?: about)? \{([A-Z])\}"),
}
_LASTS = {"es": "dura", "en": "lasts"}
_BECAUSE = re.compile(
    r",? (?:because of|because|due to|porque|ya que|debido a que|debido a) ",
    re.IGNORECASE,
)
_CAUSES = {root(word) for word in "falta frena missing holds lacks lack limita".split()}


def plain(text: str, slots: Slots, caused: bool, coming: bool) -> Iterator[str]:
    """``text`` and its plain forms, the one to be tried first in front.

    ``caused`` tells whether the evidence has the chain from a cause to its effects,
    ``coming`` whether the question is about what is to come.
    """
    lang = language()
    told = _NOW[lang].sub("ahora" if lang == "es" else "now", text)
    told = plainly_compared(told, slots)
    told = _confirmed(told, slots)
    told = _WE.sub("", told)
    told = _EVERY.sub(lambda hit: "", told) if _has_days(told, slots) else told
    for said, instead in _BE:
        told = said.sub(instead, told)
    told = _to_do(told, slots, lang)
    told = _coming(told, slots, lang) if coming else told
    told = _lasting(told, slots, lang)
    told = _because(told, slots) if caused else told
    forms = [told, *_none(told, slots, lang), *_all(told, slots, lang)]
    forms += _partly(told, slots)
    forms = [_capital(form) for form in forms]
    yield from dict.fromkeys([*forms[:_MOST], text])


def _capital(text: str) -> str:
    text = text.lstrip()
    return text[:1].upper() + text[1:]


def _confirmed(text: str, slots: Slots) -> str:
    """ "Yes, there are {A}": where there are."""
    used = [slots[letter] for letter in slots.used(text) if letter in slots]
    there = [slot for slot in used if slot.is_number]
    if there and all(slot.fact.value for slot in there):
        return _YES.sub("", text)
    return text


def _has_days(text: str, slots: Slots) -> bool:
    hit = re.search(r"\b(?:cada|every|each) \{([A-Z])\}", text, re.IGNORECASE)
    return hit is not None and hit[1] in slots and slots[hit[1]].fact.kind == "days"


def _to_do(text: str, slots: Slots, lang: str) -> str:
    """ "You should order {J}" of a "quantity to order"."""

    def plainly(hit: re.Match[str]) -> str:
        verb = root(fold(hit[1]))
        used = (slots[letter] for letter in slots.used(text) if letter in slots)
        mark = r"\b(?:to|by|que|a|por|para|sin)\b"
        for slot in used:
            label = fold(slot.fact.label)
            if verb in _roots(slot) and re.search(mark, label):
                return hit[1]
        return hit[0]

    return _TO_DO[lang].sub(plainly, text)


def _coming(text: str, slots: Slots, lang: str) -> str:
    """ "Which will arrive on {F}" of an expected day."""
    parts = re.split(r"((?<!\w)(?:,|;|:|y|and|but|pero)(?!\w))", text)
    return "".join(_will(part, slots, lang) for part in parts)


def _will(clause: str, slots: Slots, lang: str) -> str:
    used = [slots[letter] for letter in slots.used(clause) if letter in slots]
    if not used or re.search(r"\b(?:no|not|never|nunca)\b", fold(clause)):
        return clause

    def plainly(hit: re.Match[str]) -> str:
        verb = hit[1] if lang == "es" else hit[2]
        carried = any(
            root(fold(verb)) in (_roots(slot) if slot.is_date else called(slot.fact))
            for slot in used
        )
        if not carried:
            return hit[0]
        return verb if lang == "es" else _SURE.sub("", hit[1]).strip() + " " + verb

    told = _WILL[lang].sub(plainly, clause)
    return _SURE.sub("", told) if told != clause else told


def _lasting(text: str, slots: Slots, lang: str) -> str:
    """ "Enough for {D}" of days of cover."""

    def plainly(hit: re.Match[str]) -> str:
        if hit[1] not in slots or slots[hit[1]].fact.kind != "days":
            return hit[0]
        lasts = root(_LASTS[lang]) in _roots(slots[hit[1]])
        return f"{_LASTS[lang]} {{{hit[1]}}}" if lasts else hit[0]

    return _FOR[lang].sub(plainly, text)


def _because(text: str, slots: Slots) -> str:
    """ "It is late because {D} are missing", where what is missing holds it."""
    parts = _BECAUSE.split(text)
    if len(parts) != 2:
        return text
    used = [slots[letter] for letter in slots.used(parts[1]) if letter in slots]
    causes = any(_CAUSES & {root(w) for w in words(slot.fact.label)} for slot in used)
    return ", ".join(parts) if causes else text


def _none(text: str, slots: Slots, lang: str) -> Iterator[str]:
    """With the slot of each count of nought in the place of "no"."""
    noughts = [slot for slot in slots if _is_nought(slot)]
    for slot in noughts:
        told, left = text, [each for each in noughts if each is not slot]
        for pattern, instead in _NONE[lang]:
            if re.search(pattern, told, re.IGNORECASE):
                mark = slot.mark if "@" in instead and slot.mark not in told else ""
                mark = mark or (left[0].mark if left else "")
                if mark:
                    filled = instead.replace("@", mark)
                    told = re.sub(pattern, filled, told, flags=re.IGNORECASE)
        if told != text:
            yield told


def _is_nought(slot: Slot) -> bool:
    value = getattr(slot.fact.value, "value", slot.fact.value)
    return slot.is_number and value == 0 and slot.fact.kind in ("integer", "quantity")


def _all(text: str, slots: Slots, lang: str) -> Iterator[str]:
    """With the slot of each count that is that of all in the place of "all"."""
    said = re.search(_ALL[lang], fold(text))
    if said is None or len(fold(text)) != len(text):
        return
    two = said[1] in ("both", "ambos", "ambas")
    counts = [slot for slot in slots if is_count(slot) and slot.fact.value]
    most = max((slot.fact.value for slot in counts), default=0)  # type: ignore[type-var]
    for slot in counts:
        same = sum(each.fact.value == slot.fact.value for each in counts) > 1
        if same and slot.fact.value == most and (not two or most == 2):
            yield text[: said.start()] + slot.mark + text[said.end() :]


def _partly(text: str, slots: Slots) -> Iterator[str]:
    """ "{B} work orders are in progress", where {B} is what is in progress of all."""
    for hit in re.finditer(r"\{([A-Z])\} ", text):
        if hit[1] not in slots or not is_count(slots[hit[1]]):
            continue
        slot = slots[hit[1]]
        rest = text[hit.end() :]
        said = {root(word) for word in words(rest)}
        own = called(slot.fact)
        for other in slots:
            if other is slot or not is_count(other) or own & called(other.fact):
                continue
            for noun in sorted(other.fact.nouns, key=len, reverse=True):
                if fold(rest).startswith(fold(noun) + " ") and own <= said:
                    yield text[: hit.end()] + rest[len(noun) + 1 :]
                    break


def _roots(slot: Slot) -> set[str]:
    told = words(" ".join((slot.fact.label, *slot.fact.nouns)))
    return {root(word) for word in told} | slot.also

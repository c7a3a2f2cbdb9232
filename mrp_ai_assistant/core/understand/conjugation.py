"""The forms of Spanish verbs, folded: "demorar" gives demoramos, demoraron, demorase.

A form says when (now, past, or a non-finite form) and person: enough to tell which
forms of two verbs say the same. Vos and vosotros are among the forms of tú.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NOW, PAST, INFINITIVE, GERUND, PARTICIPLE, ORDER = "npigro"
_PERSONS = ("1", "2", "3", "1p", "3p", "2")  # yo, tú, él, nosotros, ellos, vosotros
_VOWEL = {"ar": "a", "er": "e", "ir": "e"}
_PRESENT = {
    "ar": ("o", "as", "a", "amos", "an", "ais"),
    "er": ("o", "es", "e", "emos", "en", "eis"),
    "ir": ("o", "es", "e", "imos", "en", "is"),
}
_SUBJUNCTIVE = {
    "a": ("e", "es", "e", "emos", "en", "eis"),
    "e": ("a", "as", "a", "amos", "an", "ais"),
}
_PAST = {
    "ar": ("e", "aste", "o", "amos", "aron", "asteis"),
    "er": ("i", "iste", "io", "imos", "ieron", "isteis"),
}
_STRONG_PAST = ("e", "iste", "o", "imos", "ieron", "isteis")
_FUTURE = ("e", "as", "a", "emos", "an", "eis")
_CONDITIONAL = ("ia", "ias", "ia", "iamos", "ian", "iais")
_RA = tuple(f"{x}{y}" for x in ("ra", "se") for y in ("", "s", "", "mos", "n", "is"))
_IMPERFECT = ("", "s", "", "mos", "n", "is")
# The consonant before e and i that sounds as before a and o.
_HARD = (("car", "qu"), ("gar", "gu"), ("zar", "c"))
_SOFT = (("ger", "j"), ("gir", "j"), ("guir", "g"))
_CHANGES = {"ie": ("e", "ie"), "ue": ("o", "ue"), "i": ("e", "i"), "jue": ("u", "ue")}


@dataclass(frozen=True)
class Irregular:
    """What a verb does not make by the rules: the stems of the first person ("hag"),
    of the past ("hic") and of the future ("har"), its participle, its command."""

    first: str = ""
    past: str = ""
    future: str = ""
    participle: str = ""
    order: str = ""


@dataclass(frozen=True)
class Form:
    word: str
    group: str
    person: str = ""


def forms(verb: str, change: str = "", odd: Irregular | None = None) -> Iterator[Form]:
    """Every form of ``verb``, an infinitive; ``change`` is that of its stressed stem:
    "ie" (cerrar, cierra), "ue" (contar, cuenta) or "i" (pedir, pide)."""
    odd = odd or Irregular()
    yield Form(verb, INFINITIVE)
    yield from _present(verb, change, odd)
    yield from _pasts(verb, change, odd)
    future = odd.future or verb
    for endings in (_FUTURE, _CONDITIONAL):
        for ending, person in zip(endings, _PERSONS, strict=True):
            yield Form(future + ending, NOW, person)
    for participle in _participles(verb, odd):
        for ending in ("o", "a", "os", "as"):
            yield Form(participle + ending, PARTICIPLE)


def _present(verb: str, change: str, odd: Irregular) -> Iterator[Form]:
    stem, kind = verb[:-2], verb[-2:]
    stressed = _changed(stem, change)
    if kind == "ir" and stem.endswith("u") and not stem.endswith(("gu", "qu")):
        stressed += "y"  # construir, construye
    yos = odd.first or _before_o(verb, stressed)
    for place, ending in enumerate(_PRESENT[kind]):
        own = stem if place in (3, 5) else stressed
        yield Form((yos if place == 0 else own) + ending, NOW, _PERSONS[place])
    yield Form(f"{stem}{'i' if kind == 'ir' else _VOWEL[kind]}s", NOW, "2")  # vos
    for place, ending in enumerate(_SUBJUNCTIVE[_VOWEL[kind]]):
        base = yos if kind != "ar" or place not in (3, 5) else stem
        if kind == "ar":
            base = _before_e(verb, base)
        yield Form(base + ending, NOW, _PERSONS[place])
    yield Form(odd.order or stressed + _VOWEL[kind], ORDER)
    yield Form(stem + ("i" if kind == "ir" else _VOWEL[kind]), ORDER)  # vos
    polite = _SUBJUNCTIVE[_VOWEL[kind]]
    base = _before_e(verb, yos) if kind == "ar" else yos
    yield from (Form(base + polite[place], ORDER) for place in (2, 4))


def _pasts(verb: str, change: str, odd: Irregular) -> Iterator[Form]:
    stem, kind = verb[:-2], verb[-2:]
    weak = _changed(stem, "i") if change in ("i", "ie") and kind == "ir" else stem
    glide = kind != "ar" and weak[-1] in "aeiou" and not weak.endswith(("gu", "qu"))
    for place, ending in enumerate(_PAST["ar" if kind == "ar" else "er"]):
        base = weak if place in (2, 4) else stem
        if odd.past:
            yield Form(_strong(odd.past, place), PAST, _PERSONS[place])
        else:
            if kind == "ar" and place == 0:
                base = _before_e(verb, base)
            said = "y" + ending[1:] if glide and place in (2, 4) else ending
            yield Form(base + said, PAST, _PERSONS[place])
    yield from _subjunctive_past(odd, weak, kind, glide)
    imperfect = f"{stem}aba" if kind == "ar" else f"{stem}ia"
    for ending, person in zip(_IMPERFECT, _PERSONS, strict=True):
        yield Form(imperfect + ending, PAST, person)
    gerund = "ando" if kind == "ar" else "yendo" if glide else "iendo"
    yield Form(weak + gerund, GERUND)


def _subjunctive_past(
    odd: Irregular, weak: str, kind: str, glide: bool
) -> Iterator[Form]:
    """ "Si se retrasara": supposed, so now."""
    if odd.past:
        base = odd.past + ("e" if odd.past.endswith("j") else "ie")
    else:
        base = weak + ("a" if kind == "ar" else "ye" if glide else "ie")
    for ending, person in zip(_RA, _PERSONS * 2, strict=True):
        yield Form(base + ending, NOW, person)


def _strong(stem: str, place: int) -> str:
    if stem.endswith("c") and place == 2:
        return f"{stem[:-1]}zo"  # hizo
    return stem + ("eron" if stem.endswith("j") and place == 4 else _STRONG_PAST[place])


def _participles(verb: str, odd: Irregular) -> Iterator[str]:
    yield odd.participle or verb[:-2] + ("ad" if verb.endswith("ar") else "id")


def _changed(stem: str, change: str) -> str:
    """``stem`` with its last vowel changed: cont, cuent."""
    if change not in _CHANGES:
        return stem
    old, new = _CHANGES[change]
    head, found, tail = stem.rpartition(old)
    return head + new + tail if found else stem


def _before_o(verb: str, stem: str) -> str:
    for ending, consonant in _SOFT:
        if verb.endswith(ending):
            return re.sub(r"(?:gu|g)$", consonant, stem)
    if re.search(r"[aeiou]c[ei]r$|ucir$", verb):
        return stem[:-1] + "zc"
    return stem


def _before_e(verb: str, stem: str) -> str:
    for ending, consonant in _HARD:
        if verb.endswith(ending):
            return stem[: -len(ending) + 2] + consonant
    return stem

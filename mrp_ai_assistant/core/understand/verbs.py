"""Spanish verbs in any form: what is known of one form is known of those like it.

"Demorasen" is read as "demoren", or as what the line of its verb means; "resumime" and
"terminarlas" are read without their pronouns. The lexicon decides which of the words
that this gives it knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .conjugation import GERUND, INFINITIVE, NOW, ORDER, PARTICIPLE, PAST, Form, forms
from .words.es.verbs import CHANGES, IRREGULAR, MEANS

_PRONOUNS = re.compile(r"(?:[mts]e|nos)?(?:l[aeo]s?|[mts]e|nos)$")
# "Atoro" is rather "atoró" than "yo atoro": plants are asked about things.
_LIKELY = ("3", "3p", "1p", "", "2", "1")


@dataclass(frozen=True)
class _Verb:
    """Its forms and those of its synonyms; the words for it now and before."""

    forms: tuple[Form, ...]
    synonyms: tuple[Form, ...]
    now: str
    past: str


@lru_cache(maxsize=4096)
def alike(word: str) -> frozenset[str]:
    """Words that say in an expression what ``word`` says: the same time and person."""
    return frozenset(
        other.word
        for form, verb in _read(word)
        for other in verb.synonyms
        if (other.group, other.person) == (form.group, form.person)
    ) - {word}


@lru_cache(maxsize=4096)
def instead(word: str) -> tuple[str, ...]:
    """Words that say by themselves what ``word`` says, the nearest first."""
    found: dict[str, None] = {}
    for form, verb in _read(word):
        same = [each for each in verb.forms if each.group == form.group]
        same.sort(key=lambda each: each.person != form.person)
        found |= dict.fromkeys(each.word for each in same)
        past = form.group in (PAST, PARTICIPLE)
        found.setdefault(verb.past if past else verb.now)
    return tuple(found)


def is_finite(word: str) -> bool:
    """Whether ``word`` is what somebody does or did: "esperan", "hicimos"."""
    return any(form.group in (NOW, PAST) for form, _verb in _index().get(word, ()))


def _read(word: str) -> Iterator[tuple[Form, _Verb]]:
    """The forms of verbs that ``word`` may be, the likeliest first."""
    index = _index()
    yield from index.get(word, ())
    match = _PRONOUNS.search(word)
    if match and match.start() > 2:
        for form, verb in index.get(word[: match.start()], ()):
            if form.group in (INFINITIVE, GERUND, ORDER):
                yield form, verb


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[Form, _Verb]]]:
    index: dict[str, list[tuple[Form, _Verb]]] = {}
    for means, lines in MEANS.items():
        now, past = means.split("|")
        for verbs in lines.split(","):
            made = {verb: _forms(verb) for verb in verbs.split()}
            synonyms = tuple(form for each in made.values() for form in each)
            for own in made.values():
                verb = _Verb(own, synonyms, now.strip(), past.strip())
                for form in own:
                    index.setdefault(form.word, []).append((form, verb))
    for found in index.values():
        found.sort(key=lambda pair: _LIKELY.index(pair[0].person))
    return index


@lru_cache(maxsize=1)
def _changes() -> dict[str, str]:
    return {verb: kind for kind, said in CHANGES.items() for verb in said.split()}


def _forms(verb: str) -> tuple[Form, ...]:
    made = forms(verb, _changes().get(verb, ""), IRREGULAR.get(verb))
    return tuple(dict.fromkeys(made))

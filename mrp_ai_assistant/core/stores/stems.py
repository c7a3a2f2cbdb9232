"""Stems of Spanish and English words, as PostgreSQL makes them, accents aside.

Accents go before the stemmer, on both sides, so that ``lubricacion`` finds
``lubricación``; only ``-ión`` keeps its own, because the Spanish stemmer knows the
ending by it (``lubricaciones`` has the same stem then). No extension is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .database import Database

CONFIGURATIONS = {"es": "spanish", "en": "english"}  # any other: no stemming
_ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüñçý"
_PLAIN = "aaaaaaeeeeiiiiooooouuuuncy"
# What the parser would take for a path, a host or a sign: words stand between them.
_BETWEEN = "_./\\-+*=:''’`´"  # as it stands in an SQL literal
LONGEST = 50_000  # letters; a tsvector holds 1 MB
_STEMS = """
    SELECT word, ts_lexize('spanish_stem', {spanish}),
           ts_lexize('english_stem', {plain}), {plain},
           ts_lexize('spanish_stem', word) = '{{}}',
           ts_lexize('english_stem', word) = '{{}}'
      FROM unnest(%s::text[]) AS given(word)
"""


@dataclass(frozen=True)
class Stems:
    """``stops``: the languages in which the word says nothing by itself."""

    spellings: tuple[str, ...]
    stops: frozenset[str]


def stems(database: Database, words: Sequence[str]) -> dict[str, Stems]:
    """Each of ``words`` (small letters) as it may stand in a Spanish text, in an
    English one and in one of another language."""
    query = _STEMS.format(spanish=_spanish("word"), plain=_plain("word"))
    found = {}
    for word, spanish, english, plain, stops_es, stops_en in database.rows(
        query, list(words)
    ):
        spellings = {*(spanish or ()), *(english or ()), plain}
        stops = {"es": stops_es or spanish == [], "en": stops_en or english == []}
        found[word] = Stems(
            tuple(sorted(spellings)), frozenset(key for key in stops if stops[key])
        )
    return found


def dropped(word: Stems, lang: str) -> bool:
    """Whether it says nothing in a question in ``lang``; when that is not known, in
    either language."""
    return lang in word.stops if lang in CONFIGURATIONS else bool(word.stops)


def vector_of(row: str) -> str:
    """The tsvector of title, heading and text of ``row``, by its ``lang``."""
    cases = " ".join(
        f"WHEN '{lang}' THEN {_weighted(row, configuration)}"
        for lang, configuration in CONFIGURATIONS.items()
    )
    return f"CASE {row}.lang {cases} ELSE {_weighted(row, 'simple')} END"


def _weighted(row: str, configuration: str) -> str:
    read = _spanish if configuration == "spanish" else _plain
    return " || ".join(
        f"setweight(to_tsvector('{configuration}',"
        f" {read(f'left({row}.{column}, {LONGEST})')}), '{weight}')"
        for column, weight in (("title", "A"), ("heading", "B"), ("text", "D"))
    )


def _plain(text: str) -> str:
    """The SQL expression ``text`` in small letters, without accents or signs."""
    signs = _BETWEEN.replace("''", "'")
    spaces = " " * len(signs)
    return (
        f"translate(lower(coalesce({text}, '')), '{_ACCENTED}{_BETWEEN}',"
        f" '{_PLAIN}{spaces}')"
    )


def _spanish(text: str) -> str:
    return f"regexp_replace({_plain(text)}, '([scxgt])ion\\M', '\\1ión', 'g')"

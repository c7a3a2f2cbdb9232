"""A word that stands nowhere may be mistyped: the likest word of titles and of what is
said often is looked for instead, where PostgreSQL has pg_trgm.

A code is never guessed: another code is another thing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .database import Database, quoted
from .rarity import Term
from .stems import stems

_LEAST = 5  # letters
_ALIKE = 0.4  # similarity of pg_trgm; one letter of eight that is wrong leaves .5
_INSTALLED = "SELECT to_regprocedure('similarity(text,text)') IS NOT NULL"
TITLE = "left(title, 200)"  # as it is indexed
_TITLES = 2000  # that are looked through
_LIKEST = """
    WITH RECURSIVE titles AS (
        SELECT given.audience, (SELECT min({title}) FROM {table}
                                 WHERE audience = given.audience) AS title
          FROM unnest(%s::int[]) AS given(audience)
         UNION ALL
        SELECT t.audience, (SELECT min({title}) FROM {table}
                             WHERE audience = t.audience AND {title} > t.title)
          FROM titles t
         WHERE t.title IS NOT NULL
    ), known AS MATERIALIZED (
        SELECT DISTINCT word
          FROM (SELECT title FROM titles LIMIT %s) t,
               regexp_split_to_table(lower(t.title), '[^[:alpha:]]+') AS word
         UNION
        SELECT word
          FROM pg_stats s, unnest(s.most_common_elems::text::text[]) AS word
         WHERE s.schemaname = ANY(current_schemas(FALSE))
           AND s.tablename = %s AND s.attname = 'words'
    )
    SELECT given.word, likest.word
      FROM unnest(%s::text[]) AS given(word)
     CROSS JOIN LATERAL (
        SELECT k.word FROM known k
         WHERE length(k.word) >= %s AND similarity(k.word, given.word) >= %s
           AND left(k.word, 1) = left(given.word, 1)
         ORDER BY similarity(k.word, given.word) DESC, k.word
         LIMIT 1) likest
"""


def mended(
    database: Database,
    name: str,
    audiences: list[int],
    terms: Sequence[Term],
    known: Collection[str] = (),
) -> list[Term]:
    """``terms``, those that stand nowhere replaced by the likest word, if any; but for
    the ``known`` ones, which stand there in the other language."""
    lost = {
        term.text
        for term in terms
        if not term.count and term.text.isalpha() and len(term.text) >= _LEAST
    }.difference(known)
    if not lost or not database.value(_INSTALLED):
        return list(terms)
    found: dict[str, str] = dict(
        database.rows(
            _LIKEST.format(table=quoted(name), title=TITLE),
            audiences,
            _TITLES,
            name,
            sorted(lost),
            _LEAST,
            _ALIKE,
        )
    )
    spellings = stems(database, sorted(set(found.values())))
    return [
        Term(term.text, (*spellings[found[term.text]].spellings, found[term.text]))
        if term.text in found
        else term
        for term in terms
    ]

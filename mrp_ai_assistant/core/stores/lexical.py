"""The words of a question in PostgreSQL's full text, with any of them enough.

One column beside the text, ``words``, holds the stems of document name, headings and
text, and the codes (codes.py). ``ts_rank`` knows no rarity, so every term is ranked by
itself and weighted by how rare it is. A common word does not fetch rows by itself, only
several together do; it ranks those that rarer words fetched: so a question takes the
same time whatever its words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .codes import codes
from .database import Cursor, Database, quoted
from .rarity import Rarity, Term
from .stems import CONFIGURATIONS, LONGEST, Stems, dropped, stems, vector_of
from .typing_errors import TITLE, mended
from .wording import Asked, asked

_BATCH = 500
# OFFSET keeps the words of a row from being unpacked for each term again.
RANKED = """
    lexical AS (
        SELECT m.id, {score} AS score
          FROM (SELECT c.id, c.words || ''::tsvector AS words
                  FROM unnest(%s::text[]) AS wanted(query)
                 CROSS JOIN LATERAL (
                    SELECT c.id, c.words FROM {table} c
                     WHERE c.audience = ANY(%s::int[])
                       AND c.words @@ wanted.query::tsquery
                     LIMIT %s) c
                OFFSET 0) m
         ORDER BY score DESC, m.id
         LIMIT %s
    )
"""
# Norm 1 divides by 1 + the logarithm of the length; a tsquery of k spellings is
# divided by k, which is undone: a term counts by the spelling that is there.
_SCORED = "%s::float8 * ts_rank('{.6,.8,.8,.8}', m.words, %s::tsquery, 1)"


@dataclass(frozen=True)
class LexicalHit:
    """``score`` compares chunks for one question."""

    chunk: int
    score: float


@dataclass(frozen=True)
class Question:
    """``match``: tsqueries that fetch rows; none when no term stands anywhere."""

    terms: tuple[Term, ...]
    match: list[str]

    def ranked(
        self, table: str, readers: list[int], limit: int
    ) -> tuple[str, tuple[Any, ...]]:
        """``RANKED`` for this question, and its values."""
        # One sum: to go through a table of terms for each row takes longer.
        score = " + ".join([_SCORED] * len(self.terms))
        weights = [
            value
            for term in self.terms
            for value in (term.spellings * term.weight, term.query)
        ]
        query = RANKED.format(score=score, table=table)
        return query, (*weights, self.match, readers, Rarity.FETCHED, limit)


class Lexical:
    """Full text over ``table``, whose columns are id, audience, lang, title, heading
    and text. Raises ``StoreError``."""

    def __init__(self, cursor: Cursor, table: str = "mrp_ai_chunk") -> None:
        self.database = Database(cursor, "full text")
        self._name = table
        self.table = quoted(table)

    def install(self) -> None:
        """Add the column and its indexes. Safe to repeat."""
        for statement in (
            f"ALTER TABLE {self.table} ADD COLUMN IF NOT EXISTS words tsvector",
            # Kept beside the row as it is: ranking reads it for every match.
            f"ALTER TABLE {self.table} ALTER COLUMN words SET STORAGE EXTERNAL",
            self._index("words", "USING gin (words)"),
            # Titles of what may be read: typing_errors looks them through.
            self._index("titles", f"(audience, {TITLE})"),
        ):
            self.database.run(statement)

    def drop(self) -> None:
        """Remove what ``install`` made."""
        self.database.run(f"ALTER TABLE {self.table} DROP COLUMN IF EXISTS words")
        name = quoted(f"{self._name}_titles_search")
        self.database.run(f"DROP INDEX IF EXISTS {name}")

    def _index(self, column: str, how: str) -> str:
        name = quoted(f"{self._name}_{column}_search")
        return f"CREATE INDEX IF NOT EXISTS {name} ON {self.table} {how}"

    def index(self, chunks: Collection[int]) -> None:
        """Read the texts of ``chunks`` anew; those that are not there do no harm."""
        wanted = sorted(chunks)
        for start in range(0, len(wanted), _BATCH):
            self._read(wanted[start : start + _BATCH])

    def _read(self, chunks: list[int]) -> None:
        texts = self.database.rows(
            "SELECT id, concat_ws(' ', translate(title, '_', ' '), heading,"
            f" left(text, {LONGEST})) FROM {self.table} WHERE id = ANY(%s::int[])",
            chunks,
        )
        self.database.run(
            f"UPDATE {self.table} c SET words = {vector_of('c')}"
            " || array_to_tsvector(string_to_array(given.codes, ' '))"
            " FROM unnest(%s::int[], %s::text[]) AS given(id, codes)"
            " WHERE c.id = given.id",
            [chunk for chunk, _text in texts],
            [" ".join(sorted(codes(text))) for _chunk, text in texts],
        )

    def question(
        self, text: str, lang: str, audiences: Collection[int]
    ) -> Question | None:
        """``text`` measured: its terms and how rare each is among what ``audiences``
        may read. None when it has no term: only words that ask, or none at all."""
        words = asked(text)
        found = stems(self.database, _words(words))
        terms = [
            _term(word, found)
            for word in words
            if word.codes or word.ways or not dropped(found[word.text], lang)
        ]
        terms = [term for term in terms if term.any_of]
        if not terms or not audiences:
            return None
        readers = sorted(audiences)
        rarity = Rarity(self.database, self._name, readers)
        weighted = rarity.weighed(terms)
        named = {term.text.rstrip("|") for term in weighted if term.ways and term.count}
        again = mended(self.database, self._name, readers, weighted, named)
        if again != list(weighted):
            weighted = rarity.weighed(again)
        there = tuple(term for term in weighted if term.count)[: Rarity.TERMS]
        return Question(there, rarity.match(there))

    def frequencies(
        self, words: Sequence[str], audiences: Collection[int]
    ) -> tuple[int, dict[str, int]]:
        """How many chunks ``audiences`` may read, and how many of them hold each of
        ``words``; large numbers are estimates."""
        found = stems(self.database, [word.lower() for word in words])
        terms = []
        for word in words:
            codes_of = [each for term in asked(word) for each in term.codes]
            spellings = codes_of or found[word.lower()].spellings
            terms.append(Term(word, tuple(spellings)))
        rarity = Rarity(self.database, self._name, sorted(audiences))
        weighted = rarity.weighed(terms) if terms else ()
        return rarity.size, {term.text: term.count for term in weighted}

    def search(
        self, text: str, lang: str, audiences: Collection[int], limit: int
    ) -> list[LexicalHit]:
        """The best ``limit`` chunks that one of ``audiences`` may read."""
        question = self.question(text, lang, audiences)
        return self.ranked(question, audiences, limit) if question else []

    def ranked(
        self, question: Question, audiences: Collection[int], limit: int
    ) -> list[LexicalHit]:
        if not question.match or limit < 1:
            return []
        ranked, values = question.ranked(self.table, sorted(audiences), limit)
        rows = self.database.rows(
            f"WITH {ranked} SELECT id, score FROM lexical ORDER BY score DESC, id",
            *values,
        )
        return [LexicalHit(chunk, score) for chunk, score in rows]


def _words(asked_for: Sequence[Asked]) -> list[str]:
    """All that is to be stemmed, each once."""
    said = [word.text for word in asked_for if not word.ways]
    others = (part for word in asked_for for way in word.ways for part in way)
    return list(dict.fromkeys((*said, *others)))


def _term(word: Asked, found: Mapping[str, Stems]) -> Term:
    if not word.ways:
        return Term(word.text, word.codes or found[word.text].spellings)
    parts = (
        tuple(found[part].spellings for part in way if not found[part].stops)
        for way in word.ways
    )
    ways = tuple(way for way in parts if way)
    lexemes = (each for way in ways for part in way for each in part)
    return Term(word.text, tuple(dict.fromkeys(lexemes)), ways=ways)


__all__ = ["CONFIGURATIONS", "Lexical", "LexicalHit", "Question"]

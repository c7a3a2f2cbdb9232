"""How rare the terms of a question are, and which of them fetch rows.

Of the commonest words PostgreSQL's own statistics tell (``most_common_elems``, kept by
ANALYZE); the others are counted among what the asker may read, up to a bound.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from .database import Database, quoted

_COUNTED = """
    SELECT t.query, (
        SELECT count(*) FROM (
            SELECT 1 FROM {table} c
             WHERE c.words @@ t.query::tsquery AND c.audience = ANY(%s::int[])
             LIMIT %s) seen)
      FROM unnest(%s::text[]) AS t(query)
"""
_ALL = """
    SELECT count(*) FROM (
        SELECT 1 FROM {table} c WHERE c.audience = ANY(%s::int[]) LIMIT %s) seen
"""
_SHARES = """
    SELECT elem, freq
      FROM pg_stats s,
           unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs)
               AS common(elem, freq)
     WHERE s.schemaname = ANY(current_schemas(FALSE))
       AND s.tablename = %s AND s.attname = 'words' AND elem = ANY(%s::text[])
"""
_SIZE = """
    SELECT c.reltuples * coalesce((
        SELECT sum(freq)
          FROM pg_stats s,
               unnest(s.most_common_vals::text::int[], s.most_common_freqs)
                   AS common(audience, freq)
         WHERE s.schemaname = ANY(current_schemas(FALSE))
           AND s.tablename = %s AND s.attname = 'audience'
           AND audience = ANY(%s::int[])), 1)
      FROM pg_class c WHERE c.oid = to_regclass(%s)
"""


@dataclass(frozen=True)
class Term:
    """A word or code of a question. ``any_of``: lexemes that it may stand as;
    ``weight``: how rare it is, 0 when everything holds it. ``ways``: of several words
    each, all of which must stand; each word as any of its lexemes."""

    text: str
    any_of: tuple[str, ...]
    count: int = 0
    weight: float = 0.0
    ways: tuple[tuple[tuple[str, ...], ...], ...] = ()

    @property
    def query(self) -> str:
        """A tsquery.

        >>> Term("it's", ("it's", "its")).query
        "('it''s'|'its')"
        """
        if self.ways:
            parts = (map(_any, way) for way in self.ways if way)
            return "(" + "|".join("&".join(each) for each in parts) + ")"
        return _any(self.any_of)

    @property
    def spellings(self) -> float:
        """What undoes that PostgreSQL divides a rank by the lexemes of its query: they
        are ways to say one thing, each of which counts once, be it of two words."""
        words = sum(map(len, self.ways))
        return len(self.any_of) * (len(self.ways) / words if words else 1.0)


class Rarity:
    FETCHED = 3000  # rows of a tsquery that are ranked at most
    TERMS = 16  # the rarest ones of a long question are enough
    COUNTED_TO = 2000
    _SIZED_TO = 10_000
    _ENOUGH = 300  # rows that hold several common terms together

    def __init__(self, database: Database, name: str, audiences: list[int]) -> None:
        self._database = database
        self._name = name
        self._table = quoted(name)
        self._audiences = audiences

    def weighed(self, terms: Sequence[Term]) -> tuple[Term, ...]:
        """``terms`` with their count and weight, the rarest first."""
        shares = self._shares([each for term in terms for each in term.any_of])
        common = {
            term: sum(shares[each] for each in _alone(term) if each in shares)
            for term in terms
            if not shares.keys().isdisjoint(_alone(term))
        }
        rare = [term.query for term in terms if term not in common]
        counts = self._counts(rare, self.COUNTED_TO)
        for term, share in common.items():
            counts[term.query] = max(1, int(min(1.0, share) * self.size))
        weighed = [self._weigh(term, counts[term.query]) for term in terms]
        weighed.sort(key=lambda term: -term.weight)
        return tuple(weighed)

    def match(self, terms: Sequence[Term]) -> list[str]:
        """The tsqueries that fetch rows, no row twice: rare terms do, any of them;
        common ones first all together, then ever fewer, until there is enough."""
        there = sorted(
            (term for term in terms if term.count),
            key=lambda term: (term.count, term.text),
        )
        rare: list[str] = []
        rows = 0
        for term in there:
            rows += term.count
            if rows >= self.COUNTED_TO:
                break
            rare.append(term.query)
        common = [term.query for term in there[len(rare) :]]
        fetched = "|".join(rare)
        return [fetched] * bool(rare) + self._together(common, fetched)

    def _together(self, queries: list[str], fetched: str) -> list[str]:
        """``fetched``: a tsquery whose rows are there already."""
        levels = ["&".join(queries[:count]) for count in range(len(queries), 0, -1)]
        if fetched:
            levels = levels[:-1]  # one common word alone
        others = f"&!({fetched})" if fetched else ""
        counts = self._counts([level + others for level in levels], self._ENOUGH)
        found: list[str] = []
        stricter = ""
        for level in levels:
            count = counts[level + others]
            if count:
                found.append(level + others + stricter)
                stricter = f"&!({level})"
            if count >= self._ENOUGH:
                break
        return found

    def _counts(self, queries: list[str], bound: int) -> dict[str, int]:
        """How many rows each fetches; ``bound`` for that many and more."""
        if not queries:
            return {}
        statement = _COUNTED.format(table=self._table)
        return dict(self._database.rows(statement, self._audiences, bound, queries))

    @cached_property
    def size(self) -> int:
        """Rows that may be read; of many, as PostgreSQL's statistics have it."""
        bound = self._SIZED_TO
        rows = int(
            self._database.value(_ALL.format(table=self._table), self._audiences, bound)
        )
        if rows < bound:
            return rows
        told = self._database.value(_SIZE, self._name, self._audiences, self._table)
        return max(rows, int(told or 0))

    def _shares(self, lexemes: list[str]) -> dict[str, float]:
        return dict(self._database.rows(_SHARES, self._name, lexemes))

    def _weigh(self, term: Term, count: int) -> Term:
        size = max(self.size, count)
        weight = math.log(1 + (size - count + 0.5) / (count + 0.5))
        return replace(term, count=count, weight=weight)


def _alone(term: Term) -> tuple[str, ...]:
    """The lexemes of which one is enough."""
    if not term.ways:
        return term.any_of
    return tuple(each for way in term.ways if len(way) == 1 for each in way[0])


def _any(lexemes: Sequence[str]) -> str:
    return "(" + "|".join(map(_literal, lexemes)) + ")"


def _literal(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"

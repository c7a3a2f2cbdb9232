"""Words and meaning searched together; in one statement where both are PostgreSQL.

Who may read counts inside each leg. In the one statement the chunks' own row has the
last word, also over what a store remembers of their readers.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from .base import Hit, Store, Vector
from .fusion import BALANCED, DEPTH, SAME, JointHit, Weights, fused
from .lexical import RANKED, SCORE, TERMS, Lexical, Question
from .rarity import Rarity

_JOINT = """
    WITH {terms}, {ranked}, {leg},
    near AS MATERIALIZED (
        SELECT id, score FROM semantic
        UNION ALL SELECT id, score FROM ({near}) others
    ), beside AS (
        SELECT c.id, s.score, s.covered
          FROM (SELECT c.id, c.words || ''::tsvector AS words
                  FROM semantic m JOIN {table} c ON c.id = m.id
                 WHERE c.audience = ANY(%s::int[])
                   AND NOT EXISTS (SELECT FROM lexical l WHERE l.id = m.id)
                OFFSET 0) c
         CROSS JOIN LATERAL ({score}) s
    ), spoken AS MATERIALIZED (
        SELECT id, score, covered FROM lexical
        UNION ALL SELECT id, coalesce(score, 0), covered FROM beside
    ), bounds AS MATERIALIZED (
        SELECT (SELECT max(score) FROM spoken) AS best,
               avg(score) AS mean, max(score) - avg(score) AS span
          FROM semantic
    )
    SELECT w.id, %s * coalesce(w.score / nullif(b.best, 0), 0)
                 + %s * CASE WHEN b.span > %s AND s.score > b.mean
                             THEN (s.score - b.mean) / b.span ELSE 0 END AS joint,
           w.score, w.covered, s.score
      FROM spoken w
     CROSS JOIN bounds b
      LEFT JOIN near s ON s.id = w.id
     ORDER BY joint DESC, w.id
     LIMIT %s
"""


@dataclass(frozen=True)
class Leg:
    """Common table expressions, the last of which is ``semantic(id, score)``; and
    ``beside``: a query of the same two columns for the chunks of ``lexical`` that are
    not among them."""

    query: str
    values: tuple[Any, ...]
    beside: str
    beside_values: tuple[Any, ...] = ()


@runtime_checkable
class Joinable(Protocol):
    """A store that lies in the database of the words and is given its cursor."""

    def leg(self, vector: Vector, audiences: Collection[int], limit: int) -> Leg: ...


@dataclass(frozen=True)
class Joint:
    """``store``: None searches by words alone; so does a vector of None."""

    lexical: Lexical
    store: Store | None
    weights: Weights = BALANCED
    depth: int = DEPTH

    def search(
        self,
        text: str,
        lang: str,
        vector: Vector | None,
        audiences: Collection[int],
        limit: int,
    ) -> list[JointHit]:
        """The best ``limit`` chunks that one of ``audiences`` may read. Raises
        ``StoreError``."""
        asked = self.lexical.question(text, lang, audiences)
        if self.store is None or vector is None:
            words = self.lexical.ranked(asked, audiences, limit) if asked else []
            return fused(words, [], limit, self.weights)
        if asked and asked.match and limit > 0 and isinstance(self.store, Joinable):
            leg = self.store.leg(vector, audiences, self.depth)
            return self._one_statement(asked, leg, audiences, limit)
        return self._one_by_one(asked, vector, audiences, limit)

    def _one_statement(
        self, asked: Question, leg: Leg, audiences: Collection[int], limit: int
    ) -> list[JointHit]:
        readers = sorted(audiences)
        query = _JOINT.format(
            terms=TERMS,
            ranked=RANKED.format(
                match="matched",
                table=self.lexical.table,
                score=SCORE.format(words="m.words"),
            ),
            leg=leg.query,
            near=leg.beside,
            table=self.lexical.table,
            score=SCORE.format(words="c.words"),
        )
        words = (*asked.values, asked.match, readers, Rarity.FETCHED, self.depth)
        weights = (self.weights.lexical, self.weights.semantic)
        values = (
            *words,
            *leg.values,
            *leg.beside_values,
            readers,
            *weights,
            SAME,
            limit,
        )
        rows = self.lexical.database.rows(query, *values)
        return [
            JointHit(chunk, score, words, min(1.0, covered / asked.weight), cosine)
            for chunk, score, words, covered, cosine in rows
        ]

    def _one_by_one(
        self,
        asked: Question | None,
        vector: Vector,
        audiences: Collection[int],
        limit: int,
    ) -> list[JointHit]:
        assert self.store
        near = self.store.near(vector, audiences, self.depth)
        words = self.lexical.ranked(asked, audiences, self.depth) if asked else []
        others: Sequence[Hit] = ()
        if asked and asked.match:
            said, meant = ({hit.chunk for hit in leg} for leg in (words, near))
            words += self.lexical.scored(asked, audiences, meant - said)
            others = self.store.near(vector, audiences, self.depth, said - meant)
        return fused(words, near, limit, self.weights, others)


__all__ = ["Joint", "Joinable", "JointHit", "Leg", "Weights"]

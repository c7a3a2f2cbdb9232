"""The pool of a question: what its words find and what its sense finds, each with what
either leg says of it. In one statement where both are in PostgreSQL.

Who may read counts inside each leg. In the one statement the chunks' own row has the
last word, also over what a store remembers of their readers. Which of the pool answers
is told by ``core/knowledge/retrieve/ranking``, and by nobody else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from .base import Hit, Store, Vector
from .lexical import Lexical, Question

_JOINT = """
    WITH {ranked}, {leg},
    meant AS MATERIALIZED (
        SELECT s.id, s.score
          FROM semantic s JOIN {table} c ON c.id = s.id
         WHERE c.audience = ANY(%s::int[])
    )
    SELECT id, coalesce(l.score, 0) AS words, coalesce(m.score, b.score) AS sense
      FROM lexical l
      FULL JOIN meant m USING (id)
      LEFT JOIN ({beside}) b USING (id)
     ORDER BY words DESC, sense DESC NULLS LAST, id
"""


@dataclass(frozen=True)
class JointHit:
    """``lexical``: 0 when its words are not among the best; ``cosine``: None when it
    has no vector."""

    chunk: int
    lexical: float
    cosine: float | None = None


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

    def search(
        self,
        text: str,
        lang: str,
        vector: Vector | None,
        audiences: Collection[int],
        depth: int,
    ) -> list[JointHit]:
        """The best ``depth`` chunks of each leg that one of ``audiences`` may read,
        each once. Raises ``StoreError``."""
        asked = self.lexical.question(text, lang, audiences)
        if self.store is None or vector is None:
            words = self.lexical.ranked(asked, audiences, depth) if asked else []
            return [JointHit(hit.chunk, hit.score) for hit in words]
        if asked and asked.match and depth > 0 and isinstance(self.store, Joinable):
            leg = self.store.leg(vector, audiences, depth)
            return self._one_statement(asked, leg, audiences, depth)
        return self._one_by_one(asked, vector, audiences, depth)

    def _one_statement(
        self, asked: Question, leg: Leg, audiences: Collection[int], depth: int
    ) -> list[JointHit]:
        readers = sorted(audiences)
        ranked, words = asked.ranked(self.lexical.table, readers, depth)
        query = _JOINT.format(
            ranked=ranked,
            leg=leg.query,
            table=self.lexical.table,
            beside=leg.beside,
        )
        values = (*words, *leg.values, readers, *leg.beside_values)
        rows = self.lexical.database.rows(query, *values)
        return [JointHit(chunk, words, cosine) for chunk, words, cosine in rows]

    def _one_by_one(
        self,
        asked: Question | None,
        vector: Vector,
        audiences: Collection[int],
        depth: int,
    ) -> list[JointHit]:
        assert self.store
        near = self.store.near(vector, audiences, depth)
        words = self.lexical.ranked(asked, audiences, depth) if asked else []
        said = {hit.chunk: hit.score for hit in words}
        others: Sequence[Hit] = ()
        if said:
            unlike = said.keys() - {hit.chunk for hit in near}
            others = self.store.near(vector, audiences, depth, unlike)
        cosines = {hit.chunk: hit.score for hit in (*near, *others)}
        return [
            JointHit(chunk, said.get(chunk, 0.0), cosines.get(chunk))
            for chunk in dict.fromkeys((*said, *cosines))
        ]


__all__ = ["Joint", "Joinable", "JointHit", "Leg"]

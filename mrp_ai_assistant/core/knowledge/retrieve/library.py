"""The seam between retrieval and what holds the chunks: what one user may read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ...embed.base import Vector
from ...evidence import RecordRef
from ...passage import Place

TEXTS = frozenset({"prose", "table"})
CARDS = frozenset({"card"})


@dataclass(frozen=True)
class Candidate:
    """A chunk that may answer, with the raw score that each leg gave it.

    ``lexical`` is 0.0 and ``cosine`` None where that leg did not find it. ``document``
    is the same for all chunks of a file, ``position`` their order in it. ``source`` is
    what opens; its name is the file's, without a path. ``superseded``: a newer
    revision of the same ``family`` is there.
    """

    chunk: int
    source: RecordRef
    document: int
    position: int
    place: Place
    text: str
    heading: tuple[str, ...] = ()
    kind: str = "prose"
    lexical: float = 0.0
    cosine: float | None = None
    lang: str = ""
    revision: str = ""
    superseded: bool = False
    family: int | str = 0


@dataclass(frozen=True)
class DocumentName:
    """A file that the user may read, as a question may name it."""

    document: int
    name: str


class Library(Protocol):
    """All that one asking user may read, for the time of one question.

    Raises ``StoreError`` only when nothing can be searched; a vector leg that is down
    is left out.
    """

    def search(
        self, words: str, vector: Vector | None, limit: int, kinds: Collection[str]
    ) -> Sequence[Candidate]:
        """The best ``limit`` chunks of each leg, each chunk once.

        ``words`` are looked for as alternatives, not all together. The rights of the
        user count inside each leg, and are checked on every chunk that is returned.
        """
        ...

    def frequencies(self, words: Sequence[str]) -> tuple[int, Mapping[str, int]]:
        """How many chunks there are, and in how many each word stands."""
        ...

    def names(self) -> Sequence[DocumentName]:
        """The files that the user may read."""
        ...

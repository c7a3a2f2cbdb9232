"""One kind of change that a person may confirm: one file in ``actions/``.

``env`` is the confirming user's, in the company of the conversation; the rights are
that user's own and nothing else.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ..i18n import LazyText, _lt
from .check import Check
from .field import Field, Values


@dataclass(frozen=True)
class Done:
    """What was made or changed: ``record``; ``memo`` (JSON) is what undoing needs."""

    record: Any
    memo: Mapping[str, Any] = field(default_factory=dict)


class Action(ABC):
    """``name`` is stable; ``title`` heads the card, ``verb`` is on its button.

    ``told`` is the sentence after it, with ``%(name)s`` of the record.
    ``models`` must be installed; ``quantified`` says that approvals may look at the
    quantity and the cost of its check.
    """

    name: ClassVar[str]
    title: ClassVar[LazyText]
    verb: ClassVar[LazyText]
    told: ClassVar[LazyText] = _lt("%(name)s: done.")
    models: ClassVar[tuple[str, ...]]
    fields: ClassVar[tuple[Field, ...]]
    quantified: ClassVar[bool] = False

    @abstractmethod
    def refusal(self, env: Any) -> str | None:
        """Why this user may not do it at all; None when they may."""

    @abstractmethod
    def check(self, env: Any, values: Values) -> Check:
        """What the user sees before the click. Reads only; never raises for values of
        the right types: what is wrong with them is a conflict that blocks."""

    @abstractmethod
    def execute(self, env: Any, values: Values) -> Done:
        """Do it, with exactly these values. Called once, after a check that does not
        block, in the transaction that notes it as done."""

    @abstractmethod
    def can_undo(self, env: Any, done: Done) -> bool:
        """Whether nobody has gone on with it since."""

    @abstractmethod
    def undo(self, env: Any, done: Done) -> None:
        """As if it had not been done."""

    def completed(self, env: Any, values: Values, changed: frozenset[str]) -> Values:
        """``values`` after the fields ``changed``: another product has another bill of
        materials and unit. What cannot be derived is None, never a guess."""
        return values

    def shown(self, env: Any) -> tuple[Field, ...]:
        """The fields that are there in this database, others are left out."""
        return tuple(f for f in self.fields if not f.model or f.model in env)

    def domain(self, env: Any, name: str, values: Values) -> list[Any]:
        """The records that the field ``name`` may hold."""
        return []

"""The states of a proposal and who may move it.

    proposed ─► executed ─► undone            the asker's click, and their undo
       │  ▲ └─► confirmed ─► executed         above a limit a second person approves
       │  └─── failed                         Odoo refused it; an edit tries again
       └─► discarded, expired

Moments are naive UTC, as Odoo keeps them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from .errors import NotPossible, NotYours, ProposalExpired

State = Literal[
    "proposed", "confirmed", "executed", "undone", "discarded", "expired", "failed"
]
Move = Literal[
    "edit",
    "hold",
    "execute",
    "fail",
    "discard",
    "refuse",
    "replace",
    "expire",
    "undo",
]
Who = Literal["asker", "approver", "clock"]

OPEN: tuple[State, ...] = ("proposed", "confirmed", "failed")
_EXPIRING = ("proposed", "confirmed")
_MOVES: dict[tuple[State, Move, Who], State] = {
    ("proposed", "edit", "asker"): "proposed",
    ("failed", "edit", "asker"): "proposed",
    ("proposed", "hold", "asker"): "confirmed",
    ("proposed", "execute", "asker"): "executed",
    ("confirmed", "execute", "approver"): "executed",
    ("proposed", "fail", "asker"): "failed",
    ("confirmed", "fail", "approver"): "failed",
    ("proposed", "discard", "asker"): "discarded",
    ("confirmed", "discard", "asker"): "discarded",
    ("failed", "discard", "asker"): "discarded",
    ("confirmed", "refuse", "approver"): "discarded",
    ("proposed", "replace", "clock"): "discarded",
    ("failed", "replace", "clock"): "discarded",
    ("proposed", "expire", "clock"): "expired",
    ("confirmed", "expire", "clock"): "expired",
    ("executed", "undo", "asker"): "undone",
}


@dataclass(frozen=True)
class Life:
    """``round`` counts the moves: what was clicked in an earlier one is stale."""

    state: State
    round: int
    expires_at: datetime

    def state_at(self, now: datetime) -> State:
        """The state, by the clock: nobody has to come by for a draft to expire."""
        due = self.state in _EXPIRING and now >= self.expires_at
        return "expired" if due else self.state

    def moved(self, move: Move, who: Who, now: datetime) -> Life:
        """After ``move``.

        Raises ``ProposalExpired`` when it is too late, ``NotPossible`` when the state
        does not allow it or ``who`` may not.
        """
        if self.state_at(now) == "expired" and move != "expire":
            raise ProposalExpired()
        if move == "expire" and self.state_at(now) != "expired":
            raise NotPossible(f"{move} before {self.expires_at}")
        after = _MOVES.get((self.state, move, who))
        if after is None:
            raise NotPossible(f"{move} by {who} when {self.state}")
        return replace(self, state=after, round=self.round + 1)


def role(user: int, asker: int, *, approves: bool) -> Who:
    """In what part ``user`` acts on a proposal of ``asker``: nobody approves their own.

    Raises ``NotYours`` for anybody else.
    """
    if user == asker:
        return "asker"
    if approves:
        return "approver"
    raise NotYours(f"user {user}")

"""The hash of a proposal's values, and what the token of one click is bound to.

>>> canonical({"quantity": 12.0, "product": 7}) == '{"product":7,"quantity":12}'
True
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from .field import Value, Values


def canonical(values: Values) -> str:
    """``values`` as JSON that is the same for the same values. Raises ``ValueError``
    for a number that is none (NaN, infinity)."""
    plain = {name: _plain(value) for name, value in values.items()}
    return json.dumps(
        plain,
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
        allow_nan=False,
    )


def digest(kind: str, values: Values) -> str:
    """The SHA-256 of what would be executed."""
    return hashlib.sha256(f"{kind}\n{canonical(values)}".encode()).hexdigest()


@dataclass(frozen=True)
class Seal:
    """What a token stands for: these values, in this round, clicked by this user."""

    proposal: int
    user: int
    conversation: int
    digest: str
    round: int

    def message(self) -> str:
        """What is signed."""
        parts = (self.proposal, self.user, self.conversation, self.digest, self.round)
        return ":".join(map(str, parts))


def _plain(value: Value) -> Value:
    """A database gives 12 back for 12.0: they are one value."""
    whole = isinstance(value, float) and value.is_integer()
    return int(value) if whole and value is not None else value

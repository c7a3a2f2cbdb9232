"""The options that shape the process in which Ollama holds a model.

A request with another value of one of them reloads the model and forgets the prompt's
prefix (12 s instead of 0.2 s): so they are one value, the same for every step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

KEEP_ALIVE = "30m"
SEED = 42


@dataclass(frozen=True)
class Runner:
    """``num_ctx`` in tokens; ``num_thread`` None leaves the choice to the server.

    The engine's threads wait for each other: where Odoo shares the machine, one core
    less than there are keeps 70 tokens a second, all of them give 1 to 15.
    """

    num_ctx: int = 4096
    num_thread: int | None = None

    def options(self) -> dict[str, int]:
        if self.num_thread is None:
            return {"num_ctx": self.num_ctx}
        return {"num_ctx": self.num_ctx, "num_thread": self.num_thread}

    def request(self, model: str, **options: Any) -> dict[str, Any]:
        """The part of a request's body that steps have in common.

        Without ``truncate`` and ``shift`` set to false, a prompt that is too long is
        cut, and the answer looks as if it were not.
        """
        return {
            "model": model,
            "keep_alive": KEEP_ALIVE,
            "truncate": False,
            "options": {**self.options(), **options},
        }

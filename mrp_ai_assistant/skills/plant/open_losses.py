"""Why work centers stand still now: their losses that have begun and not ended."""

from __future__ import annotations

from typing import Any

# What is logged while a center works, at its pace or slower.
_WORK = ("productive", "performance")


def open_losses(env: Any, centers: list[int]) -> Any:
    """The losses of ``centers`` (ids) that go on, the earliest first."""
    return env["mrp.workcenter.productivity"].search(
        [
            ("workcenter_id", "in", centers),
            ("date_end", "=", False),
            ("loss_type", "not in", _WORK),
        ],
        order="date_start, id",
    )


def why(loss: Any) -> str:
    """``Breakdown: belt torn``, as far as it was written down; of at most one loss."""
    return ": ".join(part for part in (loss.loss_id.name, loss.description) if part)

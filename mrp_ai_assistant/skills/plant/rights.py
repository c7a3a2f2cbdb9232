"""What a user may change in Odoo, and how it is told that they may not: a skill says it
before it proposes anything, an action again at the click."""

from __future__ import annotations

from typing import Any

from ...core.evidence import Missing, NoData
from ...core.i18n import _lt

_DENIED = {
    "mrp.production": {
        "create": _lt("You may not create manufacturing orders."),
        "write": _lt("You may not change manufacturing orders."),
    },
    "purchase.order": {"create": _lt("You may not create requests for quotation.")},
    "maintenance.request": {"create": _lt("You may not create maintenance requests.")},
    "mail.activity": {"create": _lt("You may not create activities.")},
}


def denied(env: Any, model: str, right: str) -> str | None:
    """Why the user may not; None when they may."""
    return None if env[model].has_access(right) else str(_DENIED[model][right])


def no_right(env: Any, model: str, right: str) -> NoData | None:
    """The same as a skill's answer."""
    why = denied(env, model, right)
    return NoData(Missing.NO_ACCESS, why) if why else None

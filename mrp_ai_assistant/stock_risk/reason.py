"""Why a product is at risk, in one sentence; and what that rests on."""

from __future__ import annotations

from typing import Any

from .assessment import Assessment


def reason_of(env: Any, found: Assessment) -> str:
    return ""


def history_told(found: Assessment) -> str:
    return ""

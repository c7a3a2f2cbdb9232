"""An assessment as a fan chart."""

from __future__ import annotations

from typing import Any

from ..core.fan import Fan
from .assessment import Assessment


def fan_of(env: Any, found: Assessment) -> Fan:
    raise NotImplementedError

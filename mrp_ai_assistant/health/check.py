"""The seam of checks: facts are gathered in Odoo, judged without it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..core.i18n import LazyText
from .finding import Finding


@dataclass(frozen=True)
class Process:
    """The process that looks, and the browser of who asked it to.

    ``config``: Odoo's options. ``browser``: what it saw (see ``web``), None at a
    terminal. ``headers``: of the request, by lower-case name. ``patience``: seconds for
    what is only slow to begin.
    """

    config: Mapping[str, Any]
    browser: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    scheme: str = "http"
    patience: float = 2.0

    def number(self, name: str) -> int:
        """An option that counts something; 0 where it is not set."""
        value = self.config.get(name)
        return int(value) if value else 0


@dataclass(frozen=True)
class Check:
    """``facts(env, process)`` reads, bounded in time; ``judge(facts)`` says what they
    mean. ``mend(env)`` may return an action of Odoo; ``system``: only administrators
    may click."""

    code: str
    title: LazyText
    facts: Callable[[Any, Process], Any]
    judge: Callable[[Any], Finding]
    mend: Callable[[Any], Any] | None = None
    system: bool = False

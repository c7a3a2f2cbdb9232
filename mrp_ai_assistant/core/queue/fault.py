"""An error as something to store, told later in the language of whoever reads it."""

from __future__ import annotations

import json

from ..errors import (
    AssistantError,
    ModelTimeout,
    ServerBusy,
    ServerDown,
    StreamCut,
)
from .errors import WorkFailed

_PASSING = (ServerBusy, ServerDown, ModelTimeout, StreamCut, OSError)


def passes(error: BaseException) -> bool:
    """Whether the same work may succeed a little later."""
    return isinstance(error, _PASSING)


def fault_of(error: BaseException) -> dict[str, object]:
    """``{"code", "values"}`` of an error of the core; of any other its name alone,
    because what it says may be anything."""
    if not isinstance(error, AssistantError):
        error = WorkFailed(error=type(error).__name__)
    return {"code": error.code, "values": json.loads(_plain(error.values))}


def told(fault: dict[str, object] | None) -> str:
    """The sentence of a stored ``fault``, in the language being spoken."""
    if not fault:
        return ""
    if "text" in fault:  # it was told to somebody already, in words of Odoo
        return str(fault["text"])
    values = fault.get("values")
    kind = errors_by_code().get(str(fault.get("code")), AssistantError)
    try:
        return str(kind(**(values if isinstance(values, dict) else {})))
    except KeyError:  # stored by another version, which knew other values
        return str(AssistantError())


def _plain(values: dict[str, object]) -> str:
    return json.dumps(values, default=str)


def errors_by_code() -> dict[str, type[AssistantError]]:
    """Every kind of error of the core that has been loaded."""
    found, waiting = {}, [AssistantError]
    while waiting:
        kind = waiting.pop()
        found[kind.code] = kind
        waiting.extend(kind.__subclasses__())
    return found

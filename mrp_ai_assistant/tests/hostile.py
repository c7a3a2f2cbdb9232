"""Arguments that nobody sends by mistake, and the methods that may get them."""

import inspect
import json

from odoo.exceptions import AccessError, ConcurrencyError, UserError
from odoo.service.model import call_kw, get_public_method
from psycopg2 import IntegrityError

ADDON = "odoo.addons.mrp_ai_assistant."
# What Odoo tells its users in a dialog; all else is a traceback and a line in the log.
# UserError is the root of those of rights, of missing rows and of checks; Odoo tells
# what the database refuses in the same way.
TOLD = (UserError, ConcurrencyError, IntegrityError)
_DEEP = 200


def deep(value, levels=_DEEP):
    for _level in range(levels):
        value = [value]
    return value


VALUES = (
    None,
    True,
    -1,
    0,
    2**31,
    2**63,
    10**400,
    1.5,
    float("nan"),
    float("inf"),
    "",
    "a\x00b",
    "\ud800",
    "' OR 1=1 --",
    "%_\\",
    "🏭" * 40,
    "x" * 1_000_000,
    [],
    [None, "1", {}, 10**30],
    deep("x"),
    {},
    {"id": {"a": [1]}, "\x00": None},
    "../../etc/passwd",
    "<img src=x onerror=alert(1)>",
)


def own_models(env):
    return [env[name] for name in sorted(env) if name.startswith("mrp.ai.")]


def methods(model):
    """``(name, [parameter, ...])`` of what the addon itself opens to RPC in ``model``:
    its own methods, and those of Odoo that it has rewritten."""
    for name in sorted(dir(type(model))):
        if name.startswith("_") or not callable(getattr(type(model), name)):
            continue
        if not _is_ours(model, name):
            continue
        try:
            method = get_public_method(model, name)
        except AccessError:
            continue
        wanted = list(inspect.signature(method).parameters.values())[1:]
        yield name, [each.name for each in wanted]


def _is_ours(model, name):
    """Written in the addon; what it mounts on every model (``base``) is not."""
    return any(
        name in kind.__dict__
        and kind.__dict__.get("_inherit") != "base"
        and getattr(kind.__dict__[name], "__module__", "").startswith(ADDON)
        for kind in type(model).__mro__
    )


def takes_ids(model, name):
    return not getattr(getattr(type(model), name), "_api_model", False)


def call(model, name, arguments, ids=(), context=None):
    """The reply as the web client gets it, in JSON."""
    before = [list(ids)] if takes_ids(model, name) else []
    options = {"context": context} if context else {}
    reply = call_kw(model, name, [*before, *arguments], options)
    model.env.flush_all()
    return json.dumps(reply, default=str)

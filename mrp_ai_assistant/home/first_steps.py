"""Where to begin in a plant that has nothing yet: nothing is invented for it."""

from ..core.i18n import _, speaking
from ..skills.plant.record import in_companies
from ..speech import speech_of


def first_steps(env):
    """What to do first, with what is done; empty once there are orders, and for who
    may not read them."""
    orders = env["mrp.production"]
    if not orders.has_access("read"):
        return []
    if orders.search_count(in_companies(env), limit=1):
        return []
    with speaking(speech_of(env)):
        return [_step(env, *step) for step in _steps()]


def _steps():
    return (
        ("product.template", _("Add what you make and what it is made of: products")),
        ("mrp.bom", _("Write a bill of materials")),
        ("mrp.workcenter", _("Add the work centers, with their hours")),
        ("mrp.production", _("Create the first manufacturing order")),
    )


def _step(env, model, text):
    records = env[model]
    readable = records.has_access("read")
    return {
        "text": text,
        "model": model,
        "done": bool(readable and records.search_count([], limit=1)),
        "allowed": bool(readable and records.has_access("create")),
    }

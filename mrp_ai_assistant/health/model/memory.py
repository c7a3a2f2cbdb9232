"""Does the chosen model fit the memory of the machine that it shares with Odoo?"""

from dataclasses import dataclass

import psutil

from ...core.i18n import _, _lt, formats
from ...core.llm.recommended import GB, Machine, advised
from ...core.llm.this_machine import is_this_machine
from ..check import Check
from ..finding import OK, PROBLEM, SKIPPED, WARNING, Finding

# Beside its weights a model needs room for the conversation and for its work.
_BESIDE = 0.8  # GB


@dataclass(frozen=True)
class Room:
    """GB; ``model`` is empty when none runs on this machine."""

    model: str = ""
    size: float = 0.0
    loaded: bool = False
    total: float = 0.0
    available: float = 0.0
    cores: int = 0


def facts(env, process):
    models = env["mrp.ai.model"].search([("is_default", "=", True)], limit=1)
    model = models.filtered(lambda each: not each.missing and not each.is_cloud)
    machine = env["mrp.ai.server"]._machine()
    here = bool(model) and is_this_machine(model.server_id.url)
    return Room(
        model=model.display_name if here else "",
        size=model.size_gb,
        loaded=bool(model.loaded),
        total=machine.memory,
        available=psutil.virtual_memory().available / GB,
        cores=machine.cores,
    )


def judge(room):
    """The ``Finding`` of ``Room``."""
    if not room.model or not room.size:
        return Finding(SKIPPED, _("No model runs on this machine."))
    needed = room.size + _BESIDE
    machine = Machine(room.total, room.cores)
    values = {
        "name": room.model,
        "needed": formats().number(needed, 1, fixed=True),
        "total": formats().number(room.total, 1, fixed=True),
        "free": formats().number(room.available, 1, fixed=True),
    }
    if needed > machine.room:
        return _too_large(machine, values)
    if not room.loaded and needed > room.available:
        return Finding(
            WARNING,
            _("%(name)s needs %(needed)s GB, and %(free)s GB are free now.", **values),
            means=_("The machine may swap: all of Odoo would be slow."),
            mend=_("Close what else takes memory, or choose a smaller model."),
            button=_("Choose a model"),
        )
    told = _("%(name)s needs %(needed)s GB of %(total)s GB.", **values)
    return Finding(OK, told)


def _too_large(machine, values):
    best = next((each.candidate.name for each in advised(machine) if each.best), "")
    return Finding(
        PROBLEM,
        _(
            "%(name)s needs %(needed)s GB; the machine has %(total)s GB for Odoo, the "
            "database and the model.",
            **values,
        ),
        means=_("The model fails to load, or the whole machine swaps and is slow."),
        mend=_("Choose a smaller model, for example %(name)s.", name=best)
        if best
        else _("Run Ollama on another machine, or go without a model."),
        button=_("Choose a model"),
    )


def mend(env):
    return env["mrp.ai.health"]._setup("model")


CHECK = Check("memory", _lt("Memory for the model"), facts, judge, mend)

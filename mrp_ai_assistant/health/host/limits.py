"""Do the limits of Odoo's processes leave room for the work?

No work of the assistant outlives them by design; limits that are too tight make its
pieces small and slow, or have processes killed for others' sake.
"""

from dataclasses import dataclass

import psutil

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, WARNING, Finding

# Seconds that a scheduled action should have. A worker of theirs that is idle gives no
# sign of life for up to 70: with less it is killed, and the assistant's jobs with it.
_CRON = 80
_REQUEST = 30
_MODEL = 700 * 1024**2  # bytes: an Odoo process with the encoder in it


@dataclass(frozen=True)
class Limits:
    """Seconds and bytes as Odoo's options say them; 0 is no limit."""

    workers: int = 0
    real: int = 120
    cron: int = -1
    memory_soft: int = 2048 * 1024**2
    memory: int = 16 * 1024**3
    windows: bool = False


def facts(env, process):
    cron = process.config.get("limit_time_real_cron")
    return Limits(
        workers=process.number("workers"),
        real=process.number("limit_time_real"),
        cron=-1 if cron is None else int(cron),
        memory_soft=process.number("limit_memory_soft"),
        memory=psutil.virtual_memory().total,
        windows=psutil.WINDOWS,
    )


def judge(limits):
    """The ``Finding`` of ``Limits``."""
    cron = _of_cron(limits)
    if 0 < cron < _CRON:
        killed = _("Odoo ends a scheduled action after %(seconds)s s.", seconds=cron)
        reload = _("A scheduled action that takes longer restarts all of Odoo.")
        return Finding(
            WARNING,
            killed,
            means=_("Forecasts are made in more pieces, and later.")
            if limits.workers
            else reload,
            mend=_("Give scheduled actions two minutes or more."),
            command="limit_time_real_cron = 300",
        )
    if limits.workers and 0 < limits.real < _REQUEST:
        return Finding(
            WARNING,
            _("Odoo ends a request after %(seconds)s s.", seconds=limits.real),
            means=_("Large tables and files may not be finished."),
            mend=_("Give requests a minute or more."),
            command="limit_time_real = 120",
        )
    if found := _of_memory(limits):
        return found
    if limits.workers:
        return Finding(
            OK, _("Workers: %(count)s, within the machine.", count=limits.workers)
        )
    told = _("One process with threads (workers = 0).")
    if not limits.windows:
        told += " " + _("For many users, set workers.")
    return Finding(OK, told)


def _of_cron(limits):
    """Seconds of a scheduled action. 0 is no limit for workers alone."""
    if limits.cron > 0 or (limits.cron == 0 and limits.workers):
        return limits.cron
    return limits.real


def _of_memory(limits):
    """What is wrong with the memory of workers, None of nothing."""
    if limits.workers and 0 < limits.memory_soft < _MODEL:
        return Finding(
            WARNING,
            _(
                "A worker is replaced when it takes %(size)s MB.",
                size=limits.memory_soft // 1024**2,
            ),
            means=_("Workers that search by meaning are replaced again and again."),
            mend=_("Raise limit_memory_soft to 1 GB or more."),
            command=f"limit_memory_soft = {1024**3}",
        )
    if limits.workers * limits.memory_soft > limits.memory:
        return Finding(
            WARNING,
            _(
                "Workers (%(workers)s) may take more memory than the machine has.",
                workers=limits.workers,
            ),
            means=_("The machine may swap: all of Odoo would be slow."),
            mend=_("Fewer workers, or a lower limit_memory_soft."),
            command=f"limit_memory_soft = {limits.memory // (limits.workers + 1)}",
        )
    return None


CHECK = Check("limits", _lt("Limits of Odoo's processes"), facts, judge)

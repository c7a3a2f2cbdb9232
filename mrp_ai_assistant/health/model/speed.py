"""How fast does the chosen model speak here? As it was measured, never guessed."""

from dataclasses import dataclass

from ...core.i18n import _, _lt, formats
from ..check import Check
from ..finding import OK, PROBLEM, SKIPPED, WARNING, Finding

_TOO_SLOW = 2.0  # tokens a second: a sentence takes half a minute
_SLOW = 6.0


@dataclass(frozen=True)
class Speed:
    """``rate``: tokens a second, 0 when it was never measured."""

    model: str = ""
    rate: float = 0.0
    threads: str = ""
    measuring: bool = False


def facts(env, process):
    model = env["mrp.ai.model"].search([("is_default", "=", True)], limit=1)
    usable = model & model._usable()
    told = usable.evaluation or {}
    return Speed(
        model=usable.display_name if usable else "",
        rate=usable.tokens_per_second or float(told.get("tokens_per_second") or 0),
        threads=usable.server_id.threads_text or "",
        measuring=usable.evaluation_state == "running",
    )


def judge(speed):
    """The ``Finding`` of ``Speed``."""
    if not speed.model:
        return Finding(SKIPPED, _("There is no model to measure."))
    if speed.measuring:
        return Finding(
            SKIPPED, _("%(name)s is being measured just now.", name=speed.model)
        )
    if not speed.rate:
        return Finding(
            SKIPPED,
            _("%(name)s was not measured yet.", name=speed.model),
            mend=_("Measuring takes minutes in the background; answers go first."),
            button=_("Measure it"),
        )
    told = _(
        "%(name)s makes %(rate)s tokens a second.",
        name=speed.model,
        rate=formats().number(speed.rate, 1, fixed=True),
    )
    if speed.rate >= _SLOW:
        return Finding(OK, told)
    return Finding(
        PROBLEM if speed.rate < _TOO_SLOW else WARNING,
        told,
        means=_(
            "Tables are there at once, but the words beside them come late or not at "
            "all."
        ),
        mend=_(
            "Choose a smaller model. Beside Odoo on one machine, leave a core of the "
            "processor free (threads used now: %(threads)s).",
            threads=speed.threads or "?",
        ),
        button=_("Measure again"),
    )


def mend(env):
    """Measure the default model in the background."""
    model = env["mrp.ai.model"].search([("is_default", "=", True)], limit=1)
    return model.action_evaluate()


CHECK = Check("speed", _lt("Speed of the model"), facts, judge, mend)

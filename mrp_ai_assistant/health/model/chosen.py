"""Is there a model that can chat, and is it the one that was chosen?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding


@dataclass(frozen=True)
class Models:
    """Names of models: those that can be asked, and the plant's default."""

    usable: tuple[str, ...] = ()
    default: str = ""
    default_missing: bool = False
    bare: bool = False
    servers: int = 1


def facts(env, process):
    models = env["mrp.ai.model"]
    everything = models.with_context(active_test=False)
    default = everything.search([("is_default", "=", True)], limit=1)
    usable = models._usable()
    return Models(
        usable=tuple(usable.mapped("display_name")),
        default=default.display_name if default else "",
        default_missing=bool(default) and default not in usable,
        bare=bool(default.folds_system),
        servers=env["mrp.ai.server"].search_count([]),
    )


def judge(models):
    """The ``Finding`` of ``Models``."""
    by_rules = _("The assistant answers by rules, with the same figures.")
    if not models.usable:
        return Finding(
            PROBLEM if models.servers and models.default else WARNING,
            _("There is no chat model on the model servers."),
            means=by_rules,
            mend=_("Install one that suits the machine: the setup proposes some."),
            button=_("Choose a model"),
        )
    if models.default_missing or not models.default:
        missing = _("The default model %(name)s is gone.", name=models.default)
        none = _("No model is the default one.")
        return Finding(
            WARNING,
            missing if models.default else none,
            means=_(
                "%(name)s tells the answers of whoever has not chosen a model.",
                name=models.usable[0],
            ),
            mend=_(
                "Make %(name)s the default, or install the other one again.",
                name=models.usable[0],
            ),
            button=_("Use %(name)s", name=models.usable[0]),
        )
    if models.bare:
        return Finding(
            WARNING,
            _(
                "%(name)s has a bare template: it sees one message at a time.",
                name=models.default,
            ),
            means=_("Its answers are poorer; what it says is still verified."),
            mend=_("Choose a model of Ollama's own library."),
            button=_("Choose a model"),
        )
    told = _(
        "%(name)s is the default; models to choose from: %(count)s.",
        name=models.default,
        count=len(models.usable),
    )
    return Finding(OK, told)


def mend(env):
    """Another default where the one that was is gone; else a model is to be chosen."""
    found = facts(env, None)
    if found.usable and (found.default_missing or not found.default):
        env["mrp.ai.model"]._usable()[0].action_set_default()
        return None
    return env["mrp.ai.health"]._setup("model")


CHECK = Check("chosen", _lt("Chat model"), facts, judge, mend)

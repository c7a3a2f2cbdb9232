"""Do the model servers answer, and are they new enough?"""

import time
from dataclasses import dataclass
from functools import partial

from ...core.errors import AssistantError
from ...core.i18n import _, _lt, formats
from ...core.llm.wire import Patience
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding
from ..within import within

_PATIENCE = Patience(connect=2, first_byte=3, between=3)
_SECONDS = 5.0
# Before it, a question that is too long was cut in silence.
_OLDEST = (0, 12, 6)
_UNKNOWN = (0, 0, 0)  # what a server says that was built by a distribution


@dataclass(frozen=True)
class Answer:
    """``failure``: why there was none, in words. ``ollama``: it is an Ollama, whose
    versions are known. ``seen``: it has answered before."""

    name: str
    url: str
    version: str = ""
    failure: str = ""
    seconds: float = 0.0
    ollama: bool = True
    seen: bool = True


def facts(env, process):
    """Ask all servers at once; what they say is noted on their records."""
    servers = env["mrp.ai.server"].search([])  # pylint: disable=no-search-all
    found = within(
        _SECONDS, [partial(_ask, server._client(_PATIENCE)) for server in servers]
    )
    return [_answer(server, each) for server, each in zip(servers, found, strict=True)]


def _ask(client):
    began = time.monotonic()
    try:
        version = client.version()
    except AssistantError as error:
        return "", error, 0.0
    return version, None, time.monotonic() - began


def _answer(server, found):
    seen = bool(server.version or server.model_ids)
    if found is None:
        told = _("It did not answer within %(seconds)s s.", seconds=int(_SECONDS))
        return Answer(server.name, server.url, failure=told, seen=seen)
    version, error, seconds = found
    if error:
        server._note_failure(error)
        return Answer(server.name, server.url, failure=str(error), seen=seen)
    server._note_success(version)
    ollama = server.kind == "ollama"
    return Answer(server.name, server.url, version, "", seconds, ollama)


def judge(answers):
    """The ``Finding`` of some ``Answer``."""
    if not answers:
        return Finding(
            WARNING,
            _("No model server is set up."),
            means=_("The assistant answers by rules, with the same figures."),
            mend=_("Install Ollama on this machine or in the network, then set it up."),
            button=_("Set up"),
        )
    silent = [each for each in answers if each.failure]
    if silent:
        return _silent(silent, all_of_them=len(silent) == len(answers))
    old = [each for each in answers if each.ollama and _is_old(each.version)]
    if old:
        return Finding(
            WARNING,
            _(
                "%(name)s is Ollama %(version)s, which is old.",
                name=old[0].name,
                version=old[0].version,
            ),
            means=_("Questions that are too long for the model go wrong unseen."),
            mend=_("Update Ollama on that machine to the version of today."),
        )
    told = [
        _(
            "%(name)s answers (version %(version)s, %(seconds)s s).",
            name=each.name,
            version=each.version or "?",
            seconds=formats().number(each.seconds, 1, fixed=True),
        )
        for each in answers
    ]
    return Finding(OK, " ".join(told))


def _silent(silent, all_of_them):
    told = " ".join(f"{each.name} ({each.url}): {each.failure}" for each in silent)
    if not all_of_them:
        return Finding(
            WARNING,
            told,
            means=_("The other servers do its work: answers wait longer."),
            mend=_("Start it, or archive it when it is gone for good."),
            button=_("Look for it"),
        )
    return Finding(
        # What never was there is missed by nobody.
        PROBLEM if any(each.seen for each in silent) else WARNING,
        told,
        means=_("The assistant answers by rules, with the same figures."),
        mend=_(
            "The setup tries the usual addresses, and proposes the one that answers."
        ),
        command="ollama serve",
        button=_("Look for it"),
    )


def _is_old(version):
    numbers = []
    for part in version.partition("-")[0].split("."):
        if not part.isdecimal():
            return False
        numbers.append(int(part))
    return bool(numbers) and _UNKNOWN != tuple(numbers) < _OLDEST


def mend(env):
    """The setup, at its first step: it tries the usual addresses."""
    return env["mrp.ai.health"]._setup("server")


CHECK = Check("server", _lt("Model server"), facts, judge, mend, system=True)

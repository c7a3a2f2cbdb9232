"""Everything that can go wrong, and what the user can do about it.

    AssistantError
    ├── QuestionError            the question itself cannot be taken
    │   ├── EmptyQuestion
    │   └── QuestionTooLong
    ├── ModelError               the language model; the answer goes on without it
    │   ├── ServerAddress        the address is not one of a model server
    │   ├── ServerForbidden      nobody of the plant answers there
    │   ├── ServerDown           nobody answers there
    │   ├── ServerUntrusted      its certificate is not trusted here
    │   ├── NotOllama            somebody answers, but not Ollama
    │   ├── NotOpenAI            somebody answers, but in no protocol of OpenAI's
    │   ├── ServerBusy           its queue is full
    │   ├── ModelTimeout         too slow to load or to speak
    │   ├── ModelMissing         the model is not installed on the server
    │   ├── ModelMemory          the server has no memory for the model
    │   ├── ModelFailed          the server could not run the model
    │   ├── ModelCannot          the model lacks what was asked (chat, embed)
    │   ├── CloudModel           the model runs outside the plant
    │   ├── AuthenticationNeeded the server wants a token
    │   ├── PromptTooLong        the server says that it does not fit
    │   ├── PromptTruncated      the server cut it without saying so
    │   ├── StreamCut            the reply ended in the middle
    │   └── BadReply             the reply is not what the protocol says
    ├── SkillError               the data
    │   ├── SkillFailed
    │   └── SkillTimeout
    ├── DocumentError            a file that cannot be read: core/knowledge/errors.py
    ├── ExportError              a table and its file: core/export/errors.py
    ├── StoreError               where vectors are kept: core/stores/errors.py
    ├── ProposalError            a proposal, or a value of it: core/proposal/errors.py
    ├── PromptError              the text of a saved prompt: core/prompt/errors.py
    ├── QueueError               work that waits: core/queue/errors.py
    ├── ApiError                 what a program did wrong: core/api, core/call/errors.py
    ├── Stopped                  the user's Stop
    └── LeaseLost                another process has taken this turn over
        └── DatabaseLost         PostgreSQL is gone: it is answered from the start

``str(error)`` is a sentence for the user, in the language being spoken; ``detail`` is
for the log. ``action`` names what the page offers: ``retry``, ``settings`` or ``none``.
"""

from __future__ import annotations

from .i18n import LazyText, _lt


class AssistantError(Exception):
    """The root. ``code`` is stable; ``text`` may hold ``%(name)s`` of ``values``."""

    code = "error"
    action = "retry"
    text: LazyText = _lt("Something went wrong. Ask again.")

    def __init__(self, detail: str = "", **values: object) -> None:
        self.detail = detail
        self.values = values
        super().__init__(detail)

    def __str__(self) -> str:
        text = str(self.text)
        return text % self.values if self.values else text


class QuestionError(AssistantError):
    """The question cannot be taken."""

    action = "none"


class EmptyQuestion(QuestionError):
    code = "empty_question"
    text = _lt("The question is empty. Write what you want to know.")


class QuestionTooLong(QuestionError):
    """``length`` and ``limit`` in characters."""

    code = "question_too_long"
    text = _lt(
        "The question has %(length)s characters and the limit is %(limit)s. "
        "Ask it in fewer words."
    )


class ModelError(AssistantError):
    """The model cannot be used now: the answer is written by rules instead."""

    code = "model_error"
    text = _lt("The language model failed. The figures come from Odoo all the same.")


class ServerAddress(ModelError):
    """``url`` as it was typed."""

    code = "server_address"
    action = "settings"
    text = _lt(
        "“%(url)s” is not the address of a model server. "
        "Write it like http://localhost:11434."
    )


class ServerForbidden(ModelError):
    """``host`` of the address."""

    code = "server_forbidden"
    action = "settings"
    text = _lt(
        "%(host)s is an address of the network's or the cloud's own services, where no "
        "server of the plant is. Correct the address in the settings."
    )


class ServerDown(ModelError):
    """``url`` of the server that does not answer."""

    code = "server_down"
    action = "settings"
    text = _lt(
        "The model server at %(url)s does not answer. "
        "Start it there, or correct the address in the settings."
    )


class ServerUntrusted(ModelError):
    """``url`` whose certificate this machine does not trust."""

    code = "server_untrusted"
    action = "settings"
    text = _lt(
        "The certificate of %(url)s is not trusted by the Odoo server. "
        "Install the certificate of its authority there, or correct the address."
    )


class NotOllama(ModelError):
    """``url`` where something else answers."""

    code = "not_ollama"
    action = "settings"
    text = _lt(
        "Another service answers at %(url)s, not Ollama. "
        "Check the address and the port in the settings."
    )


class NotOpenAI(ModelError):
    """``url`` where no OpenAI-compatible server answers."""

    code = "not_openai"
    action = "settings"
    text = _lt(
        "What answers at %(url)s is no OpenAI-compatible model server. "
        "Check the address and the port; an Ollama has a kind of its own."
    )


class ServerBusy(ModelError):
    code = "server_busy"
    text = _lt("The model server has too many requests waiting. Try again in a minute.")


class ModelTimeout(ModelError):
    """``seconds`` that were waited."""

    code = "model_timeout"
    text = _lt(
        "The model said nothing for %(seconds)s seconds. "
        "A smaller model may be better for this server."
    )


class ModelMissing(ModelError):
    """``model`` that the server no longer has."""

    code = "model_missing"
    action = "settings"
    text = _lt(
        "The model %(model)s is not on the server any more. "
        "Choose another one, or install it there again."
    )


class ModelMemory(ModelError):
    """``model`` that does not fit into memory."""

    code = "model_memory"
    action = "settings"
    text = _lt(
        "The server has not enough memory for %(model)s. Choose a smaller model."
    )


class ModelFailed(ModelError):
    """``model`` that the server could not run; its reason is in ``detail``."""

    code = "model_failed"
    text = _lt(
        "The server could not run the model %(model)s. "
        "Try again; if it goes on, look at the log of that server."
    )


class ModelCannot(ModelError):
    """``model`` and the ``ability`` that it lacks."""

    code = "model_cannot"
    action = "settings"
    text = _lt("The model %(model)s cannot do this (%(ability)s). Choose another one.")


class CloudModel(ModelError):
    """``model`` that runs outside the plant."""

    code = "cloud_model"
    action = "settings"
    text = _lt(
        "%(model)s runs in the cloud: the plant's data would leave it. "
        "An administrator can allow that in the settings."
    )


class AuthenticationNeeded(ModelError):
    """``url`` of the server that refused."""

    code = "authentication"
    action = "settings"
    text = _lt("The model server at %(url)s asks for a token. Enter it in its form.")


class PromptTooLong(ModelError):
    code = "prompt_too_long"
    text = _lt("This is too much text for the model. The answer is written by rules.")


class PromptTruncated(PromptTooLong):
    """The server read fewer tokens than were sent: the reply is not to be trusted."""

    code = "prompt_truncated"


class StreamCut(ModelError):
    code = "stream_cut"
    text = _lt(
        "The model's reply was cut off. The figures come from Odoo all the same."
    )


class BadReply(ModelError):
    code = "bad_reply"
    text = _lt("The model server sent something that is not an answer.")


class SkillError(AssistantError):
    """Reading the data failed."""

    code = "skill_error"


class SkillFailed(SkillError):
    """``skill`` is its title."""

    code = "skill_failed"
    text = _lt(
        "Reading the data for “%(skill)s” failed. Nothing was changed. "
        "Try again; if it goes on, tell the administrator."
    )


class SkillTimeout(SkillError):
    """``skill`` is its title."""

    code = "skill_timeout"
    text = _lt(
        "“%(skill)s” took too long on this much data. "
        "Ask for one product or a shorter period."
    )


class ProposalError(AssistantError):
    """A proposal cannot be moved as was wanted; nothing was changed."""

    code = "proposal_error"
    action = "none"


class Stopped(AssistantError):
    code = "stopped"
    text = _lt("Stopped.")


class LeaseLost(AssistantError):
    code = "lease_lost"
    action = "none"
    text = _lt("Another process answers this question.")


class DatabaseLost(LeaseLost):
    """Nobody proves any more that this attempt is alive, and another is made."""

    code = "database_lost"

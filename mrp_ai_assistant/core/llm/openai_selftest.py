"""What a model behind an OpenAI-compatible server can do, found out by asking it.

Nobody lists it, and what is not known is mostly ignored rather than refused: so a model
is asked for a digit under a schema that has none, and the reply tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..cancellation import Cancellation
from ..errors import BadReply, ModelCannot, ModelFailed
from .capabilities import ModelCard
from .messages import system, user
from .openai_card import NO_SCHEMA, SCHEMA
from .openai_chat import OpenAIChat
from .openai_client import OpenAIClient
from .openai_embed import OpenAIEmbed

NO_DIGITS = {"type": "string", "pattern": r'^[^0-9"\\\x00-\x1F]*$'}
_ASKED = (
    system("You answer with a number in digits, nothing else."),
    user("What is 4 + 3? Answer in digits."),
)
_KEPT = re.compile(r'\s*"[^0-9"]*("\s*)?')
_TOKENS = 12


@dataclass(frozen=True)
class Found:
    """``capabilities`` in the words of ``ModelCard``; ``folds_system``: the template
    takes no system message."""

    capabilities: frozenset[str]
    folds_system: bool = False


def self_test(client: OpenAIClient, card: ModelCard, cancel: Cancellation) -> Found:
    """Ask ``card``'s model a few short things. Raises a ``ModelError`` when that tells
    nothing of it (no server, no token, no memory), and ``Stopped``."""
    if not card.can_embed:
        chats = replace(card, capabilities=frozenset({"completion"}))
        for folds in (False, True):
            found = _talks(client, replace(chats, template_is_bare=folds), cancel)
            if found:
                return found
    embeds = replace(card, capabilities=frozenset({"embedding"}))
    try:
        OpenAIEmbed(client, embeds, allow_cloud=True).embed(["plant"], cancel=cancel)
    except (ModelCannot, ModelFailed, BadReply):
        return Found(frozenset())
    return Found(frozenset({"embedding"}))


def _talks(client: OpenAIClient, card: ModelCard, cancel: Cancellation) -> Found | None:
    """What is found when it answers at all; None when it does not."""
    model = OpenAIChat(client, card, allow_cloud=True)

    def said(schema: dict[str, str] | None) -> str:
        chunks = model.chat(_ASKED, schema=schema, max_tokens=_TOKENS, cancel=cancel)
        return "".join(chunk.text for chunk in chunks)

    try:
        said(None)
    except ModelCannot:
        return None
    except (BadReply, ModelFailed):
        return None  # a template that takes no system message, perhaps
    try:
        kept = bool(_KEPT.fullmatch(said(NO_DIGITS)))
    except (ModelCannot, BadReply, ModelFailed):
        kept = False
    capabilities = {"completion", SCHEMA if kept else NO_SCHEMA}
    return Found(frozenset(capabilities), card.template_is_bare)

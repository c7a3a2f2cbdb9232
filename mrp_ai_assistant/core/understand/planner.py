"""A model chooses among the few skills that code cannot tell apart.

It is shown the question and the skills' names with an example each: no rows, no
documents, no arguments. The decoder's grammar holds it to those names and "none", and
the reply is checked again: whatever else it says means that nothing was chosen.

    system, examples   constant in a language, so that the server has read them already
    user               the names on offer, and the question last
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..answer.hostile import harmless
from ..cancellation import Cancellation
from ..deadline import within
from ..errors import ModelError, ModelTimeout, Stopped
from ..llm import ChatModel, Message, Usage, assistant, user
from .plan import Plan
from .planner_prompt import CORRECTIONS, offer, prefix

SECONDS = 30.0  # a cold prompt of 350 tokens, on a CPU
MAX_TOKENS = 24
NONE = "none"
_TRIES = 2
_LONGEST = 400  # characters of a reply; a model that loops is cut there
_FENCE = re.compile(r"^\s*```\w*\s*|\s*```\s*$")
_CALL = re.compile(r"\W*(?P<name>\w+)\W*(?:\([^()]*\))?\W*")
_KEYS = frozenset({"tool", "name", "skill", "function", "herramienta", "nombre"})
_logger = logging.getLogger(__name__)


@dataclass
class Planner:
    """Asks ``model``; ``calls`` and ``usages`` tell what it took."""

    model: ChatModel
    seconds: float = SECONDS
    calls: int = 0
    usages: list[Usage] = field(default_factory=list)

    def choose(
        self,
        question: str,
        candidates: Sequence[Plan],
        lang: str,
        cancel: Cancellation,
    ) -> Plan | None:
        """One of ``candidates``; None when it says none of them, or nothing that is
        one of their names. Raises ``ModelError`` and ``Stopped``."""
        plans = {plan.skill.name: plan for plan in candidates}
        names = [*plans, NONE]
        messages = [*prefix(lang), user(offer(question, candidates, lang))]
        with within(self.seconds, cancel) as inner:
            try:
                name = self._chosen(messages, names, lang, inner)
            except Stopped:
                cancel.check()
                raise ModelTimeout(seconds=round(self.seconds)) from None
        return plans.get(name or NONE)

    def _chosen(
        self,
        messages: list[Message],
        names: Sequence[str],
        lang: str,
        cancel: Cancellation,
    ) -> str | None:
        for _try in range(_TRIES):
            said = self._heard(messages, names, cancel)
            name = parsed(said, names)
            if name is not None:
                return name
            _logger.debug("the planner said: %s", said)
            again = CORRECTIONS[lang] + ", ".join(names)
            messages = [*messages, assistant(harmless(said)), user(again)]
        return None

    def _heard(
        self, messages: Sequence[Message], names: Sequence[str], cancel: Cancellation
    ) -> str:
        """The whole reply, or nothing when it was cut; any failure as a
        ``ModelError``."""
        self.calls += 1
        chunks = self.model.chat(
            messages,
            schema=schema(names),
            max_tokens=MAX_TOKENS,
            temperature=0.0,
            cancel=cancel,
        )
        said, cut = "", False
        try:
            for chunk in chunks:
                said = chunk.text if chunk.anew else said + chunk.text
                if chunk.usage:
                    self.usages.append(chunk.usage)
                    cut = chunk.usage.cut
                if len(said) > _LONGEST:
                    return ""
        except (ModelError, Stopped):
            raise
        except Exception as error:
            _logger.exception("the model %s failed", self.model.name)
            raise ModelError(str(error)) from error
        finally:  # who hears no more must not keep the server speaking
            close = getattr(chunks, "close", None)
            if close:
                close()
        return "" if cut else said


def schema(names: Sequence[str]) -> dict[str, Any]:
    """What the decoder is held to: a JSON string, one of ``names``."""
    return {"type": "string", "enum": list(names)}


def parsed(said: str, names: Sequence[str]) -> str | None:
    """The one name that ``said`` means, or None.

    >>> names = ["late_orders", "stock", "none"]
    >>> parsed('"stock"', names), parsed('{"tool": "stock", "limit": 3}', names)
    ('stock', 'stock')
    >>> parsed("```json\\n\\"none\\"\\n```", names), parsed("late_orders()", names)
    ('none', 'late_orders')
    >>> parsed("I would use stock", names), parsed('["stock", "late_orders"]', names)
    (None, None)
    """
    text = _FENCE.sub("", said.strip())
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        call = _CALL.fullmatch(text)
        value = call["name"] if call else None
    if isinstance(value, dict):
        told = [each for key, each in value.items() if key.lower() in _KEYS]
        value = told[0] if len(told) == 1 else None
    return value if isinstance(value, str) and value in names else None

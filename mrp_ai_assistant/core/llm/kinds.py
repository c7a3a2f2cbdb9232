"""The kinds of model servers, and how each is spoken to.

Whoever has a row of a server asks here, so that nobody else knows the kinds.

>>> sorted(KINDS)
['ollama', 'openai']
>>> KINDS["openai"].connect("http://plant:8000/v1", "", None).url
'http://plant:8000'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ..cancellation import Cancellation
from .capabilities import ModelCard
from .client import OllamaClient
from .model import ChatModel, EmbedModel
from .ollama_chat import OllamaChat
from .ollama_embed import OllamaEmbed
from .openai_chat import OpenAIChat
from .openai_client import OpenAIClient
from .openai_embed import OpenAIEmbed
from .wire import Patience


class ModelServer(Protocol):
    """A server, whatever it speaks. Errors: ``ModelError``, and ``Stopped``."""

    @property
    def url(self) -> str: ...

    def version(self, cancel: Cancellation | None = None) -> str:
        """Version or product, empty when untold. Costs no model: a pulse."""
        ...

    def cards(self, cancel: Cancellation | None = None) -> list[ModelCard]: ...


@dataclass(frozen=True)
class Kind:
    """``chat`` and ``embed`` take what ``connect`` gave, and a card.

    ``installs``: models can be fetched and deleted over its interface.
    """

    connect: Callable[[str, str, Patience | None], ModelServer]
    chat: Callable[..., ChatModel]
    embed: Callable[..., EmbedModel]
    installs: bool = False


KINDS: dict[str, Kind] = {
    "ollama": Kind(OllamaClient, OllamaChat, OllamaEmbed, installs=True),
    "openai": Kind(OpenAIClient, OpenAIChat, OpenAIEmbed),
}

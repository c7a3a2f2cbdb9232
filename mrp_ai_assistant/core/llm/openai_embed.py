"""An embedding model behind an OpenAI-compatible server."""

from __future__ import annotations

from collections.abc import Sequence

from ..cancellation import Cancellation
from ..errors import CloudModel, ModelCannot, PromptTooLong
from .batches import BatchedEmbed
from .budget import BYTES_PER_TOKEN
from .capabilities import ModelCard
from .openai_client import OpenAIClient

_SHORTEST = 512  # tokens: what the small encoders read, when nobody tells


class OpenAIEmbed(BatchedEmbed):
    """The model of ``card``; the same refusals as ``OpenAIChat``.

    Some servers read the beginning of a long text and say nothing of the rest (and no
    field asks them not to): so a text that may be too long is not sent whole.
    """

    def __init__(
        self,
        client: OpenAIClient,
        card: ModelCard,
        *,
        num_thread: int | None = None,
        allow_cloud: bool = False,
    ) -> None:
        if card.is_cloud and not allow_cloud:
            raise CloudModel(model=card.name)
        if not card.can_embed:
            raise ModelCannot(model=card.name, ability="embedding")
        self._client = client
        self._card = card
        self._bytes = (card.context_length or _SHORTEST) * BYTES_PER_TOKEN

    @property
    def name(self) -> str:
        return self._card.name

    def _vectors(
        self, texts: Sequence[str], cancel: Cancellation
    ) -> Sequence[list[float]]:
        longest = max(len(text.encode("utf-8", "replace")) for text in texts)
        if longest > self._bytes:
            raise PromptTooLong(f"{longest} bytes")
        return self._client.embed({"model": self.name, "input": list(texts)}, cancel)

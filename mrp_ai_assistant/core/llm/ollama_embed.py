"""An embedding model that Ollama runs."""

from __future__ import annotations

from collections.abc import Sequence

from ..cancellation import Cancellation
from ..errors import CloudModel, ModelCannot
from .batches import BatchedEmbed
from .capabilities import ModelCard
from .client import OllamaClient
from .runner import Runner


class OllamaEmbed(BatchedEmbed):
    """The model of ``card``; the same refusals as ``OllamaChat``.

    A server answers 200 to any model that is asked for vectors, also to one that only
    chats: so the capability is checked here.
    """

    def __init__(
        self,
        client: OllamaClient,
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
        self._runner = Runner(card.context_length or 512, num_thread)

    @property
    def name(self) -> str:
        return self._card.name

    def _vectors(
        self, texts: Sequence[str], cancel: Cancellation
    ) -> Sequence[list[float]]:
        body = self._runner.request(self.name)
        body["input"] = list(texts)
        return self._client.embed(body, cancel)

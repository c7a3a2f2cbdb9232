"""What a model on the server is and can do, from what the server tells about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_BARE = re.compile(r"^\s*\{\{-?\s*\.Prompt\s*-?\}\}\s*$")
_RENDERER = re.compile(r"^RENDERER\s", re.MULTILINE)
_CLOUD_NAME = re.compile(r"[-:]cloud$")


@dataclass(frozen=True)
class ModelCard:
    """One installed model.

    ``size`` is in bytes, ``context_length`` in tokens: 0 where the server is silent.
    ``capabilities`` are Ollama's words: completion, tools, embedding, vision, thinking.
    ``template_is_bare``: the server shows the model nothing but the last user message;
    system messages and history are dropped without a word.
    """

    name: str
    digest: str = ""
    size: int = 0
    family: str = ""
    parameter_size: str = ""
    quantization: str = ""
    context_length: int = 0
    capabilities: frozenset[str] = frozenset({"completion"})
    loaded: bool = False
    is_cloud: bool = False
    template_is_bare: bool = False

    @property
    def can_chat(self) -> bool:
        return "completion" in self.capabilities

    @property
    def can_embed(self) -> bool:
        return "embedding" in self.capabilities

    @property
    def tools(self) -> bool:
        return "tools" in self.capabilities


def model_card(
    tag: Mapping[str, Any], shown: Mapping[str, Any], loaded: frozenset[str]
) -> ModelCard:
    """The card of a model from its line in ``/api/tags`` and its ``/api/show``.

    ``loaded`` has the full names in ``/api/ps``. Whatever is missing or of another
    type, as with servers of other ages, is left at its default.
    """
    details = _mapping(tag.get("details")) | _mapping(shown.get("details"))
    info = _mapping(shown.get("model_info"))
    name = _text(tag.get("name")) or _text(tag.get("model"))
    template = _text(shown.get("template"))
    renders = _RENDERER.search(_text(shown.get("modelfile")))
    return ModelCard(
        name=name,
        digest=_text(tag.get("digest")).removeprefix("sha256:"),
        size=_count(tag.get("size")),
        family=_text(details.get("family")),
        parameter_size=_text(details.get("parameter_size")),
        quantization=_text(details.get("quantization_level")),
        context_length=_context_length(info) or _count(details.get("context_length")),
        capabilities=_capabilities(tag, shown, info, template),
        loaded=full_name(name) in loaded,
        is_cloud=_is_cloud(name, tag, shown),
        template_is_bare=bool(_BARE.match(template)) and not renders,
    )


def full_name(name: str) -> str:
    """``name`` with its tag: Ollama takes ``phi3`` for ``phi3:latest``."""
    return name if ":" in name.rsplit("/", 1)[-1] else f"{name}:latest"


def is_cloud_name(name: str) -> bool:
    """Whether Ollama sends questions to ``name`` out of the house."""
    return bool(_CLOUD_NAME.search(name))


def _capabilities(
    tag: Mapping[str, Any],
    shown: Mapping[str, Any],
    info: Mapping[str, Any],
    template: str,
) -> frozenset[str]:
    for source in (shown, tag):
        told = source.get("capabilities")
        if isinstance(told, list) and told:
            return frozenset(item for item in told if isinstance(item, str))
    # A server before 0.6.4 tells none: an encoder has a pooling, a chat model has not.
    architecture = _text(info.get("general.architecture"))
    if "bert" in architecture or any(key.endswith(".pooling_type") for key in info):
        return frozenset({"embedding"})
    tools = {"tools"} if ".Tools" in template else set()
    return frozenset({"completion"} | tools)


def _is_cloud(name: str, tag: Mapping[str, Any], shown: Mapping[str, Any]) -> bool:
    remote = (tag.get("remote_host"), tag.get("remote_model"))
    told = (shown.get("remote_host"), shown.get("remote_model"))
    return any(remote) or any(told) or is_cloud_name(name)


def _context_length(info: Mapping[str, Any]) -> int:
    lengths = [_count(info[key]) for key in info if key.endswith(".context_length")]
    return max(lengths, default=0)


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0

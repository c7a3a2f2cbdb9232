"""A model as an OpenAI-compatible server lists it: little more than its name.

vLLM adds how long a text may be (``max_model_len``), the llama.cpp server a ``meta``;
what a model can do is said by nobody. A name tells whether it is an encoder; what it
does with a schema is found out by ``openai_selftest``.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from .capabilities import ModelCard, is_cloud_name

# "completion" and "embedding" are Ollama's words; these two are found out by asking.
SCHEMA, NO_SCHEMA = "schema", "no-schema"
_ENCODER = re.compile(r"embed|minilm|(^|[-/_])(bge|e5|gte|jina|arctic)[-_]", re.I)
_RERANKER = re.compile(r"rerank|cross-encoder", re.I)
_LENGTHS = ("max_model_len", "context_length", "max_context_length", "context_window")
_MAKERS = {
    "llamacpp": "llama.cpp",
    "vllm": "vLLM",
    "library": "Ollama",
    "organization_owner": "LM Studio",
    "sglang": "SGLang",
}
_ALWAYS_LOADED = {"llamacpp", "vllm", "sglang"}
# Whoever has an account there sends questions out of the plant.
_CLOUDS = re.compile(
    r"(^|\.)(openai\.com|azure\.com|anthropic\.com|googleapis\.com|mistral\.ai|x\.ai"
    r"|groq\.com|together\.(xyz|ai)|openrouter\.ai|deepseek\.com|fireworks\.ai"
    r"|perplexity\.ai|cohere\.(com|ai)|huggingface\.co|ollama\.com|amazonaws\.com"
    r"|replicate\.com|nvidia\.com|cerebras\.ai|sambanova\.ai|deepinfra\.com"
    r"|aliyuncs\.com|moonshot\.(ai|cn)|siliconflow\.(com|cn)|novita\.ai)$"
)


def openai_card(line: Mapping[str, Any], host: str) -> ModelCard:
    """The card of a ``line`` of ``/v1/models``, served at ``host``.

    ``digest`` is not one of the model's bytes, which nobody tells: it changes with
    what the server does tell (name, origin, size).
    """
    name = str(line.get("id", ""))
    meta = line.get("meta")
    meta = meta if isinstance(meta, dict) else {}
    owner = str(line.get("owned_by", ""))
    parameters = _count(meta.get("n_params"))
    return ModelCard(
        name=name,
        digest=_fingerprint(name, line, meta),
        size=_count(meta.get("size")),
        family=maker(owner),
        parameter_size=f"{parameters / 1e9:.1f}B" if parameters else "",
        quantization=meta["ftype"] if isinstance(meta.get("ftype"), str) else "",
        context_length=_length(line, meta),
        capabilities=_guessed(name),
        loaded=owner in _ALWAYS_LOADED,
        is_cloud=is_cloud_name(name) or is_cloud_host(host),
    )


def maker(owner: str) -> str:
    """The product that calls itself ``owner`` in ``owned_by``; empty when unknown."""
    return _MAKERS.get(owner, "")


def is_cloud_host(host: str) -> bool:
    """Whether ``host`` is known to be somebody's cloud.

    >>> is_cloud_host("api.openai.com"), is_cloud_host("openai.plant.example")
    (True, False)
    """
    return bool(_CLOUDS.search(host.lower().rstrip(".")))


def _guessed(name: str) -> frozenset[str]:
    if _RERANKER.search(name):
        return frozenset({"rerank"})
    return frozenset({"embedding" if _ENCODER.search(name) else "completion"})


def _length(line: Mapping[str, Any], meta: Mapping[str, Any]) -> int:
    told = [_count(line.get(key)) for key in _LENGTHS]
    told += [_count(meta.get("n_ctx")) or _count(meta.get("n_ctx_train"))]
    return min((length for length in told if length), default=0)


def _fingerprint(name: str, line: Mapping[str, Any], meta: Mapping[str, Any]) -> str:
    # Not "created": some servers write the time of the call there.
    told = [name, line.get("root"), *(meta.get(key) for key in ("n_params", "size"))]
    return hashlib.sha256(json.dumps(told, default=str).encode()).hexdigest()


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0

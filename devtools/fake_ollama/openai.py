"""The same models behind OpenAI's protocol, as Ollama serves them too.

What differs between servers is an attribute of ``FakeOllama``: ``dialect`` is a
``Dialect``. The differences were seen on an Ollama 0.24.0 and a llama.cpp server.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .exchange import Exchange
from .measures import count_tokens, vector
from .models import FakeModel
from .narrators import Asked, reply
from .openai_transport import EVENT_SCRIPTS

if TYPE_CHECKING:
    from .server import FakeOllama

_CREATED = 1_795_000_000


@dataclass(frozen=True)
class Dialect:
    """``knows_models``: a name that is not there is refused, not ignored; ``lists_all``
    is False for a list without a token; ``refuses`` are fields it does not take;
    ``schemas``: ``kept``, ``ignored`` or ``refused``; ``usage``: the cost is told;
    ``systems``: the template takes a system message; ``n_ctx`` is told in ``meta``.
    """

    owner: str = "library"
    knows_models: bool = True
    refuses: tuple[str, ...] = ()
    schemas: str = "kept"
    usage: bool = True
    systems: bool = True
    n_ctx: int = 0
    token: str = ""


def refuse(
    exchange: Exchange, status: int, text: str, kind: str = "invalid_request_error"
) -> None:
    error = {"message": text, "type": kind, "param": None, "code": None}
    exchange.document({"error": error}, status)


def is_refused(fake: FakeOllama, exchange: Exchange, token: str) -> bool:
    """True when the caller has not the token; the list of models is for anybody."""
    wanted = fake.dialect.token
    if not wanted or token == f"Bearer {wanted}":
        return False
    refuse(exchange, 401, "Invalid API Key", "authentication_error")
    return True


def models(fake: FakeOllama, exchange: Exchange, _body: dict[str, Any]) -> None:
    lines = []
    for model in fake.models:
        line: dict[str, Any] = {"id": model.name, "object": "model"}
        line |= {"created": _CREATED, "owned_by": fake.dialect.owner}
        if fake.dialect.n_ctx:
            line["meta"] = {"n_ctx": fake.dialect.n_ctx, "size": 2_200_000_000}
        lines.append(line)
    exchange.document({"object": "list", "data": lines})


def chat(fake: FakeOllama, exchange: Exchange, body: dict[str, Any]) -> None:
    model = _model(fake, body)
    if problem := _problem(fake, model, body):
        refuse(exchange, *problem)
        return
    assert model is not None
    exchange.take(fake.generating)
    try:
        fake.loaded[model.name] = fake.dialect.n_ctx
        _generate(fake, exchange, model, body)
    finally:
        fake.generating.release()


def embeddings(fake: FakeOllama, exchange: Exchange, body: dict[str, Any]) -> None:
    model = _model(fake, body)
    if model is None:
        name = body.get("model")
        refuse(exchange, 404, f'model "{name}" not found, try pulling it first')
        return
    given = body.get("input", [])
    texts = [given] if isinstance(given, str) else list(given)
    if any(count_tokens(text) > model.context_length for text in texts):
        refuse(exchange, 500, "input (900 tokens) is too large to process")
        return
    data = [
        {"object": "embedding", "index": place, "embedding": vector(text)}
        for place, text in enumerate(texts)
    ]
    # Nothing promises the order; "index" does.
    exchange.document({"object": "list", "data": data[::-1], "model": model.name})


def _model(fake: FakeOllama, body: Mapping[str, Any]) -> FakeModel | None:
    found = fake.model(body.get("model"))
    return found or (None if fake.dialect.knows_models else fake.models[0])


def _problem(
    fake: FakeOllama, model: FakeModel | None, body: Mapping[str, Any]
) -> tuple[int, str] | None:
    dialect = fake.dialect
    if not body.get("messages"):
        return 400, "[] is too short - 'messages'"
    for name in dialect.refuses:
        if name in body:
            return 400, f"Unrecognized request argument supplied: {name}"
    if model is None:
        return 404, f"model '{body.get('model')}' not found"
    if "completion" not in model.capabilities:
        short = model.name.removesuffix(":latest")
        return 400, f'"{short}" does not support chat'
    if not dialect.systems and body["messages"][0].get("role") == "system":
        return 500, "System role not supported"
    if dialect.schemas == "refused" and "response_format" in body:
        return 400, "'response_format.type' must be 'text'"
    if not isinstance(body.get("max_tokens", 1), int):
        return 400, "type must be number, but is string - 'max_tokens'"
    limit = dialect.n_ctx or 4096
    if (size := count_tokens(_prompt(body))) > limit:
        told = f"request ({size} tokens) exceeds the available context size"
        return 400, f"{told} ({limit} tokens), try increasing it"
    return None


def _generate(
    fake: FakeOllama, exchange: Exchange, model: FakeModel, body: Mapping[str, Any]
) -> None:
    if script := EVENT_SCRIPTS.get(model.script):
        script(exchange)
        return
    asked = _asked(fake, body)
    text = fake.replies.popleft() if fake.replies else reply(asked, model.narrator)
    words = re.findall(r"\s*\S+|\s+$", text)
    said = words[: asked.num_predict]
    for word in said:
        exchange.pause(fake.delay)
        _event(exchange, model, {"role": "assistant", "content": word}, None)
    reason = "stop" if len(said) == len(words) else "length"
    _event(exchange, model, {}, reason)
    wanted = (body.get("stream_options") or {}).get("include_usage")
    if wanted and fake.dialect.usage:
        prompt = count_tokens(asked.prompt)
        usage = {"prompt_tokens": prompt, "completion_tokens": len(said)}
        total = {**usage, "total_tokens": prompt + len(said)}
        exchange.event({"model": model.name, "choices": [], "usage": total})
    exchange.raw(b"data: [DONE]\n\n")
    exchange.finish()


def _event(
    exchange: Exchange, model: FakeModel, delta: dict[str, Any], reason: str | None
) -> None:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk"}
    exchange.event(
        {**head, "created": int(time.time()), "model": model.name, "choices": [choice]}
    )


def _asked(fake: FakeOllama, body: Mapping[str, Any]) -> Asked:
    form = body.get("response_format") or {}
    schema = (form.get("json_schema") or {}).get("schema")
    kept = isinstance(schema, dict) and fake.dialect.schemas == "kept"
    return Asked(
        prompt=_prompt(body),
        last=str(body["messages"][-1].get("content", "")),
        schema=schema if kept else None,
        num_predict=int(body.get("max_tokens", 2000)),
    )


def _prompt(body: Mapping[str, Any]) -> str:
    messages = body.get("messages") or []
    return "\n".join(str(message.get("content", "")) for message in messages)


ENDPOINTS = {
    ("GET", "/v1/models"): models,
    ("POST", "/v1/chat/completions"): chat,
    ("POST", "/v1/embeddings"): embeddings,
}

"""The answers of a server that works, as Ollama 0.24.0 gives them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .exchange import Exchange
from .measures import count_tokens, vector
from .models import FakeModel
from .narrators import Asked, reply
from .openai import ENDPOINTS as OPENAI
from .transport import SCRIPTS

if TYPE_CHECKING:
    from .server import FakeOllama

Endpoint = Callable[["FakeOllama", Exchange, dict[str, Any]], None]
_CREATED = "2026-11-22T17:00:00Z"


def version(fake: FakeOllama, exchange: Exchange, _body: dict[str, Any]) -> None:
    exchange.document({"version": fake.version})


def tags(fake: FakeOllama, exchange: Exchange, _body: dict[str, Any]) -> None:
    exchange.document({"models": [model.tag() for model in fake.models]})


def ps(fake: FakeOllama, exchange: Exchange, _body: dict[str, Any]) -> None:
    running = [
        model.running(fake.loaded[model.name])
        for model in fake.models
        if model.name in fake.loaded
    ]
    exchange.document({"models": running})


def show(fake: FakeOllama, exchange: Exchange, body: dict[str, Any]) -> None:
    model = fake.model(body.get("model"))
    if model is None:
        exchange.refuse(404, f"model '{body.get('model')}' not found")
    else:
        exchange.document(model.shown(not fake.old))


def chat(fake: FakeOllama, exchange: Exchange, body: dict[str, Any]) -> None:
    model = fake.model(body.get("model"))
    if model is None:
        exchange.refuse(404, f"model '{body.get('model')}' not found")
    elif problem := _chat_problem(model, body):
        exchange.refuse(*problem)
    else:
        exchange.take(fake.generating)
        try:
            began = time.monotonic()
            fake.loaded[model.name] = _num_ctx(body)
            _generate(fake, exchange, model, body, began)
        finally:
            fake.generating.release()


def embed(fake: FakeOllama, exchange: Exchange, body: dict[str, Any]) -> None:
    name = str(body.get("model"))
    model = fake.model(name)
    if model is None:
        exchange.refuse(404, f'model "{name}" not found, try pulling it first')
        return
    given = body.get("input", [])
    texts = [given] if isinstance(given, str) else list(given)
    too_long = any(count_tokens(text) > model.context_length for text in texts)
    if too_long and body.get("truncate") is False:
        exchange.refuse(400, "the input length exceeds the context length")
        return
    vectors = [vector(text) for text in texts]
    exchange.document({"model": name, "embeddings": vectors, "total_duration": 1})


def pull(fake: FakeOllama, exchange: Exchange, body: dict[str, Any]) -> None:
    name = str(body.get("model"))
    exchange.line({"status": "pulling manifest"})
    if name.startswith("missing"):
        exchange.line({"error": "pull model manifest: file does not exist"})
        exchange.finish()
        return
    for completed in range(0, 101, 10):
        exchange.pause(fake.delay)
        layer = {"digest": "sha256:ab", "total": 100, "completed": completed}
        exchange.line({"status": "pulling ab", **layer})
    for status in ("verifying sha256 digest", "writing manifest", "success"):
        exchange.line({"status": status})
    exchange.finish()
    full = name if ":" in name else f"{name}:latest"
    fake.models.append(replace(fake.models[0], name=full))


def _chat_problem(model: FakeModel, body: dict[str, Any]) -> tuple[int, str] | None:
    short = model.name.removesuffix(":latest")
    if "completion" not in model.capabilities:
        return 400, f'"{short}" does not support chat'
    if body.get("tools") and "tools" not in model.capabilities:
        return 400, f"{model.name} does not support tools"
    if body.get("think") is True and "thinking" not in model.capabilities:
        return 400, f'"{short}" does not support thinking'
    for name, value in (body.get("options") or {}).items():
        if name in ("num_ctx", "num_thread", "num_predict", "seed") and (
            not isinstance(value, int)
        ):
            return 500, f'option "{name}" must be of type integer'
    if isinstance(body.get("format"), str) and body["format"] != "json":
        return 500, f"invalid format: {body['format']!r}"
    prompt = count_tokens(_prompt(model, body))
    if prompt > _num_ctx(body) and body.get("truncate") is False:
        return 400, "the input length exceeds the context length"
    return None


def _generate(
    fake: FakeOllama,
    exchange: Exchange,
    model: FakeModel,
    body: dict[str, Any],
    began: float,
) -> None:
    asked = _asked(model, body)
    done = _done(asked, 0, "stop", began)
    if script := SCRIPTS.get(model.script):
        script(exchange, done)
        return
    text = fake.replies.popleft() if fake.replies else reply(asked, model.narrator)
    words = re.findall(r"\s*\S+|\s+$", text)
    said = words[: asked.num_predict]
    for word in said:
        exchange.pause(fake.delay)
        message = {"role": "assistant", "content": word}
        head = {"model": model.name, "created_at": _CREATED}
        exchange.line({**head, "message": message, "done": False})
    reason = "stop" if len(said) == len(words) else "length"
    exchange.line({"model": model.name, **_done(asked, len(said), reason, began)})
    exchange.finish()


def _asked(model: FakeModel, body: dict[str, Any]) -> Asked:
    messages = body.get("messages") or [{"content": ""}]
    predict = (body.get("options") or {}).get("num_predict", -1)
    schema = body.get("format")
    return Asked(
        prompt=_prompt(model, body),
        last=str(messages[-1].get("content", "")),
        schema=schema if isinstance(schema, dict) else None,
        num_predict=predict if predict >= 0 else 2000,
    )


def _done(asked: Asked, tokens: int, reason: str, began: float) -> dict[str, Any]:
    spent = time.monotonic() - began
    return {
        "created_at": _CREATED,
        "message": {"role": "assistant", "content": ""},
        "done": True,
        "done_reason": reason,
        "total_duration": int(spent * 1e9) + 1,
        "load_duration": 1,
        "prompt_eval_count": count_tokens(asked.prompt),
        "prompt_eval_duration": 1,
        "eval_count": tokens,
        "eval_duration": int(spent * 1e9) + 1,
    }


def _prompt(model: FakeModel, body: Mapping[str, Any]) -> str:
    messages = body.get("messages") or []
    if model.template == "{{ .Prompt }}":
        messages = messages[-1:]  # the trap: the rest is dropped without a word
    return "\n".join(str(message.get("content", "")) for message in messages)


def _num_ctx(body: Mapping[str, Any]) -> int:
    return int((body.get("options") or {}).get("num_ctx", 4096))


def delete(fake: FakeOllama, exchange: Exchange, body: dict[str, Any]) -> None:
    model = fake.model(body.get("model"))
    if model is None:
        exchange.refuse(404, f"model '{body.get('model')}' not found")
    else:
        fake.models.remove(model)
        exchange.send(200, "", "text/plain")


ENDPOINTS: dict[tuple[str, str], Endpoint] = {
    **OPENAI,
    ("GET", "/api/version"): version,
    ("GET", "/api/tags"): tags,
    ("GET", "/api/ps"): ps,
    ("POST", "/api/show"): show,
    ("POST", "/api/chat"): chat,
    ("POST", "/api/embed"): embed,
    ("POST", "/api/pull"): pull,
    ("DELETE", "/api/delete"): delete,
}

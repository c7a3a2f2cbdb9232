"""What goes wrong on the way of OpenAI's protocol: a function a fault, by the names of
``transport``. Some never finish: they wait until the client has left."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from .exchange import Exchange
from .transport import SCRIPTS

Script = Callable[[Exchange], None]
_FOREVER = 3600.0
_DONE = b"data: [DONE]\n\n"


def said(text: object, reason: str | None = None) -> dict[str, Any]:
    delta = {"role": "assistant", "content": text}
    return {"choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}


def cost(prompt: int = 20, tokens: int = 2) -> dict[str, Any]:
    usage = {"prompt_tokens": prompt, "completion_tokens": tokens}
    return {"choices": [], "usage": usage}


def refusing(status: int, text: str, kind: str = "invalid_request_error") -> Script:
    error = {"error": {"message": text, "type": kind, "code": status}}
    return lambda exchange: exchange.document(error, status)


def plain(status: int, body: str, kind: str = "text/html") -> Script:
    return lambda exchange: exchange.send(status, body, kind)


def streaming(*events: dict[str, Any], done: bytes = _DONE) -> Script:
    """Those events and a good end."""

    def script(exchange: Exchange) -> None:
        for event in events:
            exchange.event(event)
        if done:
            exchange.raw(done)
        exchange.finish()

    return script


def raw(pieces: Sequence[bytes]) -> Script:
    def script(exchange: Exchange) -> None:
        exchange.kind = "text/event-stream"
        for piece in pieces:
            exchange.raw(piece)
        exchange.finish()

    return script


def redirect(exchange: Exchange) -> None:
    there = {"Location": "http://127.0.0.1:9/v1/chat/completions"}
    exchange.send(307, "", "text/plain", there)


def slow_first_byte(exchange: Exchange) -> None:
    exchange.pause(_FOREVER)


def stall(exchange: Exchange) -> None:
    exchange.event(said("Hay "))
    exchange.pause(_FOREVER)


def abrupt_close(exchange: Exchange) -> None:
    exchange.event(said("Hay "))
    exchange.abort()


def close_at_once(exchange: Exchange) -> None:
    exchange.abort()


def close_after_reason(exchange: Exchange) -> None:
    """The last word is there, and then the line breaks."""
    exchange.event(said("Hay ", "stop"))
    exchange.abort()


def split_letters() -> Script:
    events = (said("Órdenes "), said("en año.", "stop"), cost())
    text = "".join(
        f"data: {json.dumps(event, ensure_ascii=False)}\r\n\r\n" for event in events
    )
    return raw([bytes([byte]) for byte in text.encode() + _DONE])


_SAID = json.dumps(said("Hay ")).encode()
_LAST = json.dumps(said("tres.", "stop")).encode()
_GPU = "CUDA error: out of memory"

EVENT_SCRIPTS: dict[str, Script] = {
    "model-missing": refusing(404, "The model `gone` does not exist.", "NotFoundError"),
    "no-tools": refusing(400, '"fake" does not support tools'),
    "no-memory": refusing(500, _GPU, "server_error"),
    "too-long": refusing(
        400, "This model's maximum context length is 4096 tokens, however you asked"
    ),
    "bad-schema": refusing(400, "json_schema: unsupported pattern"),
    "busy": refusing(503, "Loading model", "unavailable_error"),
    "rate-limit": refusing(429, "Rate limit reached", "requests"),
    "error-is-a-list": plain(500, '["oops"]', "application/json"),
    "field-check": plain(
        422, '{"detail": [{"loc": ["body", "n"], "msg": "bad"}]}', "application/json"
    ),
    "unauthorized": refusing(401, "Invalid API Key", "authentication_error"),
    "no-such-path": plain(404, '{"detail": "Not Found"}', "application/json"),
    "html-502": plain(502, "<html><h1>502 Bad Gateway</h1></html>"),
    "html-200": plain(200, "<html>Sign in</html>"),
    "not-a-stream": plain(200, json.dumps(said("Hay")), "application/json"),
    "redirect": redirect,
    "slow-first-byte": slow_first_byte,
    "stall": stall,
    "abrupt-close": abrupt_close,
    "close-at-once": close_at_once,
    "close-after-reason": close_after_reason,
    "end-without-done": streaming(said("Hay "), done=b""),
    "done-without-reason": streaming(said("Hay ")),
    "half-an-event": raw([b"data: " + _SAID + b"\n\ndata: " + _LAST[:-4]]),
    "event-not-ended": raw([b"data: " + _SAID + b"\n\ndata: " + _LAST]),
    "aborted": streaming(said("Hay "), said("", "abort")),
    "filtered": streaming(said("Hay "), said(None, "content_filter")),
    "tool-call": streaming(said(None, "tool_calls")),
    "error-in-stream": streaming(
        said("Hay "), {"error": {"message": _GPU, "code": 500}}
    ),
    "error-event": raw(
        [b"data: " + _SAID + b"\n\nevent: error\n", b'data: {"error": "no memory: out']
        + [b' of memory"}\n\n']
    ),
    "error-field": raw([b'error: {"error": {"message": "out of memory"}}\n\n']),
    "not-json": raw([b"data: {'choices': oops}\n\n"]),
    "not-an-object": raw([b'data: ["choices"]\n\n']),
    "no-choices": streaming({"id": "chatcmpl-1"}),
    "content-not-text": streaming(said(7), said("", "stop")),
    "huge-line": raw([b"data: "] + [b"x" * 64 * 1024] * 64),
    "truncated-prompt": streaming(said("Todo bien.", "stop"), cost(4096)),
    # From here on: odd, but good.
    "blank-lines": raw(
        [b": ping\n\n\n\nid: 7\nretry: 9\ndata:", _SAID, b"\n\n:\n\nevent: message\n"]
        + [b"data: ", _LAST, b"\n\n\n", _DONE]
    ),
    "split-letters": split_letters(),
    "odd-line-ends": streaming(said("uno\u0085dos"), said("\u2028tres\x1c.", "stop")),
    "half-surrogate": raw(
        [b"data: " + json.dumps(said("bien \ud83d\0.", "stop")).encode() + b"\n\n"]
        + [_DONE]
    ),
    "thinking-only": streaming(
        {"choices": [{"delta": {"reasoning_content": "Veamos…", "content": None}}]},
        said(None, "stop"),
        cost(),
    ),
    "cut-by-length": streaming(said('"La orden {A} '), said("", "length"), cost()),
    "no-metrics": streaming(said("Todo bien.", "stop")),
    "no-last-word": streaming(said("Todo "), said("bien.", "stop"), done=b""),
    "done-without-end": streaming(said("Todo bien.", "stop"), done=b"data: [DONE]"),
    "usage-in-last": streaming(
        {
            **said("Todo bien.", "stop"),
            **cost(),
            **{"choices": said("Todo bien.", "stop")["choices"]},
        }
    ),
    "usage-alone": streaming(said("Todo bien.", "stop"), {"usage": cost()["usage"]}),
}
# A name of the other protocol means the same here.
assert {*SCRIPTS} - {"cloud-unauthorized"} <= {*EVENT_SCRIPTS}

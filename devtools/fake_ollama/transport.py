"""What goes wrong on the way: every function spoils one reply.

A function is given the exchange and ``done``, the last line of a good reply. Some of
them never finish: they wait until the client has left.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from .exchange import Exchange

Script = Callable[[Exchange, Mapping[str, Any]], None]
_FOREVER = 3600.0


def _said(text: str) -> dict[str, Any]:
    return {"message": {"role": "assistant", "content": text}, "done": False}


def refusing(status: int, text: str) -> Script:
    return lambda exchange, _done: exchange.refuse(status, text)


def saying(*texts: str, **changes: Any) -> Script:
    """A whole stream whose last line has ``changes``; None drops a key."""

    def script(exchange: Exchange, done: Mapping[str, Any]) -> None:
        for text in texts:
            exchange.line(_said(text))
        last = {**done, **changes}
        exchange.line({key: last[key] for key in last if last[key] is not None})
        exchange.finish()

    return script


def html_502(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.send(502, "<html><h1>502 Bad Gateway</h1></html>", "text/html")


def html_200(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.send(200, "<html>Sign in</html>", "text/html")


def error_is_a_list(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.send(500, '["oops"]')


def unauthorized(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.send(401, "Unauthorized", "text/plain")


def cloud_unauthorized(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    body = {"error": "unauthorized", "signin_url": "https://cloud.example/connect"}
    exchange.send(401, json.dumps(body))


def redirect(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    there = {"Location": "http://127.0.0.1:9/api/chat"}
    exchange.send(307, "", "text/plain", there)


def slow_first_byte(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.pause(_FOREVER)


def stall(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.line(_said("Hay "))
    exchange.pause(_FOREVER)


def abrupt_close(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.line(_said("Hay "))
    exchange.abort()


def close_at_once(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.abort()


def end_without_done(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.line(_said("Hay "))
    exchange.finish()


def error_in_stream(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.line(_said("Hay "))
    text = "model runner has unexpectedly stopped, this may be due to resource"
    exchange.line({"error": f"{text} limitations or an internal error"})
    exchange.finish()


def not_json(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.raw(b"{'message': oops}\n")
    exchange.finish()


def not_an_object(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    exchange.raw(b'["message"]\n')
    exchange.finish()


def content_not_text(exchange: Exchange, done: Mapping[str, Any]) -> None:
    exchange.line({"message": {"role": "assistant", "content": 7}, "done": False})
    exchange.line(done)
    exchange.finish()


def blank_lines(exchange: Exchange, done: Mapping[str, Any]) -> None:
    exchange.raw(b"\n  \n")
    exchange.line(_said("Hay "))
    exchange.raw(b"\r\n\n")
    exchange.line(_said("tres."))
    exchange.line(done)
    exchange.finish()


def split_letters(exchange: Exchange, done: Mapping[str, Any]) -> None:
    """One byte a chunk: letters of two bytes and JSON are cut anywhere."""
    lines = (_said("Órdenes "), _said("en año."), done)
    for event in lines:
        for byte in json.dumps(event, ensure_ascii=False).encode() + b"\n":
            exchange.raw(bytes([byte]))
    exchange.finish()


def half_surrogate(exchange: Exchange, done: Mapping[str, Any]) -> None:
    """Legal JSON that is no text, and a NUL, which no database takes."""
    exchange.raw(json.dumps(_said("bien \ud83d\0.")).encode() + b"\n")
    exchange.line(done)
    exchange.finish()


def huge_line(exchange: Exchange, _done: Mapping[str, Any]) -> None:
    for _ in range(64):
        exchange.raw(b"x" * 64 * 1024)
    exchange.finish()


def thinking_only(exchange: Exchange, done: Mapping[str, Any]) -> None:
    thought = {"role": "assistant", "content": "", "thinking": "Veamos…"}
    exchange.line({"message": thought, "done": False})
    exchange.line(done)
    exchange.finish()


SCRIPTS: dict[str, Script] = {
    "model-missing": refusing(404, "model 'gone' not found"),
    "no-tools": refusing(400, '"fake" does not support tools'),
    "no-memory": refusing(
        500, "model requires more system memory (9.1 GiB) than is available (1.2 GiB)"
    ),
    "too-long": refusing(400, "the input length exceeds the context length"),
    "bad-schema": refusing(500, "invalid JSON schema in format"),
    "busy": refusing(
        503, "server busy, please try again.  maximum pending requests exceeded"
    ),
    "rate-limit": refusing(429, "too many requests"),
    "error-is-a-list": error_is_a_list,
    "unauthorized": unauthorized,
    "cloud-unauthorized": cloud_unauthorized,
    "html-502": html_502,
    "html-200": html_200,
    "redirect": redirect,
    "slow-first-byte": slow_first_byte,
    "stall": stall,
    "abrupt-close": abrupt_close,
    "close-at-once": close_at_once,
    "end-without-done": end_without_done,
    "error-in-stream": error_in_stream,
    "not-json": not_json,
    "not-an-object": not_an_object,
    "content-not-text": content_not_text,
    "blank-lines": blank_lines,
    "split-letters": split_letters,
    "odd-line-ends": saying("uno\u0085dos", "\u2028tres\x1c."),
    "half-surrogate": half_surrogate,
    "huge-line": huge_line,
    "thinking-only": thinking_only,
    "cut-by-length": saying('"La orden {A} ', done_reason="length"),
    "truncated-prompt": saying("Todo bien.", prompt_eval_count=4096 // 2 + 2),
    "no-metrics": saying(
        "Todo bien.",
        **dict.fromkeys(
            ("total_duration", "load_duration", "prompt_eval_count", "eval_count")
        ),
    ),
}

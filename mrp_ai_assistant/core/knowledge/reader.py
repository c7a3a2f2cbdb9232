"""The child's side of ``child``: reads one file and tells about it, a line a piece."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from typing import Any

from .cutting import cut
from .errors import DocumentEmpty, DocumentError, DocumentMemory
from .extract import extract
from .extract.base import MB, About, Limits
from .watch import give_way, limit_myself
from .wire import about_as_json, chunk_as_json

# Progress is told this often (seconds): someone looks at it, nothing counts on it.
EVERY = 0.2
# Bytes that are told at once.
ROOM = 1 << 16


def main(request: dict[str, Any]) -> None:
    """``request``: path, name, limits. Writes JSON lines and never raises."""
    # The pipe is ours alone: what a library prints goes to the log.
    out, sys.stdout = os.fdopen(sys.stdout.fileno(), "wb", ROOM), sys.stderr
    # Words and rows make no cycles: looking for these would take a tenth of the time.
    gc.freeze()
    gc.set_threshold(1_000_000)
    limits = Limits(**request["limits"])
    give_way()
    limit_myself(limits.memory, limits.seconds)

    encode = json.JSONEncoder(separators=(",", ":")).encode

    def tell(kind: str, value: Any) -> None:
        out.write(encode([kind, value]).encode("ascii") + b"\n")

    next_time = 0.0

    def progress(done: int, total: int, unit: str) -> None:
        nonlocal next_time
        now = time.monotonic()
        if now >= next_time:
            tell("progress", [done, total, unit])
            out.flush()
            next_time = now + EVERY

    try:
        about = _read(request, limits, tell, progress)
        tell("about", about_as_json(about))
    except DocumentError as error:
        tell("error", error.as_json())
    except MemoryError:
        tell("error", DocumentMemory(limit=limits.memory // MB).as_json())
    except Exception as error:  # Whatever a library raises for a strange file.
        detail = f"{type(error).__name__}: {error}"[:500]
        tell("error", DocumentError(detail).as_json())
    out.flush()
    sys.stderr.flush()
    # The system takes all back at once, faster than it can be given piece by piece.
    os._exit(0)


def _read(request: dict[str, Any], limits: Limits, tell: Any, progress: Any) -> About:
    found = extract(request["path"], request["name"], limits, progress)
    room, count = limits.characters, 0
    for chunk in cut(found.blocks):
        room -= len(chunk.text)
        if room < 0:
            found.about.note("text_left_out", limit=limits.characters)
            break
        tell("chunk", chunk_as_json(chunk))
        count += 1
    if not count:
        raise DocumentEmpty()
    return found.about

"""Tests against a real Ollama with real, small models."""

from __future__ import annotations

import os

from .failure import Unavailable
from .ollama import ensure
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_static import REAL_OLLAMA, pytest

MODELS = ("smollm2", "minilm")


def real_ollama(runtime: Runtime) -> Outcome:
    """Missing the server is a failure: a suite that is skipped proves nothing.
    ``MODEL=none`` leaves the suite out on purpose."""
    try:
        handle = ensure(MODELS)
    except Unavailable as error:
        raise Unavailable(
            f"{error}\nThe tests with a real model need an Ollama: install it, or Go "
            ">= 1.26 and a C++ compiler to build it, or name one by OLLAMA_HOST. "
            "MODEL=none leaves these tests out."
        ) from error
    with handle:
        extra = {"MRP_AI_OLLAMA_URL": handle.url, "MRP_AI_REQUIRE_OLLAMA": "1"}
        return pytest(runtime, "ollama", REAL_OLLAMA, extra)


def suites() -> tuple[Suite, ...]:
    if os.environ.get("MODEL") == "none":
        return ()
    return (Suite("ollama", real_ollama),)

"""Tests against a real Ollama and real llama.cpp servers, with real, small models."""

from __future__ import annotations

import os
from contextlib import ExitStack

from .console import say
from .failure import Unavailable
from .llamacpp import servers
from .ollama import ensure
from .ollama_server import named_server
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
    with ExitStack() as stack:
        stack.enter_context(handle)
        extra = {"MRP_AI_OLLAMA_URL": handle.url, "MRP_AI_REQUIRE_OLLAMA": "1"}
        if named_server():
            # Somebody else's models are not in a folder that is known here.
            say("       llama.cpp is not tested: OLLAMA_HOST names a server")
        else:
            chat, encoder = stack.enter_context(servers(*MODELS))
            extra["MRP_AI_LLAMACPP_URL"] = chat
            extra["MRP_AI_LLAMACPP_EMBED_URL"] = encoder
            extra["MRP_AI_REQUIRE_LLAMACPP"] = "1"
        return pytest(runtime, "ollama", REAL_OLLAMA, extra)


def suites() -> tuple[Suite, ...]:
    if os.environ.get("MODEL") == "none":
        return ()
    return (Suite("ollama", real_ollama),)

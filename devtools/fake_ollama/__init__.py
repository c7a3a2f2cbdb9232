"""A fake Ollama server: the protocol is real, the models are scripts.

    server      FakeOllama, and what it records
    exchange    one request on the wire: lines, pauses, watching the client leave
    endpoints   the answers of a server that works
    models      what it has installed
    narrators   what its models say: an honest one, and liars
    transport   what goes wrong on the way: one function a fault
    openai, openai_transport    the same behind OpenAI's protocol

By hand: ``python -m devtools.fake_ollama --port 11435 [--script stall]``.
"""

from .models import FakeModel
from .openai import Dialect
from .openai_transport import EVENT_SCRIPTS
from .server import FakeOllama
from .transport import SCRIPTS

__all__ = ["EVENT_SCRIPTS", "SCRIPTS", "Dialect", "FakeModel", "FakeOllama"]

"""Servers for the tests of model servers: one that installs, one of OpenAI's kind."""

import json
import time

from .ollama_server import OllamaServer, installed

GB = 10**9
NO_WAY = (
    'pull model manifest: Get "https://registry.ollama.ai/v2/": dial tcp: lookup '
    "registry.ollama.ai: no such host"
)


class InstallingServer(OllamaServer):
    """An Ollama whose library has every model; ``refusal`` is said instead, after
    ``halfway`` of the bytes; ``held`` keeps it there until the client leaves."""

    def __init__(self):
        super().__init__()
        self.refusal = ""
        self.halfway = False
        self.held = False

    def reply(self, path, body):
        model = body.get("model")
        if path == "/api/pull":
            return 200, self._pulled(model)
        if path == "/api/delete":
            if self.models.pop(model, None) is None:
                return 404, {"error": f"model '{model}' not found"}
            return 200, ""
        return super().reply(path, body)

    def _pulled(self, model):
        yield _line(status="pulling manifest")
        if self.refusal and not self.halfway:
            yield _line(error=self.refusal)
            return
        yield _line(status="pulling ab", digest="ab", total=2 * GB, completed=GB)
        while self.held:
            time.sleep(0.02)
            yield _line(status="pulling ab", digest="ab", total=2 * GB, completed=GB)
        if self.refusal:
            yield _line(error=self.refusal)
            return
        yield _line(status="pulling ab", digest="ab", total=2 * GB, completed=2 * GB)
        yield _line(status="verifying sha256 digest")
        self.models[model] = installed(model)
        yield _line(status="success")


class OpenAIServer(OllamaServer):
    """A server of OpenAI's kind. ``keeps``: it makes the model keep to a schema."""

    def __init__(self, *names):
        super().__init__()
        self.stream_type = "text/event-stream"
        self.names = list(names or ("/models/qwen.gguf",))
        self.keeps = True

    def reply(self, path, body):
        match path:
            case "/v1/models":
                return 200, {"object": "list", "data": [*map(_model, self.names)]}
            case "/v1/chat/completions" if body.get("messages"):
                schema = "response_format" in body and self.keeps
                return 200, _events('"siete"' if schema else "7")
            case "/v1/chat/completions":
                return 400, {"error": {"message": "'messages' is required"}}
            case "/v1/embeddings":
                data = [{"embedding": [0.6, 0.8]} for _text in body["input"]]
                return 200, {"data": data}
        return 404, {"error": {"message": "File Not Found"}}


def _model(name):
    meta = {"n_ctx": 8192, "n_params": 1_500_000_000, "size": GB, "ftype": "Q4_K_M"}
    return {"id": name, "owned_by": "llamacpp", "meta": meta}


def _line(**told):
    return json.dumps(told).encode() + b"\n"


def _events(text):
    choice = {"delta": {"content": text}, "finish_reason": None}
    last = {"delta": {}, "finish_reason": "stop"}
    for event in ({"choices": [choice]}, {"choices": [last]}):
        yield b"data: " + json.dumps(event).encode() + b"\n\n"
    yield b"data: [DONE]\n\n"

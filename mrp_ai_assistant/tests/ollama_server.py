"""A small Ollama for tests: it answers as a real 0.24.0 did, on a port of its own."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_CHATML = (
    "{{ range .Messages }}<|im_start|>{{ .Role }}\n{{ .Content }}<|im_end|>\n"
    "{{ end }}<|im_start|>assistant\n"
)


def installed(name, *, capabilities=("completion",), template=_CHATML, **more):
    """What ``/api/tags`` and ``/api/show`` say about one model."""
    details = {
        "parent_model": "",
        "format": "gguf",
        "family": "qwen2",
        "families": ["qwen2"],
        "parameter_size": "1.5B",
        "quantization_level": "Q4_K_M",
    }
    tag = {
        "name": name,
        "model": name,
        "modified_at": "2026-11-20T10:00:00.000000000Z",
        "size": 1117321567,
        "digest": f"{sum(map(ord, name)):064x}",
        "details": details,
        **more,
    }
    shown = {
        "modelfile": f"FROM {name}",
        "template": template,
        "details": details,
        "model_info": {
            "general.architecture": "qwen2",
            "qwen2.context_length": 32768,
        },
        "capabilities": list(capabilities),
    }
    return tag, shown


CHAT = "qwen2.5:1.5b"
EMBED = "minilm:latest"
BARE = "bare:latest"
CLOUD = "gpt-oss:120b-cloud"


class OllamaServer:
    """Use it as a context manager; change its attributes to change its mind.

    ``token``: the one it asks for; ``delay``: seconds before each reply; ``page``: not
    None makes it another service, which answers this to everything.
    """

    def __init__(self):
        self.models = dict(
            (model[0]["name"], model)
            for model in (
                installed(CHAT, capabilities=("completion", "tools")),
                installed(EMBED, capabilities=("embedding",)),
                installed(BARE, template="{{ .Prompt }}"),
                installed(CLOUD, remote_host="https://ollama.com:443"),
            )
        )
        self.loaded = [CHAT]
        self.token = ""
        self.delay = 0
        self.page = None
        self.requests = []  # (path, headers, body)
        self.stream_type = "application/x-ndjson"
        self.left = threading.Event()  # a client did not wait for the end
        self._closing = threading.Event()

    def __enter__(self):
        handler = type("Handler", (_Handler,), {"ollama": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_exc):
        self._closing.set()
        self._http.shutdown()
        self._http.server_close()

    def reply(self, path, body):
        """(status, document or list of lines) for a request."""
        model = self.models.get(body.get("model"))
        match path:
            case "/api/version":
                return 200, {"version": "0.24.0"}
            case "/api/tags":
                return 200, {"models": [tag for tag, _shown in self.models.values()]}
            case "/api/ps":
                names = [name for name in self.loaded if name in self.models]
                return 200, {"models": [self.models[name][0] for name in names]}
            case "/api/show" | "/api/chat" if not model:
                return 404, {"error": f"model '{body.get('model')}' not found"}
            case "/api/show":
                return 200, model[1]
            case "/api/chat":
                return 200, _said(body["model"], "Todo va bien.")
        return 404, "404 page not found"


def _said(name, text):
    message = {"role": "assistant", "content": text}
    end = {"done_reason": "stop", "prompt_eval_count": 40, "eval_count": 4}
    return [
        {"model": name, "message": message, "done": False},
        {"model": name, "message": {**message, "content": ""}, "done": True, **end},
    ]


class _Handler(BaseHTTPRequestHandler):
    ollama = None

    def do_GET(self):
        self._answer({})

    def do_POST(self):
        size = int(self.headers.get("Content-Length") or 0)
        self._answer(json.loads(self.rfile.read(size) or b"{}"))

    do_DELETE = do_POST

    def _answer(self, body):
        server = self.ollama
        server.requests.append((self.path, dict(self.headers), body))
        if server.delay and server._closing.wait(server.delay):
            return
        wanted = f"Bearer {server.token}"
        if server.page is not None:
            self._send(200, "text/html", server.page.encode())
        elif server.token and self.headers.get("Authorization") != wanted:
            self._send(401, "application/json", b'{"error": "unauthorized"}')
        else:
            status, content = server.reply(self.path, body)
            if hasattr(content, "__next__"):
                self._stream(content)
            elif isinstance(content, str):
                self._send(status, "text/plain", content.encode())
            else:
                lines = content if isinstance(content, list) else [content]
                data = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
                self._send(status, "application/json", data)

    def _send(self, status, kind, data):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _stream(self, parts):
        """``bytes`` one by one; the end of the connection is the end."""
        self.send_response(200)
        self.send_header("Content-Type", self.ollama.stream_type)
        self.end_headers()
        for part in parts:
            try:
                self.wfile.write(part)
                self.wfile.flush()
            except OSError:
                self.ollama.left.set()
                return

    def log_message(self, *_args):
        pass

"""llama.cpp's HTTP server with one model, until it is ended.

Run by the interpreter of an environment that has ``xllamacpp``, so nothing of devtools
is imported: ``python llamacpp_serve.py PORT FILE chat|embed``.
"""

import sys
import threading

import xllamacpp  # type: ignore[import-not-found]


def main() -> None:
    port, file, use = sys.argv[1:4]
    asked = xllamacpp.CommonParams()
    asked.model.path = file
    asked.hostnames = ["127.0.0.1"]
    asked.port = int(port)
    asked.n_parallel = 1
    asked.warmup = False
    # One thread: the tests share the machine, and threads that wait stop each other.
    asked.cpuparams.n_threads = asked.cpuparams_batch.n_threads = 1
    if use == "embed":
        asked.n_ctx = 512
        asked.embedding = True
    else:
        asked.n_ctx = 4096
        asked.ctx_shift = False
    server = xllamacpp.Server(asked)  # serves until it is collected
    print(server.listening_address, flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()

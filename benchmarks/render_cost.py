"""What a token of a growing answer costs on the page: ours, and others' ways.

An answer of 20 kB (tables, lists, code, links) arrives token by token in a Chromium.
Each update ends with a forced layout. Processor time of the page's main thread, as
Chromium counts it (``threadTicks``), in batches of ten updates, less what an empty
batch costs. Peers that are not part of the addon come from npm, outside of the tree.

    make bench NAMES=render_cost        (or: python benchmarks/render_cost.py)
"""

import os
import shutil
import subprocess
import sys
import tarfile
import threading
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from devtools.browser import browser  # noqa: E402
from devtools.paths import in_cache  # noqa: E402

STATIC = ROOT / "mrp_ai_assistant" / "static"
PAGE = Path(__file__).with_suffix("").with_name("render_cost_page")
PEER = "markdown-it@15.0.3"
PEER_FILE = "package/dist/browser/markdown-it.umd.min.js"
PEER_SUM = "391f2aa638e75e6c7859d0a5c5650ef0956722a45998f17e05b83bc655778e1e"
BATCH = 10
SERVED = {
    "/marked.umd.js": STATIC / "lib/marked/marked.umd.js",
    "/purify.js": STATIC / "lib/dompurify/purify.js",
}


def peer() -> Path | None:
    """markdown-it's file in the cache; None, and a word why, without npm."""
    target = in_cache("peers") / f"{PEER}.js"
    if not target.exists():
        if not shutil.which("npm"):
            print("without markdown-it: npm is not there to fetch it")
            return None
        with TemporaryDirectory() as folder:
            pack = ["npm", "pack", "--silent", "--pack-destination", folder, PEER]
            subprocess.run([shutil.which("npm"), *pack[1:]], check=True, cwd=folder)
            [archive] = Path(folder).glob("*.tgz")
            with tarfile.open(archive) as packed:
                content = packed.extractfile(PEER_FILE).read()
        if sha256(content).hexdigest() != PEER_SUM:
            raise SystemExit(f"{PEER} is not the file that was measured before")
        target.write_bytes(content)
    return target


class Handler(SimpleHTTPRequestHandler):
    """The page, the addon's own modules (which name each other without a suffix) and
    the libraries."""

    def translate_path(self, path):
        path = path.partition("?")[0]
        if path == "/markdown-it.js":
            return os.fspath(self.server.peer or os.devnull)
        if path in SERVED:
            return os.fspath(SERVED[path])
        base = STATIC / "src" if path.startswith("/core/") else PAGE
        found = base / path.lstrip("/")
        return os.fspath(found.with_suffix(found.suffix or ".js"))

    def guess_type(self, path):
        return "text/javascript" if path.endswith((".js", "null")) else "text/html"

    def log_message(self, *_):
        pass


def thread_ms(page) -> float:
    """Processor time of the main thread since the page began, in ms."""
    metrics = page.call("Performance.getMetrics")["metrics"]
    seconds = {metric["name"]: metric["value"] for metric in metrics}
    return 1000 * seconds["TaskDuration"]


def measured(page, name: str) -> list[float]:
    """ms of processor per update, a figure a batch."""
    page.run(f"bench.start({name!r})")
    costs, left, before = [], True, thread_ms(page)
    while left:
        left = page.run(f"bench.run({BATCH})")
        now = thread_ms(page)
        costs.append((now - before) / BATCH)
        before = now
    return costs


def idle_cost(page) -> float:
    """ms that asking alone costs, per update of a batch."""
    costs, before = [], thread_ms(page)
    for _ in range(50):
        page.run("bench.run(0)")
        now = thread_ms(page)
        costs.append((now - before) / BATCH)
        before = now
    return median(costs)


def table(page) -> None:
    idle = idle_cost(page)
    tokens, size = page.run("[bench.tokens, bench.size]")
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    print(f"{size:,} characters, {tokens:,} tokens; load {load:.0f}\n")
    print("| renderer | median ms | p95 | deciles of the answer, mean ms | in all, s |")
    print("|---|---:|---:|---|---:|")
    for name in page.run("bench.names"):
        costs = [max(0, cost - idle) for cost in measured(page, name)]
        tenth = len(costs) // 10
        deciles = [sum(costs[n * tenth :][:tenth]) / tenth for n in range(10)]
        p95 = sorted(costs)[int(0.95 * len(costs))]
        print(
            f"| {name} | {median(costs):.2f} | {p95:.2f} | "
            + " ".join(f"{cost:.1f}" for cost in deciles)
            + f" | {sum(costs) * BATCH / 1000:.1f} |"
        )
    print(f"\nThe one full parse at the end: {page.run('bench.finish()'):.0f} ms")


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler))
    server.peer = peer()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with browser() as page:
        page.call("Performance.enable", timeDomain="threadTicks")
        page.open(f"http://127.0.0.1:{server.server_port}/index.html", "window.bench")
        table(page)
    server.shutdown()


if __name__ == "__main__":
    main()

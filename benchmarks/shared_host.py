"""Claim: where Odoo and Ollama share a machine, our way of asking keeps both usable.

PEOPLE ask a model without end, documents are being turned into vectors beside them, and
somebody opens pages of a real Odoo. Three times in one run, on a real Ollama:

    idle       nobody asks
    ours       num_thread = cores - 1; one call at a time, questions before documents
    defaults   what a client does that leaves all of it to the server: everybody at once

Prints tokens a second while the model speaks and altogether, how long an answer took,
vectors a second, and how long Odoo's pages took. ``SHARED_SECONDS=20`` shortens it; the
model may be the first argument. The machine must have nothing else to do.
"""

import os
import statistics
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import tests.conftest  # noqa: F401  the addon without Odoo

# isort: split

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import Stopped
from odoo.addons.mrp_ai_assistant.core.llm import (
    ModelCard,
    OllamaChat,
    OllamaClient,
    OllamaEmbed,
    Patience,
    full_name,
    user,
)

from benchmarks.load_site.site import Variant, opened, probing
from devtools.databases import MRP, install, template
from devtools.odoo_source import find_odoo
from devtools.ollama import ensure
from devtools.paths import cache_folder
from devtools.runtime import Runtime, environment_in_use, variables
from devtools.suites_odoo import database

MODEL, VECTORS = "qwen2.5-coder:1.5b", "minilm"
PEOPLE = 4
TOKENS = 64
BATCH = 16
SECONDS = float(os.environ.get("SHARED_SECONDS", "90"))
FACTS = "\n".join(
    f"{{{letter}}}: order WH/MO/{number:05}, {number % 9 + 1} days late, blocked"
    for number, letter in enumerate("ABCDEF")
)
QUESTION = "Tell these facts of a plant in whole sentences.\n{facts}\nAnswer {who}."
TEXT = "The pressure of the gluing press is set with the valve on its left side. "


class Line:
    """One speaks at a time; who reads documents lets everybody else go first."""

    def __init__(self):
        self._changed = threading.Condition()
        self._busy = False
        self._asking = 0

    @contextmanager
    def place(self, is_question):
        with self._changed:
            self._asking += is_question
            self._changed.wait_for(
                lambda: not self._busy and (is_question or not self._asking)
            )
            self._asking -= is_question
            self._busy = True
        try:
            yield
        finally:
            with self._changed:
                self._busy = False
                self._changed.notify_all()


class NoLine:
    @contextmanager
    def place(self, is_question):
        yield


@dataclass
class Host:
    """How the server is asked, and what was heard until it was cancelled."""

    chat: OllamaChat
    embed: OllamaEmbed
    line: Line | NoLine
    cancel: Cancellation = field(default_factory=Cancellation)
    tokens: int = 0
    spoken: float = 0.0  # seconds between first and last token of the replies
    waits: list[float] = field(default_factory=list)
    whole: int = 0
    vectors: int = 0

    def ask(self, who):
        question = user(QUESTION.format(facts=FACTS, who=who))
        while not self.cancel.cancelled:
            began = time.monotonic()
            try:
                with self.line.place(True):
                    self.hear(question)
                self.whole += 1
            except Stopped:  # how long it has lasted so far
                pass
            self.waits.append(time.monotonic() - began)

    def hear(self, question):
        times = []
        try:
            for chunk in self.chat.chat(
                [question], max_tokens=TOKENS, cancel=self.cancel
            ):
                if chunk.text:
                    times.append(time.monotonic())
        finally:
            self.tokens += len(times)
            self.spoken += times[-1] - times[0] if times else 0.0

    def read(self):
        texts = [TEXT * 3 + str(number) for number in range(BATCH)]
        while not self.cancel.cancelled:
            try:
                with self.line.place(False):
                    self.embed.embed(texts, cancel=self.cancel)
                self.vectors += BATCH
            except Stopped:
                pass

    def told(self):
        figures = (
            self.tokens / max(self.spoken, 1e-9),
            self.tokens / SECONDS,
            statistics.median(self.waits),
            max(self.waits),
            self.vectors / SECONDS,
        )
        text = "".join(f"{each:10.1f}" for each in figures)
        return f"{text}  {self.whole} answers"


def host(url, model, line, threads):
    client = OllamaClient(url, patience=Patience(first_byte=900, between=900))
    encoder = ModelCard(
        full_name(VECTORS), context_length=256, capabilities=frozenset({"embedding"})
    )
    return Host(
        OllamaChat(client, ModelCard(full_name(model)), num_thread=threads),
        OllamaEmbed(client, encoder, num_thread=threads),
        line,
    )


def beside(host, site):
    """Everybody at work while pages are opened; the milliseconds of those."""
    host.hear(
        user(QUESTION.format(facts=FACTS, who=0))
    )  # loads, reads what is constant
    host.embed.embed([TEXT], cancel=host.cancel)
    host.tokens, host.spoken = 0, 0.0
    threads = [
        threading.Thread(target=host.ask, args=(who,)) for who in range(PEOPLE)
    ] + [threading.Thread(target=host.read)]
    threading.Timer(SECONDS, host.cancel.cancel).start()
    for thread in threads:
        thread.start()
    pages = probing(site, SECONDS)()
    for thread in threads:
        thread.join()
    return pages


def row(name, pages, more=""):
    figures = [
        _part(pages[each], part) for each in ("login", "search") for part in (0.5, 0.95)
    ]
    text = "".join(f"{each:8.0f}" for each in figures)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    print(f"{name:<10}{text}{load:7.1f}{more}", flush=True)


def _part(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def main():
    model = sys.argv[1] if len(sys.argv) > 1 else MODEL
    cores = os.cpu_count() or 1
    source, environment = find_odoo(), environment_in_use()
    runtime = Runtime(environment, source, variables(environment, source, []))
    logs = cache_folder() / "logs"
    with (
        database(runtime, "shared", template(runtime, MRP)) as name,
        ensure((model, VECTORS)) as server,
    ):
        install(runtime, name, ("mrp_ai_assistant",), "Shared host")
        with opened(runtime, name, Variant(0), PEOPLE, logs) as site:
            probing(site, 5)()  # Odoo compiles and caches at the first requests
            print(f"{model}, {PEOPLE} people and documents, {cores} cores")
            print(
                "          login p50     p95  search     p95   load"
                "  speaking  together    answer   worst   vectors"
            )
            row("idle", probing(site, SECONDS)())
            ways = (("ours", Line(), max(1, cores - 1)), ("defaults", NoLine(), None))
            for way, line, threads in ways:
                asked = host(server.url, model, line, threads)
                row(way, beside(asked, site), asked.told())


if __name__ == "__main__":
    main()

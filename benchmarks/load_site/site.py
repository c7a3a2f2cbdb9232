"""An Odoo with everything that answers for it, and what all of it takes."""

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from devtools.databases import sql
from devtools.odoo_session import OdooSession, wait_until_up
from devtools.paths import ROOT
from devtools.ports import LOCAL, any_free
from devtools.processes import stop

ADDONS = Path(__file__).parent / "addons"
START = 180  # seconds
PERIOD = 20  # seconds from question to question of a person


@dataclass(frozen=True)
class Variant:
    """How Odoo is run; ``worker``: with an ``odoo mrp_ai_worker`` beside it."""

    workers: int
    worker: bool = False

    def __str__(self):
        return f"workers={self.workers}" + (", mrp-ai-worker" if self.worker else "")


class Site:
    def __init__(self, runtime, database, variant, chats, logs):
        self.runtime, self.database, self.variant = runtime, database, variant
        self._chats, self._logs = chats, logs
        self.port, self.evented = any_free(), any_free()
        self.url = f"http://{LOCAL}:{self.port}"
        port = self.evented if variant.workers else self.port
        self.websocket = f"ws://{LOCAL}:{port}"
        self._children = []

    def start(self, *arguments):
        log = self._logs / f"load-{len(self._children)}.log"
        path = self.runtime.variables["ODOO_ADDONS_PATH"]
        variables = {
            **self.runtime.variables,
            "ODOO_ADDONS_PATH": f"{path},{ADDONS}",
            "MRP_AI_THREADS": str(self._chats),
        }
        with log.open("wb") as out:
            child = subprocess.Popen(
                self.runtime.odoo(*arguments),
                stdout=out,
                stderr=out,
                env=variables,
                start_new_session=True,  # ``stop`` ends a group
            )
        self._children.append(child)
        return child

    def open(self):
        odoo = self.start(
            *("-d", self.database, "--http-port", str(self.port)),
            *("--gevent-port", str(self.evented), "--max-cron-threads", "1"),
            *("--workers", str(self.variant.workers)),
            *("--load", "base,rpc,web,mrp_ai_naive"),
        )
        if self.variant.worker:
            more = ("--threads", str(self._chats))
            self.start("mrp_ai_worker", "-d", self.database, *more)
        session = OdooSession(self.url)
        if not wait_until_up(session, START, odoo.poll):
            raise SystemExit(f"Odoo did not start: see {self._logs}")
        session.log_in(self.database, "admin", "admin")
        session.open_page("/odoo")

    def close(self):
        for child in self._children:
            stop(child)

    def pids(self):
        """Of Odoo's processes and its workers."""
        found = [psutil.Process(child.pid) for child in self._children]
        found += [kid for one in found for kid in one.children(recursive=True)]
        return [process.pid for process in found]

    def processor_seconds(self):
        """Of Odoo, its workers and the database's processes, until now."""
        rows = sql(
            "postgres",
            "SELECT pid FROM pg_stat_activity WHERE datname = %s",
            self.database,
        )
        return {
            process.pid: times.user + times.system
            for process in _existing([*self.pids(), *(pid for (pid,) in rows)])
            if (times := _times(process))
        }

    def memory(self):
        """MB that Odoo's processes do not share, together."""
        living = _existing(self.pids())
        return sum(process.memory_full_info().uss for process in living) / 1e6


def _existing(pids):
    for pid in pids:
        if psutil.pid_exists(pid):
            yield psutil.Process(pid)


def _times(process):
    try:
        return process.cpu_times()
    except psutil.NoSuchProcess:
        return None


@contextmanager
def opened(runtime, database, variant, chats, logs):
    site = Site(runtime, database, variant, chats, logs)
    try:
        site.open()
        yield site
    finally:
        site.close()


@contextmanager
def model_server(chats, log, words_a_second=20):
    """The address of a model server for ``chats`` people."""
    program = "benchmarks.load_site.model_server"
    with _program(program, str(chats), str(log), str(words_a_second)) as child:
        yield child.stdout.readline().strip()


def probing(site, seconds):
    """Start ``probe``; call what it returns to have its figures."""
    with ExitStack() as stack:
        more = (site.url, site.database, str(seconds))
        child = stack.enter_context(_program("benchmarks.load_site.probe", *more))
        kept = stack.pop_all()
    return lambda: _said(child, kept)


def chatting(site, chats, seconds, period=PERIOD, naive=None):
    """Start ``chats``; returns when all are logged in and begin."""
    settings = {
        "url": site.url,
        "websocket": site.websocket,
        "database": site.database,
        "chats": chats,
        "seconds": seconds,
        "period": period,
        "naive": naive,
    }
    kept = ExitStack()
    program = "benchmarks.load_site.chats"
    child = kept.enter_context(_program(program, json.dumps(settings)))
    if child.stdout.readline().strip() != "ready":
        raise SystemExit("The chats could not log in.")
    child.stdin.write("\n")
    child.stdin.flush()
    return lambda: _said(child, kept)


def spent(site, seconds):
    """Cores that the site takes during the next ``seconds``."""
    before, began = site.processor_seconds(), time.monotonic()
    time.sleep(seconds)
    after = site.processor_seconds()
    passed = time.monotonic() - began
    return sum(after[pid] - before.get(pid, 0.0) for pid in after) / passed


def _said(child, kept):
    with kept:
        return json.loads(child.stdout.read())


@contextmanager
def _program(name, *arguments):
    child = subprocess.Popen(
        [sys.executable, "-m", name, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )
    try:
        yield child
    finally:
        stop(child)

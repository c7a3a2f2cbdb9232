"""Claim: a thousand answers leave nothing behind in memory, connections or threads.

8 people ask as fast as they are answered, with a model that speaks at once. After every
hundred answers: memory of Odoo's processes, its threads, the database's connections,
and the rows that wait on the bus. ``SOAK_TURNS=200`` shortens it.
"""

import os
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.load import plant, serve_from
from benchmarks.load_site.site import Variant, chatting, model_server, opened
from devtools.databases import sql
from devtools.paths import cache_folder

CHATS = 8
TURNS = int(os.environ.get("SOAK_TURNS", "1000"))
STEP = 100
LONGEST = 3600  # seconds


def main():
    with tempfile.TemporaryDirectory() as folder, plant(CHATS) as (runtime, name):
        log = Path(folder) / "words.tsv"
        with model_server(CHATS, log, words_a_second=1000) as url:
            serve_from(runtime, name, url, CHATS)
            logs = cache_folder() / "logs"
            with opened(runtime, name, Variant(0), CHATS, logs) as site:
                asking = chatting(site, CHATS, LONGEST, period=0)
                watch(site, name)
                del asking  # which ends them


def watch(site, name):
    print("answers   MB  threads  connections  bus rows  failed  seconds")
    began, step = time.monotonic(), 0
    while step <= TURNS:
        done, failed = sql(
            name,
            "SELECT count(*) FILTER (WHERE state = 'done'),"
            " count(*) FILTER (WHERE state = 'failed') FROM mrp_ai_turn",
        )[0]
        if done >= step:
            passed = time.monotonic() - began
            print(f"{done:7}{look(site, name)}{failed:8}{passed:9.0f}", flush=True)
            step += STEP
        time.sleep(0.2)


def look(site, name):
    processes = [psutil.Process(pid) for pid in site.pids()]
    threads = sum(each.num_threads() for each in processes)
    connections = sql(
        "postgres", "SELECT count(*) FROM pg_stat_activity WHERE datname = %s", name
    )[0][0]
    rows = sql(name, "SELECT count(*) FROM bus_bus")[0][0]
    return f"{site.memory():5.0f}{threads:9}{connections:13}{rows:10}"


if __name__ == "__main__":
    main()

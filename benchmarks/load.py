"""Claim: people who chat do not slow Odoo down, and read each sentence at once.

8 and 20 people ask a question each 20 s; a model server (a fake, 20 words a second to
each at once) answers. Meanwhile somebody opens the login page and a list of orders.
Three times in one run: nobody chats (idle), our chats, and the same chats against a
controller that waits for the model. Then our chats alone, for the processor time.
Prints a table.

``LOAD_CHATS=8``, ``LOAD_SECONDS=20`` and ``LOAD_WORKERS=0`` shorten it.
"""

import os
import statistics
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.load_site import delays
from benchmarks.load_site.site import (
    PERIOD,
    Variant,
    chatting,
    model_server,
    opened,
    probing,
    spent,
)
from devtools.databases import MRP, install, template
from devtools.odoo_source import find_odoo
from devtools.paths import cache_folder
from devtools.processes import must_run
from devtools.runtime import Runtime, environment_in_use, variables
from devtools.suites_odoo import database

CHATS = [int(each) for each in os.environ.get("LOAD_CHATS", "8 20").split()]
SECONDS = float(os.environ.get("LOAD_SECONDS", "40"))
WORKERS = os.environ.get("LOAD_WORKERS", "0 2").split()
VARIANTS = [
    variant
    for variant in (Variant(0), Variant(2), Variant(2, worker=True))
    if str(variant.workers) in WORKERS
]
LAST = 60  # seconds that an answer may take to its end
_PLANT = """
group = env.ref("mrp.group_mrp_user") | env.ref("mrp_ai_assistant.group_ai_user")
for number in range({chats}):
    login = f"chat{{number}}"
    env["res.users"].create({{
        "name": login, "login": login, "password": login,
        "group_ids": [(4, one.id) for one in group],
    }})
env.ref("base.user_admin").password = "admin"
for limit in ("minute", "hour"):  # the soak asks more than a person may
    key = f"mrp_ai_assistant.limit_questions_{{limit}}"
    env["ir.config_parameter"].set_param(key, "0")
for number in range(60):
    product = env["product.product"].create({{"name": f"Table {{number}}"}})
    values = {{"product_id": product.id, "product_qty": number % 7 + 1}}
    order = env["mrp.production"].create(values)
    order.action_confirm()
    order.date_deadline = f"2026-{{number % 9 + 1:02}}-02"
env.cr.commit()
"""
_SERVER = """
server = env["mrp.ai.server"].with_context(active_test=False).search([], limit=1)
server.write({{"url": "{url}", "active": True, "capacity": {chats}}})
error = server._sync()
assert not error, error
env.cr.commit()
"""


def main():
    with plant(max(CHATS)) as (runtime, name):
        heading()
        for variant in VARIANTS:
            for chats in CHATS:
                measure(runtime, name, variant, chats)


@contextmanager
def plant(chats):
    """A database with late orders and as many people; ``(runtime, its name)``."""
    source, environment = find_odoo(), environment_in_use()
    runtime = Runtime(environment, source, variables(environment, source, []))
    with database(runtime, "load", template(runtime, MRP)) as name:
        install(runtime, name, ("mrp_ai_assistant",), "Load")
        _shell(runtime, name, _PLANT.format(chats=chats))
        yield runtime, name


def serve_from(runtime, name, url, chats):
    """The models are at ``url``, which speaks to ``chats`` people at once."""
    _shell(runtime, name, _SERVER.format(url=url, chats=chats))


def measure(runtime, name, variant, chats):
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        log = Path(folder) / "words.tsv"
        url = stack.enter_context(model_server(chats, log))
        serve_from(runtime, name, url, chats)
        with opened(runtime, name, variant, chats, cache_folder() / "logs") as site:
            # Odoo compiles and caches at the first requests; a process that answers
            # loads the encoder, some two seconds, at its first question.
            probing(site, 5)()
            chatting(site, chats, PERIOD)()
            row(variant, chats, "idle", probing(site, SECONDS)())
            memory = site.memory()
            told = chatting(site, chats, SECONDS)
            row(variant, chats, "ours", probing(site, SECONDS)(), answers(told(), log))
            told = chatting(site, chats, SECONDS)
            cores = spent(site, SECONDS)
            told()
            more = site.memory() - memory
            share = 100 * cores / chats
            print(f"      {share:.1f} % of a core a chat, {more:.0f} MB more")
            told = chatting(site, chats, SECONDS, naive=url)
            probed = probing(site, SECONDS)()
            row(variant, chats, "naive", probed, answers(told(), log))


def answers(said, log):
    """What the readers saw, in a few words."""
    spoken, late, told = delays.spoken(log), [], {}
    for chat, turn, at, text in said["texts"]:
        told.setdefault((chat, turn), []).append((at, text))
    for chat, turn, asked in said["asked"]:
        texts = told.get((chat, turn), [])
        words = [each for each in spoken[chat] if asked <= each[0] <= asked + LAST]
        late += delays.sentence_delays(words, texts)
    turns = said["turns"]
    text = f"{len(turns)} answers of {statistics.median(turns or [0]):.0f} s"
    text += f", {said['failed']} failed" if said["failed"] else ""
    if late:
        text += f"; a sentence late by {_p(late, 0.5):.3f} s, p95 {_p(late, 0.95):.3f}"
    return text


def heading():
    print(
        "variant                    chats         login p50    p95  search p50    p95"
    )


def row(variant, chats, what, probed, more=""):
    figures = [
        _p(probed[each], part) for each in ("login", "search") for part in (0.5, 0.95)
    ]
    text = "".join(f"{each:10.0f}" for each in figures)
    print(f"{variant!s:<26}{chats:>6}  {what:<6}{text}  {more}", flush=True)


def _p(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _shell(runtime, name, program):
    must_run(
        "The plant of the load",
        runtime.odoo("shell", "-d", name, "--no-http"),
        cache_folder() / "logs" / "load-plant.log",
        env=runtime.variables,
        stdin=program,
    )


if __name__ == "__main__":
    main()

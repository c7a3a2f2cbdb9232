"""Measure with how many threads a model server is fastest, beside Odoo too.

Every number of threads makes the server load its model again, so a question that came
in between would wait for that: the work begins when none is open and is put off as soon
as one comes.
"""

import time
from contextlib import contextmanager

from ..core.errors import ModelError
from ..core.i18n import _, _lt
from ..core.llm import user
from ..core.llm.threads import SERVER_DECIDES, Tried, kept, tokens_per_second
from ..runner.busy import one_busy_process
from ..runner.claim import open_turns
from ..runner.job_kind import SCHEDULED, Later, job

_AGAIN = 60  # seconds after a question
_LOOK = 1.0  # second between two looks for one
_LONGEST = 300  # seconds of one reply, for the busy process
_HELLO = (user("Hello"),)


def _given_up(env, payload, error):
    server = env["mrp.ai.server"].browse(payload["server"]).exists()
    server._note_threads(None, error)


@job(
    "measure",
    _lt("Measure a model server"),
    priority=SCHEDULED,
    attempts=3,
    given_up=_given_up,
)
def measure(work):
    with work.transaction() as env:
        server = env["mrp.ai.server"].browse(work.payload["server"]).exists()
        model, url = server._measured_model(), server.url
        beside = server._is_here()
        chats = {
            threads: work.model(model, threads=threads)
            for threads in (server._threads_worth_trying() if model else ())
        }
    if not chats:
        return
    with _of_one_host(work, url):
        _measured(work, chats, beside, url)


def _measured(work, chats, beside, url):
    """Try all and note what was found."""
    found = []
    for number, (threads, chat) in enumerate(chats.items()):
        work.progress(100 * number // len(chats), _counted(threads))
        found.append(_tried(work, threads, chat, beside))
    chosen = kept(found)
    _leave_loaded(work, chats[chosen])
    _same_host(work, url)
    with work.finishing() as env:
        server = env["mrp.ai.server"].browse(work.payload["server"]).exists()
        told = {
            "model": next(iter(chats.values())).name,
            "chosen": chosen,
            "tried": [each.as_json() for each in found],
        }
        server._note_threads(told)


def _counted(threads):
    if threads == SERVER_DECIDES:
        return _("the server decides")
    if threads == 1:
        return _("1 thread")
    return _("%(threads)s threads", threads=threads)


@contextmanager
def _of_one_host(work, url):
    """What fails inside because the server has moved meanwhile is begun anew there."""
    try:
        yield
    except ModelError:
        _same_host(work, url)
        raise


def _same_host(work, url):
    with work.transaction() as env:
        server = env["mrp.ai.server"].browse(work.payload["server"]).exists()
        if server and server.url != url:
            raise Later(0)


def _tried(work, threads, chat, beside):
    _leave_loaded(work, chat)
    look = _looking(work)
    alone = tokens_per_second(chat, work.cancel, look)
    if not beside:
        return Tried(threads, alone)
    with one_busy_process(_LONGEST):
        return Tried(threads, alone, tokens_per_second(chat, work.cancel, look))


def _leave_loaded(work, chat):
    """The server loads the model with these threads."""
    _no_question(work)
    tokens = chat.chat(_HELLO, max_tokens=1, cancel=work.cancel)
    for _chunk in tokens:
        pass


def _looking(work):
    looked = time.monotonic()

    def look():
        nonlocal looked
        if time.monotonic() - looked >= _LOOK:
            looked = time.monotonic()
            _no_question(work)

    return look


def _no_question(work):
    with work.transaction() as env:
        if open_turns(env):
            raise Later(_AGAIN)

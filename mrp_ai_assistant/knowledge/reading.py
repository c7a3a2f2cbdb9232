"""Read one claimed document: a child process reads it, then its rows are stored.

No transaction is open while the child reads. What is stored, is stored in one
transaction with the document's new state: a killed process leaves nothing half done.
"""

import contextlib
import logging
import os
import time
from dataclasses import dataclass

from ..core.errors import Stopped
from ..core.knowledge import child
from ..core.knowledge.content import content_hash
from ..core.knowledge.errors import DocumentCrash, DocumentError, DocumentMissing
from ..runner.transaction import transaction
from . import limits, rows
from .on_disk import on_disk
from .queue import PROOF, prove, take

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Task:
    """What the child is told of a document."""

    name: str
    path: str
    limits: object


def read_document(dbname, claimed, report=lambda done, total, unit: None):
    """Read ``claimed`` to its end, whatever it is. Never raises for what a file does.

    :param report: called with what was read so far, of how much, in which unit
    """
    try:
        with _task(dbname, claimed) as task:
            if not _is_copy(dbname, claimed, task):
                _read(dbname, claimed, task, report)
    except Stopped:
        _end(dbname, claimed, lambda document: document._read_cancelled(), any_end=True)
    except DocumentError as error:
        _fail(dbname, claimed, error)
    except Exception:
        _logger.exception("Document %s could not be read", claimed.document)
        _fail(dbname, claimed, DocumentCrash())


@contextlib.contextmanager
def _task(dbname, claimed):
    """The file on this machine's disk, for the time of the block."""
    with transaction(dbname) as env:
        document = env["mrp.ai.document"].browse(claimed.document).exists()
        if not document.attachment_id:
            raise DocumentMissing()
        name = document.name
        path, raw = document._file()
        allowed = limits.of_reading(env)
    if path is not None:
        yield Task(name, path, allowed)
        return
    with on_disk(raw) as path:
        yield Task(name, path, allowed)


def _is_copy(dbname, claimed, task):
    """Whether the content was read already for the same readers; then that is told."""
    digest = content_hash(task.path)
    size = os.path.getsize(task.path)
    with transaction(dbname) as env:
        if not take(env, claimed):
            raise Stopped()
        document = env["mrp.ai.document"].browse(claimed.document)
        document.write({"content_hash": digest, "size": size})
        twin = document._twin()
        if twin:
            document._read_twice(twin)
        return bool(twin)


def _read(dbname, claimed, task, report):
    watch = _Watch(dbname, claimed, report)
    read = child.read(
        task.path,
        task.name,
        task.limits,
        progress=watch.progress,
        cancelled=watch.cancelled,
    )
    with transaction(dbname) as env:
        if not take(env, claimed):
            raise Stopped()
        document = env["mrp.ai.document"].browse(claimed.document)
        document._forget()
        lang = read.about.lang
        found = rows.insert(env, list(rows.document_rows(document, read.chunks, lang)))
        document._read_done(read.about, len(found))


class _Watch:
    """Proves every two seconds that this process lives, and hears of a Stop."""

    def __init__(self, dbname, claimed, report):
        self._dbname = dbname
        self._claimed = claimed
        self._report = report
        self._percent = 0
        self._proved = time.monotonic()
        self._stopped = False

    def progress(self, done, total, unit):
        if total:
            self._percent = min(99, 100 * done // total)
        self._report(done, total, unit)

    def cancelled(self):
        now = time.monotonic()
        if not self._stopped and now - self._proved >= PROOF:
            self._proved = now
            with transaction(self._dbname) as env:
                self._stopped = not prove(env, self._claimed, self._percent)
        return self._stopped


def _fail(dbname, claimed, error):
    _logger.info("Document %s: %s %s", claimed.document, error.code, error.detail)
    _end(dbname, claimed, lambda document: document._read_failed(error))


def _end(dbname, claimed, write, any_end=False):
    with transaction(dbname) as env:
        document = env["mrp.ai.document"].browse(claimed.document).exists()
        if not document or document.owner != claimed.owner:
            return
        if document.state == "reading" and (any_end or take(env, claimed)):
            write(document)

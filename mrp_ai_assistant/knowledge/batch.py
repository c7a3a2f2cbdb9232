"""Files of a disk, read one after the other by this process: a command's work."""

import os

from ..core.knowledge.content import content_hash
from ..core.knowledge.errors import DocumentTooBig
from ..core.knowledge.extract.base import MB
from ..runner.lease import new_owner
from ..runner.transaction import transaction
from . import engine, limits, queue, vectors
from .reading import read_document


class Batch:
    """``values`` are fields of each document: who may read it, whose it is."""

    def __init__(self, dbname, values, progress=lambda text: None):
        self._dbname = dbname
        self._values = values
        self._progress = progress
        self._owner = new_owner()

    def read(self, path, origin):
        """Read the file to its end and tell what became of it."""
        try:
            size = os.path.getsize(path)
            document = self._known(path, origin) or self._add(path, origin, size)
        except OSError as error:
            return _told(path, "failed", reason=str(error))
        except DocumentTooBig as error:
            return _told(path, "failed", reason=str(error), code=error.code)
        self._wait_for(document, path.name)
        with transaction(self._dbname) as env:
            return _report(env["mrp.ai.document"].browse(document).exists(), path)

    def embed(self):
        """Give vectors to what has none; a word about how that ended."""

        def left(count):
            self._progress(f"vectors: {count} passages left")

        while not vectors.embed_waiting(self._dbname, report=left):
            if told := self._why_not():
                return told
            queue.pause()  # another process makes them
        with transaction(self._dbname) as env:
            return "ready" if env["mrp.ai.store"]._the_one().space_id else "none"

    def _why_not(self):
        """What keeps vectors from being made: of the encoder or the store."""
        with transaction(self._dbname) as env:
            if told := engine.encoder_failure(env):
                return told
            space = env["mrp.ai.store"]._the_one().space_id
            return (space.failure or {}).get("text")

    def _known(self, path, origin):
        """The document of the same file with the same content, if it was read."""
        digest = content_hash(str(path))
        with transaction(self._dbname) as env:
            documents = env["mrp.ai.document"]
            known = documents.search(
                [
                    ("name", "=", path.name),
                    ("origin", "=", origin),
                    ("content_hash", "=", digest),
                    ("company_id", "=", self._values["company_id"]),
                ]
            )
            groups = self._values["group_ids"][0][2]
            same = known.filtered(lambda each: set(each.group_ids.ids) == set(groups))
            found = same[:1]
            # What failed once is tried again: the server may know more by now.
            found.filtered(lambda each: each.state in ("failed", "cancelled"))._queue()
            return found.id

    def _add(self, path, origin, size):
        with transaction(self._dbname) as env:
            largest = limits.of_reading(env).size
            if size > largest:
                raise DocumentTooBig(size=size // MB, limit=largest // MB)
            raw = path.read_bytes()
            documents = env["mrp.ai.document"]
            return documents._add(path.name, raw, origin=origin, **self._values).id

    def _wait_for(self, document, name):
        """Read it, or wait for the process that is at it already."""

        def report(done, total, unit):
            self._progress(f"{name}: {unit} {done} of {total or '?'}")

        state = "queued"
        while state in ("queued", "reading"):
            with transaction(self._dbname) as env:
                queue.requeue_stale(env)
                claimed = queue.claim(env, self._owner, [document])
            if claimed:
                read_document(self._dbname, claimed, report)
            with transaction(self._dbname) as env:
                state = env["mrp.ai.document"].browse(document).exists().state
            if state in ("queued", "reading") and not claimed:
                queue.pause()


def _told(path, state, reason="", code="", **more):
    told = {"file": path.name, "path": str(path), "state": state, "code": code}
    return {**told, "pages": 0, "rows": 0, "chunks": 0, "reason": reason, **more}


def _report(document, path):
    if not document:
        return _told(path, "failed", reason="It was removed meanwhile.")
    return _told(
        path,
        document.state,
        document.reason or "",
        (document.failure or {}).get("code", ""),
        document=document.id,
        format=document.format or "",
        pages=document.pages,
        rows=document.rows,
        sheets=document.sheets or [],
        chunks=document.chunks,
        duplicate_of=document.duplicate_of.name or None,
        revision=document.revision or "",
        superseded_by=document.superseded_by.name or None,
    )

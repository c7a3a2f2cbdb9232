"""The disk is full while a file is uploaded."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .console import say
from .databases import filestore
from .faults_ground import LIMIT, Ground, Question, Times
from .odoo_site import Site, until
from .suite import Outcome

SIZE = 400_000  # bytes of the file; a quarter of it fits
ROOM = SIZE // 4
FULL = 507  # the status of HTTP: insufficient storage


def disk_full(place: Site, ground: Ground, outcome: Outcome, times: Times) -> None:
    """The upload is refused and leaves nothing; questions are answered all the while;
    when there is room again, the same file comes in whole."""
    line = f"Pump 7 of {ground.name} is greased every 200 hours.\n".encode()
    content = (line * (SIZE // len(line) + 1))[:SIZE]
    digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
    kept = filestore(ground.runtime, ground.name) / digest[:2] / digest
    kept.parent.mkdir(parents=True, exist_ok=True)
    with _without_room(place.process.pid, kept.parent):
        status = place.upload("pump.txt", content)
        outcome.check(status == FULL, f"On a full disk an upload answers {status}")
        question = Question(place, ground, model=None)
        seconds = until(lambda: question.answered_once, LIMIT)
        times.note("Disk full: a question is answered after", seconds)
        outcome.check(seconds is not None, "A full disk of files stops the questions")
        outcome.check(not kept.exists(), "A full disk leaves half a file behind")
    left = ground.sql("SELECT name FROM mrp_ai_document WHERE name = 'pump.txt'")
    outcome.check(not left, "A refused upload leaves a document behind")
    status = place.upload("pump.txt", content)
    outcome.check(status == 200, f"With room again an upload answers {status}")
    whole = kept.exists() and kept.read_bytes() == content
    outcome.check(whole, "With room again the file is not whole")


@contextmanager
def _without_room(process: int, folder: Path) -> Iterator[None]:
    """Files of ``folder`` get no more than ``ROOM`` bytes: by a small disk put in its
    place where this user may do that, else by a limit of the process."""
    disk = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(folder)]
    if sys.platform == "linux" and _works(disk):
        try:
            yield
        finally:
            _works(["umount", "-l", str(folder)])
        return
    if sys.platform != "linux":
        say("       Here no disk can be filled: the refusal itself is not tested.")
        return
    import resource

    before = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (ROOM, before[1]))
    try:
        yield
    finally:
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)


def _works(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False

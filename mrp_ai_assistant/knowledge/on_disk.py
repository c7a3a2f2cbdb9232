"""Bytes as a file: what reads them reads files."""

import os
import tempfile
from contextlib import contextmanager

from ..core.knowledge.errors import DiskFull


@contextmanager
def on_disk(raw):
    """The path of a file that holds ``raw`` for the time of the block, readable by this
    process's user alone. Raises ``DiskFull``."""
    handle, path = tempfile.mkstemp(prefix="mrp_ai_")
    try:
        _write(handle, raw)
        yield path
    finally:
        os.unlink(path)


def _write(handle, raw):
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
    except OSError as error:
        raise DiskFull() from error

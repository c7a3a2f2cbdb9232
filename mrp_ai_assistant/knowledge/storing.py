"""A file is kept whole, or not at all, on a disk that may be full."""

import hashlib
import logging
import os
from contextlib import contextmanager

from ..core.knowledge.errors import DiskFull

_logger = logging.getLogger(__name__)


@contextmanager
def kept_whole(env, raw):
    """``raw`` is written to the file store in this block. Raises ``DiskFull``.

    Odoo leaves what it wrote until the disk was full. As files are named after what
    they hold, the same one would be refused for ever: it "collides" with its own part.
    """
    try:
        yield
    except OSError as error:
        _logger.warning("A file of %s bytes was not kept", len(raw), exc_info=True)
        _remove_part(env["ir.attachment"], raw)
        raise DiskFull() from error


def _remove_part(attachments, raw):
    digest = hashlib.sha1(raw, usedforsecurity=False).hexdigest()
    path = attachments._full_path(f"{digest[:2]}/{digest}")
    if os.path.isfile(path) and os.path.getsize(path) < len(raw):
        os.unlink(path)

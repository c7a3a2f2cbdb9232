"""What is let in as an upload: of a size that is read, and of a kind that is."""

import os

from ..core.knowledge.errors import DocumentTooBig
from ..core.knowledge.extract.base import MB, Source
from ..core.knowledge.extract.sniff import sniff
from . import limits
from .on_disk import on_disk

largest = limits.upload_bytes


def too_big(env, size):
    return DocumentTooBig(size=-(-size // MB), limit=largest(env) // MB)


def taken(env, stream, name):
    """The bytes of ``stream``. Raises the ``DocumentError`` why it is not let in."""
    limit = largest(env)
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        stream.seek(0, os.SEEK_END)
        raise too_big(env, stream.tell())
    check(env, raw, name)
    return raw


def check(env, raw, name):
    """Raises the ``DocumentError`` why these bytes are not read."""
    if len(raw) > largest(env):
        raise too_big(env, len(raw))
    with on_disk(raw) as path:
        # By its content: a name says nothing.
        sniff(Source(path, os.path.basename(name), limits.of_reading(env)))

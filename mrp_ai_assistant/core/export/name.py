"""What a file is called that somebody downloads."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60  # characters, without the ending


def download_name(title: str) -> str:
    """``title`` as any file system takes it, without an ending; "" when nothing of it
    can stand in a name.

    >>> download_name("Órdenes: a/b"), download_name("../../etc/passwd")
    ('Órdenes a b', 'etc passwd')
    """
    kept = re.sub(r"[^\w .,()-]+", " ", unicodedata.normalize("NFC", title))
    return " ".join(kept.strip(" .-").split())[:LONGEST].strip(" .-")

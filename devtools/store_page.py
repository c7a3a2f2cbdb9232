"""The addon's page in the apps store and in Odoo's own Apps, and its pictures.

Both read ``static/description`` of the addon alone, from the repository or a copy of
the folder, so its pictures are copies of those in ``docs/images``: made here, after
``devtools screenshots``, and compared by a test.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from .paths import ADDON, ROOT

FOLDER = ROOT / ADDON / "static" / "description"
PAGE = FOLDER / "index.html"
IMAGES = ROOT / "docs" / "images"
ICON = "icon.png"


def pictures(html: str) -> list[str]:
    """The files that a page shows, each once.

    >>> pictures('<p><img class="x" src="a-en.png" alt="A"/></p>')
    ['a-en.png']
    """
    return list(dict.fromkeys(re.findall(r'<img\b[^>]*\ssrc="([^"]*)"', html)))


def copy_pictures(images: Path = IMAGES, folder: Path = FOLDER) -> None:
    """Bring the page's pictures up to date, and remove those it no longer shows."""
    shown = {ICON, *pictures((folder / PAGE.name).read_text("utf-8"))}
    for old in folder.glob("*.png"):
        if old.name not in shown:
            old.unlink()
    for name in sorted(shown - {ICON}):
        shutil.copyfile(images / name, folder / name)

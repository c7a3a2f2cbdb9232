"""The index of docs/adr: a line a decision, out of the first line of each."""

from __future__ import annotations

import re
from pathlib import Path

from ..failure import Unavailable
from ..paths import ROOT

FOLDER = Path("docs") / "adr"
HEAD = """\
# Decisions and their reasons

One file a decision: what made it necessary, what was decided, what follows from it.
One that is changed by a later one says so.

"""


def adr_page() -> str:
    """Raises ``Unavailable`` for a file whose number is not that of its heading."""
    lines = []
    for path in sorted((ROOT / FOLDER).glob("[0-9]*.md")):
        first = path.read_text("utf-8").partition("\n")[0]
        found = re.fullmatch(r"# (\d+)\. (.+)", first)
        if not found or int(found[1]) != int(path.name[:4]):
            raise Unavailable(
                f"{path}: its first line is no “# {path.name[:4]}. Title”."
            )
        lines.append(f"{found[1]}. [{found[2]}]({path.name})\n")
    return HEAD + "".join(lines)

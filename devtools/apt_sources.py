"""Package archives that this machine's own apt is set up with."""

from __future__ import annotations

import glob
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ONE_LINE = re.compile(r"^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+\S+", re.MULTILINE)


@dataclass(frozen=True)
class Archive:
    """``uri`` of an archive and the keys that sign it (a path, or "")."""

    uri: str
    signed_by: str = ""

    def line(self, suite: str, components: str) -> str:
        option = f"[signed-by={self.signed_by}] " if self.signed_by else ""
        return f"deb {option}{self.uri} {suite} {components}\n"


def one_line_style(text: str) -> list[Archive]:
    """Archives in a ``sources.list``."""
    found = []
    for options, uri in ONE_LINE.findall(text):
        signed = re.search(r"signed-by=(\S+)", options)
        found.append(Archive(uri, signed.group(1) if signed else ""))
    return found


def deb822_style(text: str) -> list[Archive]:
    """Archives in a ``.sources`` file."""
    found = []
    for stanza in re.split(r"\n\s*\n", text):
        fields = dict(re.findall(r"^([\w-]+):[ \t]*(.+)$", stanza, re.MULTILINE))
        signed = fields.get("Signed-By", "").strip()
        for uri in fields.get("URIs", "").split():
            found.append(Archive(uri, signed if signed.startswith("/") else ""))
    return found


def archives() -> list[Archive]:
    """All archives, those of the distribution itself first."""
    folder = Path(_etc("Dir::Etc/d", "/etc/apt"))
    found = []
    for path in sorted(glob.glob(f"{folder}/sources.list.d/*.sources")):
        found += deb822_style(Path(path).read_text("utf-8", "replace"))
    one_line = [f"{folder}/sources.list", *glob.glob(f"{folder}/sources.list.d/*.list")]
    for path in one_line:
        if Path(path).is_file():
            found += one_line_style(Path(path).read_text("utf-8", "replace"))
    return sorted(dict.fromkeys(found), key=_distance)


def _distance(archive: Archive) -> int:
    path = archive.uri.rstrip("/")
    if path.endswith(("/debian", "/ubuntu", "/raspbian")):
        return 0
    return 2 if "security" in path else 1


def _etc(name: str, otherwise: str) -> str:
    shell = subprocess.run(
        ["apt-config", "shell", "VALUE", name], capture_output=True, text=True
    )
    value = shell.stdout.partition("=")[2].strip().strip("'")
    return value.rstrip("/") or otherwise

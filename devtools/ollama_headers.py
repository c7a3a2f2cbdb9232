"""The three C++ header libraries that Ollama's Go module leaves out.

A Go module carries no folder called ``vendor``, where Ollama keeps them.
"""

from __future__ import annotations

import shutil
import sys
import tarfile
from contextlib import suppress
from pathlib import Path

from .failure import Unavailable
from .ollama_work import Work

MINIAUDIO = "miniaudio==1.61"  # the sdist holds miniaudio.h
_PACKAGES = {
    "nlohmann/json.hpp": "nlohmann-json3-dev",
    "stb/stb_image.h": "libstb-dev",
}
_SYSTEM = ("/usr/include", "/usr/local/include", "/opt/homebrew/include")


def headers(folder: Path, work: Work) -> Path:
    """``folder``/include, holding all three."""
    include = folder / "include"
    for header, package in _PACKAGES.items():
        if not (include / header).exists():
            work.say(f"Fetching {header} for Ollama")
            _copy_library(header, _source(header, package, folder, work), include)
    if not (include / "miniaudio" / "miniaudio.h").exists():
        work.say("Fetching miniaudio.h for Ollama")
        _miniaudio(folder, include, work)
    return include


def _source(header: str, package: str, folder: Path, work: Work) -> Path:
    """The include folder that has ``header``: the system's, or a Debian package's."""
    for system in map(Path, _SYSTEM):
        if (system / header).exists():
            return system
    if not (shutil.which("apt-get") and shutil.which("dpkg")):
        raise Unavailable(f"Ollama needs {header} to be built: install it, or Ollama.")
    download = folder / "debian"
    download.mkdir(parents=True, exist_ok=True)
    log = folder / "headers.log"
    try:
        work.run(["apt-get", "download", package], log=log, cwd=download)
    except Unavailable:
        _download_with_own_lists(package, download, log, work)
    for archive in download.glob(f"{package}_*.deb"):
        work.run(["dpkg", "-x", archive, download / "root"], log=log)
    return download / "root" / "usr" / "include"


def _download_with_own_lists(
    package: str, download: Path, log: Path, work: Work
) -> None:
    """A fresh machine's apt has read no package lists, and only root may let it."""
    lists = download / "lists"
    (lists / "partial").mkdir(parents=True, exist_ok=True)
    own = ["-o", f"Dir::State::Lists={lists}", "-o", f"Dir::Cache={download / 'cache'}"]
    apt = ["apt-get", *own, "-o", "APT::Sandbox::User="]
    with suppress(Unavailable):  # a hook of the system's may fail; the lists are there
        work.run([*apt, "update"], log=log)
    work.run([*apt, "download", package], log=log, cwd=download)


def _copy_library(header: str, source: Path, include: Path) -> None:
    library = Path(header).parent
    partial = include / f"{library}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    shutil.copytree(source / library, partial)
    partial.replace(include / library)


def _miniaudio(folder: Path, include: Path, work: Work) -> None:
    download = folder / "sdist"
    work.run(
        [
            *(sys.executable, "-m", "pip", "download", "--no-deps"),
            *("--no-binary", ":all:", "--dest", download, MINIAUDIO),
        ],
        log=folder / "headers.log",
    )
    [archive] = download.glob("miniaudio-*.tar.gz")
    target = include / "miniaudio" / "miniaudio.h"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as packed:
        name = next(n for n in packed.getnames() if n.endswith("/miniaudio.h"))
        content = packed.extractfile(name)
        assert content is not None
        partial = target.with_suffix(".partial")
        partial.write_bytes(content.read())
        partial.replace(target)

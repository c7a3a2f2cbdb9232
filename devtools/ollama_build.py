"""An ``ollama`` program: the machine's own, or one built from the Go module.

0.24.0 is the last release whose CPU engine ``go install`` alone compiles; the later
ones fetch and compile llama.cpp with CMake.
"""

from __future__ import annotations

import hashlib
import platform
import re
import shutil
import subprocess
from pathlib import Path

from .failure import Unavailable
from .ollama_headers import headers
from .ollama_work import Work, alone

VERSION = "0.24.0"
MODULE = f"github.com/ollama/ollama@v{VERSION}"
FLAGS = "-O3 -march=native"
_GO = (1, 26)


def program(folder: Path, work: Work) -> Path:
    """The program; built into ``folder`` when the machine has none."""
    if found := shutil.which("ollama"):
        return Path(found)
    built = folder / "bin" / f"ollama-{VERSION}-{_key()}"
    if built.exists():
        return built
    with alone(folder / "build.lock", work):
        if not built.exists():
            _build(folder, built, work)
    return built


def _build(folder: Path, built: Path, work: Work) -> None:
    _require_compilers()
    include = headers(folder / "build", work)
    target = folder / "build" / "bin"
    flags = f"{FLAGS} -I{include}"
    work.say(f"Building Ollama {VERSION} (once, 4 to 8 minutes)")
    stamp = f"-X=github.com/ollama/ollama/version.Version={VERSION}"
    work.run(
        ["go", "install", "-ldflags", f"-s -w {stamp}", MODULE],
        log=folder / "build" / "build.log",
        env={
            **{"CGO_ENABLED": "1", "CGO_CFLAGS": flags, "CGO_CXXFLAGS": flags},
            "GOBIN": str(target),
        },
        ticking=f"Building Ollama {VERSION}",
    )
    built.parent.mkdir(parents=True, exist_ok=True)
    (target / "ollama").replace(built)


def _require_compilers() -> None:
    if not shutil.which("go") or _go_version() < _GO:
        wanted = ".".join(map(str, _GO))
        raise Unavailable(
            f"There is no Ollama here, and no Go {wanted} to build one with. "
            "Install Ollama, or name a server in OLLAMA_HOST."
        )
    if not shutil.which("g++") and not shutil.which("c++"):
        raise Unavailable("Building Ollama needs a C++ compiler (g++).")


def _go_version() -> tuple[int, int]:
    told = subprocess.run(["go", "env", "GOVERSION"], capture_output=True, text=True)
    found = re.search(r"(\d+)\.(\d+)", told.stdout)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _key() -> str:
    """-march=native makes a program for this kind of processor only."""
    cpuinfo = Path("/proc/cpuinfo")
    cpu = platform.processor()
    if cpuinfo.exists():
        lines = cpuinfo.read_text(errors="replace").splitlines()
        cpu = "".join(sorted({x for x in lines if x.startswith(("flags", "Features"))}))
    told = f"{FLAGS} {platform.system()} {platform.machine()} {cpu}"
    return hashlib.sha256(told.encode()).hexdigest()[:12]

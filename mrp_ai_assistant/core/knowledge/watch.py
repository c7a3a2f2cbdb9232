"""How much memory a process holds, and limits on the process itself."""

from __future__ import annotations

import os


def resident(pid: int) -> int:
    """Bytes in memory; 0 when the process is gone or nothing can be known."""
    try:
        with open(f"/proc/{pid}/statm", encoding="ascii") as told:
            pages = told.read().split()[1]
    except FileNotFoundError:
        return _asked(pid)
    except OSError:
        return 0
    return int(pages) * int(os.sysconf("SC_PAGE_SIZE"))


def _asked(pid: int) -> int:
    """Where there is no Linux to tell it."""
    try:
        # Here: whoever is watched has no use for it.
        import psutil
    except ImportError:
        return 0
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def limit_myself(memory: int, seconds: float) -> None:
    """Where the system can: no more memory than this, no core file, and no life after
    the one who watches. Elsewhere the watching must do."""
    try:
        import resource
    except ImportError:
        return
    cpu = int(seconds) + 10
    wanted = {"RLIMIT_DATA": memory, "RLIMIT_CPU": cpu, "RLIMIT_CORE": 0}
    for name, value in wanted.items():
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        _soft, hard = resource.getrlimit(kind)
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        try:
            resource.setrlimit(kind, (value, hard))
        except (OSError, ValueError):
            continue


def give_way() -> None:
    """Reading documents must not slow down those who ask questions."""
    nice = getattr(os, "nice", None)
    if nice is not None:
        nice(10)

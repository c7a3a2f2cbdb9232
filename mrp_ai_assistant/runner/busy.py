"""A process that keeps one core at work, as a worker of Odoo does."""

import subprocess
from contextlib import contextmanager

from ..core.knowledge.child import interpreter

_PROGRAM = """
import time
end = time.monotonic() + {seconds}
while time.monotonic() < end:
    pass
"""


@contextmanager
def one_busy_process(seconds):
    """It ends with the block, and after ``seconds`` if this process dies meanwhile."""
    process = subprocess.Popen(
        [interpreter(), "-I", "-S", "-c", _PROGRAM.format(seconds=float(seconds))],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()

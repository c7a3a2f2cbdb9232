"""A kind of background work, as its file in ``jobs/`` declares it."""

from collections.abc import Callable
from dataclasses import dataclass

from ..core.i18n import LazyText

# Minutes that work of this kind lets pass before what came with less.
AWAITED = 0  # somebody looks at the screen
ASKED = 10  # somebody clicked, and does something else meanwhile
SCHEDULED = 30  # nobody asked


class Later(Exception):
    """Nothing failed, but the job has to wait: do it again in ``seconds``."""

    def __init__(self, seconds):
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True)
class JobKind:
    """What ``jobs/<name>.py`` does.

    ``run`` is called with a ``run_job.Work``. It may be called again after a crash:
    what it does in ``work.finishing()`` is done once, all else must be harmless twice.
    """

    name: str
    label: LazyText
    run: Callable
    priority: int = ASKED
    attempts: int = 5
    at_once: int = 1  # of this kind, in all processes
    again: bool = False  # wanted while it runs: it runs once more, from the beginning
    traceless: bool = False  # done, it leaves no row
    # Called with (env, payload, error) when it ends and ``run`` could not say so.
    given_up: Callable | None = None


def job(name, label, **options):
    """Declare the decorated function as the kind of work called ``name``."""

    def declare(run):
        return JobKind(name, label, run, **options)

    return declare

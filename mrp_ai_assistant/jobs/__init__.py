"""Background work: one file, one kind.

Every module of this folder that declares a kind with ``runner.job_kind.job`` is found
by itself. Work is queued by ``env["mrp.ai.job"]._enqueue(kind, payload)``.
"""

import importlib
import pkgutil

from ..runner.job_kind import JobKind


def _declared():
    for info in pkgutil.iter_modules(__path__, f"{__name__}."):
        module = importlib.import_module(info.name)
        yield from (each for each in vars(module).values() if isinstance(each, JobKind))


KINDS = {kind.name: kind for kind in _declared()}

"""OCA's queue_job: the real package, kept in the cache."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from .pip_folder import pip_folder
from .runtime import Runtime

REQUIREMENTS = Path(__file__).with_name("requirements-queue-job.txt")


def queue_job_folder() -> Path:
    """Where it is installed; raises ``Unavailable`` when it cannot be fetched."""
    return pip_folder("queue_job", REQUIREMENTS)


def with_queue_job(runtime: Runtime, **more: str) -> Runtime:
    """A ``Runtime`` whose Odoo finds the addon, and ``more`` variables."""
    folder = queue_job_folder()
    known = runtime.variables
    addons = [known["ODOO_ADDONS_PATH"], str(folder / "odoo" / "addons")]
    packages = [known["PYTHONPATH"], str(folder)]
    found = {
        "ODOO_ADDONS_PATH": ",".join(addons),
        "PYTHONPATH": os.pathsep.join(packages),
    }
    return replace(runtime, variables={**known, **found, **more})

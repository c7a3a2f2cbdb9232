"""OCA's queue_job: the real package, kept in the cache."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from .locks import locked
from .paths import cache_folder, key_of, made_at_once
from .processes import must_run
from .runtime import Runtime

REQUIREMENTS = Path(__file__).with_name("requirements-queue-job.txt")


def queue_job_folder() -> Path:
    """Where it is installed; raises ``Unavailable`` when it cannot be fetched."""
    folder = cache_folder() / "queue_job" / key_of(REQUIREMENTS.read_text("utf-8"))
    if not folder.exists():
        with locked(cache_folder() / "locks" / "queue_job"):
            if not folder.exists():
                _fetch(folder)
    return folder


def _fetch(folder: Path) -> None:
    with made_at_once(folder) as part:
        must_run(
            "The download of odoo-addon-queue-job",
            [
                *(sys.executable, "-m", "pip", "install", "--no-input", "--no-deps"),
                *("--require-hashes", "--target", part, "-r", REQUIREMENTS),
            ],
            cache_folder() / "logs" / "queue_job.log",
        )


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

"""``devtools bench``: run the programs in ``benchmarks/``."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from .failure import Unavailable
from .paths import ROOT
from .runtime import running


def run_programs(names: Sequence[str]) -> bool:
    """Run each ``benchmarks/<name>.py`` (all, if none is named) with Odoo and its
    database server at hand; True when all ended well."""
    programs = sorted(
        path
        for path in (ROOT / "benchmarks").glob("*.py")
        if not path.name.startswith("_") and (not names or path.stem in names)
    )
    if not programs:
        raise Unavailable("There is no such program in benchmarks/.")
    ended = []
    with running() as runtime:
        env = {**runtime.variables}
        env["PYTHONPATH"] = os.pathsep.join([env["PYTHONPATH"], str(ROOT)])
        for path in programs:
            command = [str(runtime.python), str(path)]
            ended.append(subprocess.run(command, env=env, cwd=ROOT).returncode == 0)
    return all(ended)

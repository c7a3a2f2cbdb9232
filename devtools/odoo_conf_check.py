"""Whether Odoo itself understands the samples of ``odoo.conf`` in ``deploy/``."""

from __future__ import annotations

import subprocess

from .paths import ROOT
from .runtime import Runtime

SAMPLES = [
    *sorted((ROOT / "deploy" / "odoo").glob("*.conf")),
    ROOT / "deploy" / "docker" / "odoo.conf",
]
# Odoo only warns of a name that it does not know, and goes on without it.
CHECK = """
import configparser, sys
from odoo.tools import config
for path in sys.argv[1:]:
    sample = configparser.RawConfigParser()
    sample.read(path, encoding="utf-8")
    assert sample.items("options"), path
    for name, value in sample.items("options"):
        option = config.options_index.get(name)
        if option is None or not option.file_loadable:
            print(f"{path}: Odoo knows no option {name}")
            continue
        try:
            config.parse(name, value)
        except Exception as error:
            print(f"{path}: {error}")
"""


def conf_problems(runtime: Runtime) -> str:
    """What Odoo has against them; "" for nothing."""
    done = subprocess.run(
        [str(runtime.python), "-c", CHECK, *map(str, SAMPLES)],
        capture_output=True,
        text=True,
        env={**runtime.variables, "ODOO_RC": ""},
    )
    return done.stdout if not done.returncode else done.stdout + done.stderr

"""A wheel, made by the build backend that a package names, and packed anew.

For addons that is whool, OCA's own, which writes the metadata out of the manifest. It
sees a copy of the addon outside of any repository, so the version is that of the
manifest, however many commits came after it and however few of them a clone has.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from .dist_files import Files, write_files
from .dist_zip import epoch, pack, unpack
from .paths import cache_folder
from .pip_folder import pip_folder
from .processes import must_run

REQUIREMENTS = Path(__file__).with_name("requirements-dist.txt")
BUILD = """
import importlib, sys, tomllib
with open("pyproject.toml", "rb") as told:
    backend = tomllib.load(told)["build-system"]["build-backend"]
importlib.import_module(backend).build_wheel(sys.argv[1])
"""


def wheel_of(package: str, files: Files, target: Path) -> Path:
    """The wheel of what consists of ``files``, in the folder ``target``."""
    with tempfile.TemporaryDirectory() as scratch:
        source, made = Path(scratch, package), Path(scratch, "made")
        write_files(files, source)
        made.mkdir()
        must_run(
            f"The wheel of {package}",
            [sys.executable, "-c", BUILD, made],
            cache_folder() / "logs" / f"dist-{package}-{os.getpid()}.log",
            cwd=source,
            env=_variables(Path(scratch)),
        )
        [wheel] = made.glob("*.whl")
        return pack(unpack(wheel), target / wheel.name)


def _variables(scratch: Path) -> dict[str, str]:
    """Those of this process without a word about a repository around."""
    known = {key: value for key, value in os.environ.items() if key[:4] != "GIT_"}
    return {
        **known,
        "GIT_CEILING_DIRECTORIES": str(scratch.resolve()),
        "PYTHONPATH": str(pip_folder("dist", REQUIREMENTS)),
        "SOURCE_DATE_EPOCH": str(epoch()),
        "WHOOL_POST_VERSION_STRATEGY_OVERRIDE": "none",
    }

"""What a plant installs, built twice and installed into a clean Odoo: without the tree.

The database is a copy of a template, the addon comes from the zip or the wheel alone,
and the proof is a question that it answers.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from . import compose_check
from .databases import MRP, sql, template
from .dist import build, sum_of
from .dist_files import (
    LICENCE,
    PACKED,
    PROGRAM,
    REQUIREMENTS,
    files_of,
    names_in,
    write_files,
)
from .odoo_conf_check import conf_problems
from .package_contents import (
    program_problems,
    source_problems,
    wheel_problems,
    zip_problems,
)
from .paths import ADDON, GLUE_ADDON, ROOT, cache_folder
from .processes import must_run, run_logged
from .queue_job import queue_job_folder
from .run_logs import complaints
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_odoo import database

SHELL = Path(__file__).resolve().with_name("packages_shell.py")
FIRST_START = ROOT / "deploy" / "docker" / "first_start.py"
QUESTIONS = ("Which manufacturing orders are late?", "¿Qué órdenes van con retraso?")
ADDRESS = "http://ollama:11434"  # of the model server, in the containers
TIMEOUT = 600  # seconds, of one command
PICTURES = 4  # at least, on the store's page


def packages(runtime: Runtime) -> Outcome:
    outcome = Outcome()
    _deployment(runtime, outcome)
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name).resolve()
        made = _built(scratch, outcome)
        site, addons = scratch / "site", scratch / "addons"
        _pip([path for path in made if path.suffix == ".whl"], site)
        zipped = next(path for path in made if path.name.startswith(f"{ADDON}-"))
        zipfile.ZipFile(zipped).extractall(addons)
        glue = queue_job_folder()
        wheels = _without_tree(runtime, [site, glue], [glue / "odoo" / "addons"])
        modules = (ADDON, "queue_job")  # the glue comes by itself
        _try("wheel", wheels, modules, site, outcome)
        _try("zip", _without_tree(runtime, [], [addons]), (ADDON,), addons, outcome)
    return outcome


def _deployment(runtime: Runtime, outcome: Outcome) -> None:
    said = compose_check.schema_problems()
    outcome.check(not said, f"The compose specification's schema:\n{said}")
    wrong = compose_check.problems(compose_check.composition())
    outcome.check(not wrong, "compose.yaml:\n" + "\n".join(wrong))
    by_docker = compose_check.docker_problems()
    if by_docker is not None:
        outcome.check(not by_docker, f"docker compose config:\n{by_docker}")
    said = conf_problems(runtime)
    outcome.check(not said, f"The samples of odoo.conf:\n{said}")


def _built(scratch: Path, outcome: Outcome) -> list[Path]:
    """The artefacts, after a second build: of a copy without git, with what editors and
    interpreters leave in a folder, and of another date."""
    made = build(scratch / "first")
    _copy_of_tree(scratch / "tree")
    again = build(scratch / "second", scratch / "tree")
    outcome.check(
        [(path.name, sum_of(path)) for path in made]
        == [(path.name, sum_of(path)) for path in again],
        "Two builds of the same source differ.",
    )
    *of_addons, program = made
    for addon, zipped, wheel in zip(
        PACKED, of_addons[::2], of_addons[1::2], strict=True
    ):
        source = files_of(addon)
        wrong = [
            *source_problems(addon, source),
            *zip_problems(addon, zipped, source),
            *wheel_problems(addon, wheel, source),
        ]
        outcome.check(not wrong, "\n".join(wrong))
    wrong = list(program_problems(PROGRAM, program, files_of(PROGRAM)))
    outcome.check(not wrong, "\n".join(wrong))
    return of_addons


def _copy_of_tree(target: Path) -> None:
    for addon in (*PACKED, PROGRAM):
        folder = ROOT / addon
        files = {name: (folder / name).read_bytes() for name in names_in(folder)}
        files["models/__pycache__/stray.cpython-312.pyc"] = b"stray"
        files[".stray.swp"] = files["models/stray.py~"] = b"stray"
        write_files(files, target / addon)
    for name in (LICENCE, REQUIREMENTS):
        (target / name).write_bytes((ROOT / name).read_bytes())


def _pip(wheels: Sequence[Path], target: Path) -> None:
    """As pip installs them, and with nothing from anywhere else."""
    pip = [sys.executable, "-m", "pip", "install", "--no-input", "--no-index"]
    options = ["--no-deps", "--no-compile", "--target", str(target)]
    must_run(
        "pip install of the wheels",
        [*pip, *options, *map(str, wheels)],
        cache_folder() / "logs" / "packages-pip.log",
    )


def _without_tree(
    runtime: Runtime, packages: Sequence[Path], addons: Sequence[Path]
) -> Runtime:
    """An Odoo that knows these folders and nothing of this repository."""
    known = {**runtime.variables, "OLLAMA_HOST": ADDRESS}
    known["PYTHONPATH"] = os.pathsep.join(
        map(str, [runtime.source.packages, *packages])
    )
    known["ODOO_ADDONS_PATH"] = ",".join(map(str, [*runtime.source.addons, *addons]))
    return replace(runtime, variables=known)


def _try(
    kind: str, runtime: Runtime, modules: Sequence[str], place: Path, outcome: Outcome
) -> None:
    """Install ``modules`` into a clean database and ask; all of it must lie in
    ``place``."""
    with database(runtime, f"packages_{kind}", template(runtime, MRP)) as name:
        log = cache_folder() / "logs" / f"packages-{kind}-install.log"
        code = _run(runtime, log, "-d", name, "-i", ",".join(modules), *QUIET)
        said = complaints(log.read_text("utf-8", "replace"))
        query = "SELECT name FROM ir_module_module WHERE state = 'installed'"
        expected = set(modules) | ({GLUE_ADDON} if "queue_job" in modules else set())
        missing = expected - {found for (found,) in sql(name, query)}
        outcome.check(
            not (code or said or missing),
            f"From the {kind}: exit code {code}, not installed {missing or '-'}, see "
            f"{log}\n" + "\n".join(said),
        )
        if not missing:
            _ask(kind, runtime, name, place, outcome)


QUIET = ("--stop-after-init", "--no-http")


def _ask(kind: str, runtime: Runtime, name: str, place: Path, outcome: Outcome) -> None:
    shell = cache_folder() / "logs" / f"packages-{kind}-shell.log"
    script = FIRST_START.read_text("utf-8") + "\n" + SHELL.read_text("utf-8")
    _run(runtime, shell, "shell", "-d", name, "--no-http", stdin=script)
    told = dict(SAID.findall(shell.read_text("utf-8", "replace")))
    from_there = Path(told.get("ADDON", "/")).is_relative_to(place)
    outcome.check(from_there, f"The addon was taken from {told}, not {place}: {shell}")
    outcome.check(
        int(told.get("PICTURES", 0)) >= PICTURES, f"Odoo's Apps page shows {told}"
    )
    urls = sql(name, "SELECT url FROM mrp_ai_server")
    outcome.check(urls == [(ADDRESS,)], f"{FIRST_START.name}: Ollama is at {urls}")
    log = cache_folder() / "logs" / f"packages-{kind}-ask.log"
    command = ("mrp_ai_ask", "-d", name, "--login", "admin", "--json", "-")
    code = _run(runtime, log, *command, stdin="\n".join(QUESTIONS))
    answers = [line for line in log.read_text("utf-8").splitlines() if line[:1] == "{"]
    good = [line for line in answers if told.get("ORDER", "?") in line]
    outcome.check(
        not code and len(good) == len(QUESTIONS),
        f"From the {kind} the assistant does not know the late order {told}: {log}",
    )


#: what ``packages_shell`` prints
SAID = re.compile(r"^(ADDON|PICTURES|ORDER) (\S+)$", re.MULTILINE)


def _run(runtime: Runtime, log: Path, *arguments: str, stdin: str | None = None) -> int:
    """An Odoo command, far from the repository."""
    return run_logged(
        runtime.odoo(*arguments),
        log,
        env=runtime.variables,
        cwd=Path(tempfile.gettempdir()),
        stdin=stdin,
        timeout=TIMEOUT,
    )


SUITES = (Suite("packages", packages, needs_database=True),)

"""``devtools evals``: the questions of ``evals/`` put to the assistant on a plant that
was built today, on a copy of it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from .databases import FULL, drop, exists, install, names, rename, template
from .demo_database import build_plant
from .locks import locked
from .ollama import ensure
from .paths import ADDON, ROOT, cache_folder, key_of, tree_hash
from .runtime import Runtime, running
from .suites_odoo import database

PREFIX = "mrp_ai_plant"
FAKE = "fake"  # MODEL=fake: the liars of devtools/fake_ollama


def evals(arguments: Sequence[str]) -> bool:
    """Run ``evals`` with ``arguments``; MODEL and SERVER choose who narrates."""
    with running() as runtime, plant_copy(runtime) as name, server() as options:
        command = program(runtime, name, [*options, *arguments])
        env = variables(runtime)
        return subprocess.run(command, env=env, cwd=ROOT).returncode == 0


def program(runtime: Runtime, name: str, options: Sequence[str]) -> list[str]:
    """The command line of ``evals`` on the database ``name``."""
    quiet = ["--", "--log-level=critical"]
    return [str(runtime.python), "-m", "evals", "-d", name, *options, *quiet]


def variables(runtime: Runtime) -> dict[str, str]:
    path = [runtime.variables["PYTHONPATH"], str(ROOT)]
    return {**runtime.variables, "PYTHONPATH": os.pathsep.join(path)}


@contextmanager
def plant_copy(runtime: Runtime) -> Iterator[str]:
    """A copy of today's plant for one run, with the addon as it is now: asking leaves
    turns behind."""
    with database(runtime, "evals", plant(runtime)) as name:
        install(runtime, name, [ADDON], "The addon as it is now", verb="-u")
        yield name


def plant(runtime: Runtime) -> str:
    """The database with the plant: one a day, as its dates hang on the day on which it
    was built."""
    origin = template(runtime, FULL)
    source = tree_hash(ROOT / ADDON / "demo")
    name = f"{PREFIX}_{key_of(origin, source, str(date.today()))}"
    with locked(cache_folder() / "locks" / PREFIX):
        if not exists(name):
            for old in names(PREFIX):
                drop(runtime, old)
            build_plant(runtime, origin, f"{PREFIX}_unfinished")
            rename(runtime, f"{PREFIX}_unfinished", name)
    return name


@contextmanager
def server() -> Iterator[list[str]]:
    """The options for the model named by MODEL: at SERVER, else an Ollama that is found
    or made. None without MODEL."""
    model = os.environ.get("MODEL") or "none"
    address = os.environ.get("SERVER")
    if model == "none":
        yield []
    elif model == FAKE:
        yield ["--liars"]
    elif address:
        yield ["--model", model, "--server", address]
    else:
        with ensure((model,)) as handle:
            yield ["--model", model, "--server", handle.url]

"""Whether ``compose.yaml`` would start: what ``docker compose config`` looks at.

Its own word counts where Docker has the plugin. Everywhere else, and there too, the
schema of the compose specification judges the form, and ``problems`` what a schema
cannot see: names that lead nowhere, and secrets.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .failure import Unavailable
from .paths import ROOT
from .pip_folder import pip_folder

REQUIREMENTS = Path(__file__).with_name("requirements-compose.txt")
FILES = ("compose.yaml", "compose.gpu.yaml")
EXAMPLE = ".env.example"
READ = (
    "import json, sys; from ruamel.yaml import YAML;"
    "json.dump(YAML(typ='safe').load(open(sys.argv[1], encoding='utf-8')), sys.stdout)"
)
VARIABLE = re.compile(r"(?<!\$)\$\{(\w+)(:[?-])?")
SECRET = re.compile(r"PASSWORD|SECRET|TOKEN|API_?KEY")
ONE_SHOT = "no"  # ``restart`` of what ends by itself

Composition = Mapping[str, Any]


def schema_problems(root: Path = ROOT) -> str:
    """What the schema has against the files; "" for nothing."""
    files = [str(root / name) for name in FILES]
    done = _in_folder("-m", "check_jsonschema", *_SCHEMA, *files)
    return "" if not done.returncode else done.stdout + done.stderr


_SCHEMA = ("--builtin-schema", "vendor.compose-spec")


def docker_problems(root: Path = ROOT) -> str | None:
    """What ``docker compose config`` has against them; None where there is none."""
    docker = shutil.which("docker")
    asked = docker and _run([docker, "compose", "version"])
    if not docker or not asked or asked.returncode:
        return None
    files = [part for name in FILES for part in ("-f", str(root / name))]
    secrets = {name: "x" for name in _examples(root) if SECRET.search(name)}
    command = [docker, "compose", "--env-file", str(root / EXAMPLE), *files]
    done = _run([*command, "config", "--quiet"], {**os.environ, **secrets})
    return "" if not done.returncode else done.stdout + done.stderr


def composition(root: Path = ROOT) -> Composition:
    """The main file as it was written; raises ``Unavailable`` where it is no YAML."""
    done = _in_folder("-c", READ, str(root / FILES[0]))
    if done.returncode:
        raise Unavailable(done.stderr)
    found: Composition = json.loads(done.stdout)
    return found


def problems(found: Composition, root: Path = ROOT) -> list[str]:
    """What is wrong with a composition, in words."""
    return [
        *_services(found),
        *_volumes(found, root),
        *_secrets(found),
        *_variables(json.dumps(found), _examples(root)),
    ]


def _services(found: Composition) -> Iterator[str]:
    services = found["services"]
    for name, service in services.items():
        for other in service.get("depends_on", {}):
            if other not in services:
                yield f"{name} waits for {other}, which is not there"
        if service.get("restart") != ONE_SHOT and "healthcheck" not in service:
            yield f"nobody knows whether {name} is well: it has no healthcheck"


def _volumes(found: Composition, root: Path) -> Iterator[str]:
    for name, service in found["services"].items():
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            if source.startswith("."):
                if not (root / source).exists():
                    yield f"{name} mounts {source}, which is not there"
            elif source not in found.get("volumes", {}):
                yield f"{name} uses the volume {source}, which is not declared"
        build = service.get("build", {})
        if build and not (root / build["context"] / build["dockerfile"]).exists():
            yield f"{name} is built of {build['dockerfile']}, which is not there"


def _secrets(found: Composition) -> Iterator[str]:
    for name, service in found["services"].items():
        for key, value in service.get("environment", {}).items():
            if SECRET.search(key) and not str(value).startswith("${"):
                yield f"{key} of {name} stands in the file"


def _variables(text: str, examples: Mapping[str, str]) -> Iterator[str]:
    used = {name: kind for name, kind in VARIABLE.findall(text)}
    for name, kind in used.items():
        if name not in examples:
            yield f"{EXAMPLE} does not tell of {name}"
        elif not kind:
            yield f"{name} has neither a default nor a word about its absence"
        elif SECRET.search(name) and (kind == ":-" or examples[name]):
            yield f"{name} is a secret with a value that everybody knows"
    for name in examples.keys() - used.keys():
        yield f"{EXAMPLE} tells of {name}, which nothing reads"


def _examples(root: Path) -> dict[str, str]:
    lines = (root / EXAMPLE).read_text("utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if line and line[0] != "#")
    return {name: value for name, value in pairs}


def _in_folder(*arguments: str) -> subprocess.CompletedProcess[str]:
    folder = pip_folder("compose", REQUIREMENTS)
    return _run([sys.executable, *arguments], {**os.environ, "PYTHONPATH": str(folder)})


def _run(
    command: list[str], env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, env=env)

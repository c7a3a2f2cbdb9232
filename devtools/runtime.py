"""All parts together: an Odoo that can be run."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from . import virtualenv
from .console import say
from .odoo_source import OdooSource, find_odoo
from .paths import ROOT, cache_folder, in_cache
from .postgres import database_server

LAUNCHER = Path(__file__).resolve().with_name("odoo_launcher.py")


@dataclass(frozen=True)
class Runtime:
    """``environment``: folder of the Python environment; ``variables``: what a child
    process needs to find everything."""

    environment: Path
    source: OdooSource
    variables: dict[str, str]

    @property
    def python(self) -> Path:
        return virtualenv.interpreter(self.environment)

    @property
    def data(self) -> Path:
        """Odoo's data folder, with the file store of every database."""
        return in_cache("data")

    def odoo(self, *arguments: str | Path) -> list[str]:
        """The command line of ``odoo arguments``."""
        return [str(self.python), str(LAUNCHER), *map(str, arguments)]

    def program(self, name: str) -> str:
        """A script of the environment, as ``ruff``."""
        suffix = ".exe" if os.name == "nt" else ""
        return str(virtualenv.binaries(self.environment) / (name + suffix))


def environment_in_use() -> Path:
    """The environment that this process runs in (see ``__main__``)."""
    return Path(os.environ["MRP_AI_INSIDE"])


@contextmanager
def running(extra_path: Sequence[Path] = ()) -> Iterator[Runtime]:
    """Odoo found, its database server up, until the body ends."""
    environment = environment_in_use()
    source = find_odoo()
    with database_server(environment) as server:
        os.environ.update(server)
        host = server.get("PGHOST", "localhost")
        say(f"Odoo {source.version} ({source.origin}), PostgreSQL at {host}")
        yield Runtime(environment, source, variables(environment, source, extra_path))


def variables(
    environment: Path, source: OdooSource, extra_path: Sequence[Path] = ()
) -> dict[str, str]:
    # Odoo starts programs of the environment by name, so its folder comes first.
    path = [str(virtualenv.binaries(environment)), *map(str, extra_path)]
    return {
        **os.environ,
        "PATH": os.pathsep.join([*path, os.environ.get("PATH", "")]),
        "PYTHONPATH": str(source.packages),
        "PYTHONUNBUFFERED": "1",
        "ODOO_ADDONS_PATH": ",".join(map(str, [*source.addons, ROOT])),
        "ODOO_RC": str(configuration()),
    }


def configuration() -> Path:
    """Our own file, so that the user's own Odoo settings play no part."""
    path = cache_folder() / "odoo.conf"
    lines = ["[options]", f"data_dir = {in_cache('data')}"]
    lines += ["http_interface = 127.0.0.1", "list_db = False"]
    text = "\n".join(lines) + "\n"
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")
    return path

"""Run one of our scripts in ``odoo shell``, on a database made for it."""

from __future__ import annotations

from pathlib import Path

from .console import say
from .databases import FULL, install, template
from .paths import ADDON, cache_folder
from .processes import must_run
from .runtime import running
from .suites_odoo import database

TRANSLATIONS = Path(__file__).resolve().with_name("translations.py")
SIGN = "TO TRANSLATE:"


def translations() -> bool:
    """Bring ``i18n/es.po`` up to date; True when nothing is left to translate."""
    log = cache_folder() / "logs" / "translations.log"
    with running() as runtime:
        origin = template(runtime, FULL)
        with database(runtime, "translations", origin) as name:
            install(runtime, name, [ADDON], "AI Production Assistant")
            must_run(
                "The export of texts",
                runtime.odoo("shell", "-d", name, "--no-http"),
                log,
                env=runtime.variables,
                stdin=TRANSLATIONS.read_text("utf-8"),
            )
    left = [line for line in log.read_text("utf-8").splitlines() if SIGN in line]
    for line in left:
        say(line)
    say(f"{len(left)} texts are still to be translated.")
    return not left

"""The addon is installed, upgraded, restored from a dump and removed without a
complaint in the log."""

from __future__ import annotations

from .aged_databases import AGES, Age, make_old, stale
from .databases import MRP, MRP_WITH_DEMO, Recipe, sql, template
from .left_behind import things
from .paths import ADDON, cache_folder
from .processes import run_logged
from .restored import check_restored
from .run_logs import complaints
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_odoo import TIMEOUT, database

LANGUAGES = ("en_US", "es_ES")
RECIPES = (MRP, MRP_WITH_DEMO)


def lifecycle(runtime: Runtime) -> Outcome:
    outcome = Outcome()
    for recipe in RECIPES:
        for language, age in zip(LANGUAGES, AGES, strict=True):
            _live(runtime, recipe, language, age, outcome)
    return outcome


def _live(
    runtime: Runtime, recipe: Recipe, language: str, age: Age, outcome: Outcome
) -> None:
    label = f"{recipe.name}-{language}"
    name = f"life_{recipe.name}_{language.lower()}"
    with database(runtime, name, template(runtime, recipe)) as copied:
        sql(copied, "UPDATE res_partner SET lang = %s WHERE lang IS NOT NULL", language)
        demo = ["--with-demo"] if recipe.demo else []
        quiet = ["--stop-after-init", "--no-http"]
        before = things(copied)
        steps = {
            "install": ["-d", copied, "-i", ADDON, *demo, *quiet],
            "upgrade": ["-d", copied, "-u", ADDON, *quiet],
            "uninstall": ["module", "uninstall", "-d", copied, ADDON],
        }
        for step, arguments in steps.items():
            if step == "upgrade" and _state(copied, "install"):
                make_old(copied, age)
            log = cache_folder() / "logs" / f"lifecycle-{label}-{step}.log"
            code = run_logged(
                runtime.odoo(*arguments), log, env=runtime.variables, timeout=TIMEOUT
            )
            said = complaints(log.read_text("utf-8", "replace"))
            outcome.check(
                not code and not said and _state(copied, step),
                f"{step} on {label}: exit code {code}, see {log}\n" + "\n".join(said),
            )
            if step == "upgrade":
                old = stale(copied)
                outcome.check(not old, f"from {age.version} on {label} stays: {old}")
                _use(copied)
                if recipe is MRP and language == LANGUAGES[0]:
                    check_restored(runtime, copied, outcome)
        left = sorted(things(copied) - before)
        outcome.check(not left, f"uninstall on {label} leaves {', '.join(left)}")


def _use(database_name: str) -> None:
    """What an addon that was used leaves in tables that are not its own."""
    sql(
        database_name,
        """
        INSERT INTO ir_config_parameter (key, value)
        VALUES ('mrp_ai_assistant.keep_jobs_days', '7');
        UPDATE mrp_ai_server SET token_secret = 'of the plant';
        INSERT INTO bus_bus (channel, message, create_date)
        VALUES ('x', '{"type":"mrp.ai.turn","payload":{"turn_id":1}}', now());
        UPDATE res_users_settings SET mrp_ai_theme = 'dark'
        """,
    )


def _state(database_name: str, step: str) -> bool:
    """Whether the addon's state in the database is what ``step`` should lead to."""
    query = "SELECT state FROM ir_module_module WHERE name = %s"
    state = sql(database_name, query, ADDON)
    return state == [("uninstalled" if step == "uninstall" else "installed",)]


SUITES = (Suite("lifecycle", lifecycle, needs_database=True),)

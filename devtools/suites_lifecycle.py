"""The addon is installed, upgraded and removed without a complaint in the log."""

from __future__ import annotations

from .databases import MRP, MRP_WITH_DEMO, Recipe, sql, template
from .paths import ADDON, cache_folder
from .processes import run_logged
from .run_logs import complaints
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_odoo import TIMEOUT, database

LANGUAGES = ("en_US", "es_ES")
RECIPES = (MRP, MRP_WITH_DEMO)
LEFTOVERS = """
    SELECT 'table ' || tablename FROM pg_tables WHERE tablename LIKE 'mrp_ai_%'
    UNION ALL
    SELECT 'record ' || name FROM ir_model_data WHERE module = 'mrp_ai_assistant'
    UNION ALL
    SELECT 'column ' || table_name || '.' || column_name
      FROM information_schema.columns
     WHERE column_name LIKE 'mrp_ai_%' AND table_schema = 'public'
"""

# What a database of 19.0.1.0.0 has: migrations/ has to lead from here to today.
OLD_RULE = "[('user_id', '=', user.id)]"
AGED = f"""
    UPDATE ir_module_module SET latest_version = '19.0.1.0.0' WHERE name = '{ADDON}';
    UPDATE ir_rule SET domain_force = $${OLD_RULE}$$ WHERE id = (
        SELECT res_id FROM ir_model_data
         WHERE module = '{ADDON}' AND name = 'rule_conversation_own');
    ALTER TABLE mrp_ai_turn DROP COLUMN parent_id
"""
STALE = f"""
    SELECT name FROM ir_rule WHERE domain_force = $${OLD_RULE}$$ AND id IN (
        SELECT res_id FROM ir_model_data
         WHERE module = '{ADDON}' AND name = 'rule_conversation_own')
"""


def lifecycle(runtime: Runtime) -> Outcome:
    outcome = Outcome()
    for recipe in RECIPES:
        for language in LANGUAGES:
            _live(runtime, recipe, language, outcome)
    return outcome


def _live(runtime: Runtime, recipe: Recipe, language: str, outcome: Outcome) -> None:
    label = f"{recipe.name}-{language}"
    name = f"life_{recipe.name}_{language.lower()}"
    with database(runtime, name, template(runtime, recipe)) as copied:
        sql(copied, "UPDATE res_partner SET lang = %s WHERE lang IS NOT NULL", language)
        demo = ["--with-demo"] if recipe.demo else []
        quiet = ["--stop-after-init", "--no-http"]
        steps = {
            "install": ["-d", copied, "-i", ADDON, *demo, *quiet],
            "upgrade": ["-d", copied, "-u", ADDON, *quiet],
            "uninstall": ["module", "uninstall", "-d", copied, ADDON],
        }
        for step, arguments in steps.items():
            if step == "upgrade" and _state(copied, "install"):
                sql(copied, AGED)
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
                stale = [row for (row,) in sql(copied, STALE)]
                outcome.check(not stale, f"upgrade on {label} leaves {stale} as it was")
        left = [row for (row,) in sql(copied, LEFTOVERS)]
        outcome.check(not left, f"uninstall on {label} leaves {', '.join(left)}")


def _state(database_name: str, step: str) -> bool:
    """Whether the addon's state in the database is what ``step`` should lead to."""
    query = "SELECT state FROM ir_module_module WHERE name = %s"
    state = sql(database_name, query, ADDON)
    return state == [("uninstalled" if step == "uninstall" else "installed",)]


SUITES = (Suite("lifecycle", lifecycle, needs_database=True),)

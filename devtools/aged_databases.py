"""What databases of earlier versions looked like: migrations/ leads from each to today.

A database of today is made old: what a version did not have yet is taken away, and it
gets questions of that time, which the upgrade must carry along.
"""

from __future__ import annotations

from dataclasses import dataclass

from .databases import sql
from .paths import ADDON

_OLD_RULE = "[('user_id', '=', user.id)]"
_RULE_ID = f"""
    SELECT res_id FROM ir_model_data
     WHERE module = '{ADDON}' AND name = 'rule_conversation_own'
"""
# A conversation with an answer of a model, an opinion of it, and vectors on a server.
_QUESTION = """
    WITH talk AS (
        INSERT INTO mrp_ai_conversation (name, user_id, company_id, date, active)
        SELECT 'Old', 2, 1, now() AT TIME ZONE 'UTC', TRUE RETURNING id),
    turn AS (
        INSERT INTO mrp_ai_turn
               (conversation_id, user_id, question, answer_format, lang, token, state,
                last_seq, attempt, tokens, create_date, started, finished)
        SELECT id, 2, 'What is late?', 'auto', 'en_US', 'old', 'done', 2, 1, 40,
               now() - interval '1 day', now() - interval '1 day', now()
          FROM talk RETURNING id)
    INSERT INTO mrp_ai_turn_event (turn_id, seq, kind, payload)
    SELECT id, 1, 'stats', '{"model": "phi3:mini"}'::jsonb FROM turn
    UNION ALL SELECT id, 2, 'done', '{"state": "done"}'::jsonb FROM turn;
    INSERT INTO mrp_ai_space (name, dimension, store, state)
    VALUES ('letters', 32, 'qdrant', 'serving')
"""
_BEFORE_1_2 = f"""
    UPDATE ir_module_module SET latest_version = '19.0.1.1.0' WHERE name = '{ADDON}';
    DROP TABLE mrp_ai_statistic, mrp_ai_audit CASCADE;
    ALTER TABLE mrp_ai_space DROP COLUMN database;
    ALTER TABLE mrp_ai_proposal_event ALTER COLUMN user_id SET NOT NULL
"""
_BEFORE_1_1 = f"""
    UPDATE ir_module_module SET latest_version = '19.0.1.0.0' WHERE name = '{ADDON}';
    UPDATE ir_rule SET domain_force = $${_OLD_RULE}$$ WHERE id = ({_RULE_ID});
    ALTER TABLE mrp_ai_turn DROP COLUMN parent_id
"""
# Each row tells what an upgrade has forgotten.
_STALE = f"""
    SELECT 'rule ' || name::text FROM ir_rule
     WHERE domain_force = $${_OLD_RULE}$$ AND id IN ({_RULE_ID})
    UNION ALL
    SELECT 'no figures of an old answer'
     WHERE NOT EXISTS (SELECT FROM mrp_ai_statistic
                        WHERE model_name = 'phi3:mini' AND tokens = 40)
    UNION ALL
    SELECT 'vectors of no database' FROM mrp_ai_space
     WHERE store = 'qdrant' AND database IS NULL
    UNION ALL
    SELECT 'nobody who has left can have decided' FROM information_schema.columns
     WHERE table_name = 'mrp_ai_proposal_event' AND column_name = 'user_id'
       AND is_nullable = 'NO'
    UNION ALL
    SELECT 'a question is gone'
     WHERE NOT EXISTS (SELECT FROM mrp_ai_turn WHERE token = 'old')
"""


@dataclass(frozen=True)
class Age:
    """A version, and the statements that lead back to it."""

    version: str
    statements: tuple[str, ...]


AGES = (
    Age("19.0.1.0.0", (_QUESTION, _BEFORE_1_2, _BEFORE_1_1)),
    Age("19.0.1.1.0", (_QUESTION, _BEFORE_1_2)),
)


def make_old(database: str, age: Age) -> None:
    for statement in age.statements:
        sql(database, statement)


def stale(database: str) -> list[str]:
    """What is still old after an upgrade."""
    return [what for (what,) in sql(database, _STALE)]

"""What was written is looked at again, some hundreds at a time."""

import logging
from collections import defaultdict

from ..core.errors import AssistantError
from ..runner.transaction import transaction
from . import cards, engine, sources

_logger = logging.getLogger(__name__)
BATCH = 200


def note(env, res_model, ids):
    """Remember that records of ``res_model`` were written."""
    env.cr.execute(
        "INSERT INTO mrp_ai_change (res_model, res_id) SELECT %s, unnest(%s::int[])",
        [res_model, list(ids)],
    )


def look_again(dbname):
    """Look at one batch of changes; False when there is none that can be looked at."""
    with transaction(dbname) as env:
        taken = _take(env)
        for res_model, ids in taken.items():
            if res_model == "ir.attachment":
                sources.look(env, ids)
            elif res_model == "mrp.ai.store":
                engine.aim(env)
            else:
                cards.refresh(env, res_model, ids)
    return bool(taken) or _drop_vectors(dbname)


def _take(env):
    """``{model: ids}`` of the oldest changes, which are no longer listed."""
    env.cr.execute(
        """
        DELETE FROM mrp_ai_change WHERE id = ANY(ARRAY(
            SELECT id FROM mrp_ai_change WHERE res_model <> 'mrp.ai.chunk'
             ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED))
        RETURNING res_model, res_id
        """,
        [BATCH],
    )
    taken = defaultdict(set)
    for res_model, res_id in env.cr.fetchall():
        taken[res_model].add(res_id)
    return taken


def _drop_vectors(dbname):
    """Drop vectors of passages that are gone; they wait while their store is down."""
    try:
        with transaction(dbname) as env:
            env.cr.execute(
                """
                DELETE FROM mrp_ai_change WHERE id = ANY(ARRAY(
                    SELECT id FROM mrp_ai_change WHERE res_model = 'mrp.ai.chunk'
                     ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED))
                RETURNING res_id
                """,
                [10 * BATCH],
            )
            gone = [row[0] for row in env.cr.fetchall()]
            for space in env["mrp.ai.space"]._own() if gone else ():
                engine.store_of(env, space).drop(gone)
            return bool(gone)
    except AssistantError as error:
        _logger.info("Vectors wait to be dropped: %s", error)
        return False

"""What databases of 19.0.1.1.0 lack: one function a subject, called in this order."""

from odoo import SUPERUSER_ID, api

from odoo.addons.mrp_ai_assistant.knowledge.changes import note
from odoo.addons.mrp_ai_assistant.runner.statistics import note_old_turns


def statistics_of_old_answers(env):
    """Figures of what was answered before they were kept."""
    note_old_turns(env)


def vectors_of_this_database_alone(env):
    """On a server of vectors databases shared one collection: each makes its own."""
    env.cr.execute(
        """
        DELETE FROM mrp_ai_space
         WHERE store IN ('qdrant', 'chroma') AND database IS NULL
        """
    )
    env.invalidate_all()
    if env.cr.rowcount:
        note(env, "mrp.ai.store", env["mrp.ai.store"]._the_one().ids)


def evaluations_that_nobody_makes(env):
    """They were threads, which have ended; now they are jobs."""
    env.cr.execute(
        """
        UPDATE mrp_ai_model
           SET evaluation_state = CASE WHEN evaluation IS NOT NULL THEN 'done' END
         WHERE evaluation_state = 'running'
        """
    )
    env.invalidate_all()


# Functions of (env).
STEPS = [
    statistics_of_old_answers,
    vectors_of_this_database_alone,
    evaluations_that_nobody_makes,
]


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    for step in STEPS:
        step(env)

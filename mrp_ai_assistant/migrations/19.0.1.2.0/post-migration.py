"""What databases of 19.0.1.1.0 lack: one function a subject, called in this order."""

from odoo import SUPERUSER_ID, api

from odoo.addons.mrp_ai_assistant.runner.statistics import note_old_turns


def statistics_of_old_answers(env):
    """Figures of what was answered before they were kept."""
    note_old_turns(env)


STEPS = [statistics_of_old_answers]  # functions of (env)


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    for step in STEPS:
        step(env)

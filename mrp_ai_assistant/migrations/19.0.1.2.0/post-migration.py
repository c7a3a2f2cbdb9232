"""What databases of 19.0.1.1.0 lack: one function a subject, called in this order."""

from odoo import SUPERUSER_ID, api

STEPS = []  # functions of (env)


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    for step in STEPS:
        step(env)

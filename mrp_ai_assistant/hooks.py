"""What installing switches on, and what uninstalling must not leave behind."""

import logging

from .core.errors import AssistantError
from .core.stores.lexical import Lexical
from .knowledge.engine import store_of

_logger = logging.getLogger(__name__)


def post_init_hook(env):
    """MRP users are AI users from the start.

    Here and not in a data file: an upgrade must not undo what an administrator has
    switched off in the settings.
    """
    ai_user = env.ref("mrp_ai_assistant.group_ai_user")
    env.ref("mrp.group_mrp_user")._apply_group(ai_user)
    # What a plant already has: read in the background, from its first minute on.
    env["mrp.ai.knowledge"]._note_all()


def uninstall_hook(env):
    """Parameters written at run time have no external id to be found by; a policy would
    hold on to the group of its approvers, which may be one of the addon's own."""
    env["mrp.ai.action.policy"].sudo().search(
        [("approver_group_id", "!=", False)]
    ).unlink()
    # With their files: Odoo keeps a model whose records still have attachments.
    env["mrp.ai.document"].sudo().search([]).unlink()
    _drop_vectors(env)
    env.cr.execute("""DELETE FROM bus_bus WHERE message LIKE '{"type":"mrp.ai.%'""")
    domain = [("key", "=like", "mrp_ai_assistant.%")]
    env["ir.config_parameter"].sudo().search(domain).unlink()


def _drop_vectors(env):
    """Tables of vectors belong to no model, nor do vectors on other servers."""
    for space in env["mrp.ai.space"]._own():
        try:
            with env.cr.savepoint():
                store_of(env, space).clear()
        except AssistantError as error:
            _logger.warning("The vectors of %s stay: %s", space.name, error)
    Lexical(env.cr).drop()

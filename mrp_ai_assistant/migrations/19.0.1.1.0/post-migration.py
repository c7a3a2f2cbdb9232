"""Who a conversation is shared with may read it: the rule is not updated by itself."""

from odoo import SUPERUSER_ID, api

OLD_DOMAIN = "[('user_id', '=', user.id)]"
NEW_NAME = "AI conversation: one's own, and shared"
NEW_DOMAIN = (
    "['|', ('user_id', '=', user.id), '&', '&', ('reader_ids', 'in', user.ids),"
    " ('active', '=', True), ('delete_after', '=', False)]"
)


def migrate(cr, version):
    env = api.Environment(cr, SUPERUSER_ID, {})
    rule = env.ref("mrp_ai_assistant.rule_conversation_own", raise_if_not_found=False)
    # What an administrator has written instead stays: rules are theirs to tighten.
    if rule and rule.domain_force == OLD_DOMAIN:
        rule.write({"name": NEW_NAME, "domain_force": NEW_DOMAIN})

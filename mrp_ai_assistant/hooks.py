"""What installing switches on, and what uninstalling must not leave behind."""


def post_init_hook(env):
    """MRP users are AI users from the start.

    Here and not in a data file: an upgrade must not undo what an administrator has
    switched off in the settings.
    """
    ai_user = env.ref("mrp_ai_assistant.group_ai_user")
    env.ref("mrp.group_mrp_user")._apply_group(ai_user)


def uninstall_hook(env):
    """Parameters written at run time have no external id to be found by; a policy would
    hold on to the group of its approvers, which may be one of the addon's own."""
    env["mrp.ai.action.policy"].sudo().search(
        [("approver_group_id", "!=", False)]
    ).unlink()
    domain = [("key", "=like", "mrp_ai_assistant.%")]
    env["ir.config_parameter"].sudo().search(domain).unlink()

"""What somebody does in the plant, as far as rights tell."""


def role_of(env):
    """``planner``, ``manager`` or ``maintenance``."""
    user = env.user
    if user.has_group("mrp.group_mrp_manager"):
        return "manager"
    maintains = "maintenance.request" in env and user.has_group(
        "maintenance.group_equipment_manager"
    )
    makes = user.has_group("mrp.group_mrp_user")
    return "maintenance" if maintains and not makes else "planner"

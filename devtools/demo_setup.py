"""Run inside ``odoo shell``: fills the demo's database (see ``demo_database``)."""

from odoo.fields import Command

DONE = "demo set up"
USERS = (
    # login (and password), name, language, groups
    ("planner", "Paula Planificación", "es_ES", ["mrp.group_mrp_user"]),
    (
        "manager",
        "Manuel Manager",
        "en_US",
        ["mrp.group_mrp_manager", "mrp_ai_assistant.group_ai_manager"],
    ),
)


COMPANY = "Muebles Roble, S.A."


def create_users(env):
    """The planner is a plain MRP user: what he cannot see, the assistant cannot."""
    users = env["res.users"].with_context(no_reset_password=True)
    for login, name, language, groups in USERS:
        found = users.search([("login", "=", login)])
        values = {
            "name": name,
            "login": login,
            "password": login,
            "lang": language,
            "tz": "Europe/Madrid",
            "company_id": env.company.id,
            "company_ids": [Command.set(env.company.ids)],
            "group_ids": [
                Command.set(
                    [env.ref(group).id for group in ["base.group_user", *groups]]
                )
            ],
        }
        if found:
            found.write(values)
        else:
            users.create(values)
    env.ref("base.user_admin").write({"tz": "Europe/Madrid", "lang": "en_US"})


def set_up(env):
    env.company.name = COMPANY
    env["mrp.ai.demo"].build()
    create_users(env)
    env.cr.commit()
    print(DONE)


if "env" in globals():
    set_up(globals()["env"])

"""Run inside ``odoo shell``: people with API keys for the tests of the MCP server."""

import json

SIGN = "ground: "
ASKED = 600  # what ``clerk`` has asked in this hour: all that is allowed
PEOPLE = {
    # login: language, groups
    "office": ("en_US", ["base.group_user"]),
    "clerk": ("en_US", ["base.group_user", "mrp.group_mrp_user"]),
}


def created(env):
    users = env["res.users"].with_context(no_reset_password=True)
    for login, (lang, groups) in PEOPLE.items():
        found = [env.ref(group).id for group in groups]
        values = {"lang": lang, "tz": "Europe/Madrid", "group_ids": [(6, 0, found)]}
        users.create({"name": login.title(), "login": login, **values})


def keys(env):
    """``{login: key}``, each good for everything that the user may do."""
    found = {}
    for login in ("planner", "manager", *PEOPLE):
        user = env["res.users"].search([("login", "=", login)])
        mine = env["res.users.apikeys"].with_user(user).sudo()
        found[login] = mine._generate(None, "MCP", False)
    return found


def limits(env):
    """Tests ask more in a minute than a person; ``clerk`` has asked enough."""
    parameters = env["ir.config_parameter"].sudo()
    parameters.set_param("mrp_ai_assistant.limit_questions_minute", "500")
    parameters.set_param("mrp_ai_assistant.limit_questions_hour", str(ASKED))
    clerk = env["res.users"].search([("login", "=", "clerk")])
    env.cr.execute(
        """
        INSERT INTO mrp_ai_use (user_id, kind, date, amount)
        SELECT %s, 'question', now() AT TIME ZONE 'UTC', 0 FROM generate_series(1, %s)
        """,
        [clerk.id, ASKED],
    )


def set_up(env):
    created(env)
    limits(env)
    found = {"keys": keys(env)}
    env.cr.commit()
    print(SIGN + json.dumps(found))


if "env" in globals():
    set_up(globals()["env"])

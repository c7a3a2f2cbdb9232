"""Run inside ``odoo shell`` by ``setup.sh``; changes only what nobody has changed yet.

A new database lets everybody in as admin/admin, and its assistant looks for Ollama on
the machine that Odoo runs on, which in a container is the container.
"""

import os

from odoo.exceptions import AccessDenied

ANYBODYS = "admin"
USUAL_ADDRESS = "http://localhost:11434"


def set_password(env, password):
    """The administrator's password, where it still is the one that all know."""
    admin = env.ref("base.user_admin")
    known = {"type": "password", "login": admin.login, "password": ANYBODYS}
    try:
        admin.with_user(admin)._check_credentials(known, {"interactive": False})
    except AccessDenied:
        return False
    admin.password = password
    return True


def set_address(env, address):
    """Where Ollama is, where nobody has said it yet."""
    server = env.ref("mrp_ai_assistant.server_default", raise_if_not_found=False)
    if not server or server.url != USUAL_ADDRESS:
        return False
    server.url = address
    return True


def set_up(env):
    password = os.environ.get("ODOO_ADMIN_PASSWORD")
    if password and set_password(env, password):
        print("The administrator has the password of ODOO_ADMIN_PASSWORD.")
    address = os.environ.get("OLLAMA_HOST")
    if address and set_address(env, address):
        print(f"Ollama is at {address}.")
    env.cr.commit()


if "env" in globals():
    set_up(globals()["env"])

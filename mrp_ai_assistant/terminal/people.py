"""Who works at a terminal: a user of the database, by login."""

from .database import BadRequest


def user_env(env, login):
    """``env`` (of the superuser) as the user ``login``, in their own context."""
    if not login:
        raise BadRequest("login", "Say who asks: --login NAME")
    user = env["res.users"].search([("login", "=", login)], limit=1)
    if not user:
        raise BadRequest("login", f"No active user has the login “{login}”.")
    context = env(user=user.id)["res.users"].context_get()
    return env(user=user.id, context=dict(context))

"""How much one user may have of the queue; system parameters of an administrator."""

TURNS_AT_ONCE = 3  # one less than a process has threads
OPEN_QUESTIONS = 20


def turns_at_once(env):
    """How many questions of one user are answered at the same time."""
    return _parameter(env, "turns_at_once", TURNS_AT_ONCE)


def open_questions(env):
    """How many questions of one user may wait or be answered."""
    return _parameter(env, "open_questions", OPEN_QUESTIONS)


def _parameter(env, name, default):
    found = env["ir.config_parameter"].sudo().get_param(f"mrp_ai_assistant.{name}")
    try:
        return max(1, int(found or default))
    except ValueError:
        return default

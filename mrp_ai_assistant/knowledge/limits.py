"""What one file may take, as the settings say."""

from dataclasses import replace

from ..core.knowledge.extract.base import MB, Limits

MAX_UPLOAD = 100  # MB
_PREFIX = "mrp_ai_assistant.knowledge_"


def setting(env, name, default=""):
    """A setting of knowledge, as text."""
    parameters = env["ir.config_parameter"].sudo()
    return parameters.get_param(_PREFIX + name) or default


def number(env, name, default):
    """A setting of knowledge that is a positive whole number."""
    text = str(setting(env, name))
    return int(text) if text.isdecimal() and int(text) > 0 else default


def upload_bytes(env):
    """The largest file that is let in."""
    return number(env, "max_mb", MAX_UPLOAD) * MB


def of_reading(env):
    """The ``Limits`` for the child process that reads a file."""
    usual = Limits()
    return replace(
        usual,
        size=max(upload_bytes(env), usual.size),
        pages=number(env, "max_pages", usual.pages),
        seconds=float(number(env, "max_seconds", int(usual.seconds))),
    )


def keep(env, name, value):
    """Store the setting ``name``; anything that is no positive number is the usual."""
    parameters = env["ir.config_parameter"].sudo()
    parameters.set_param(_PREFIX + name, str(value) if value and value > 0 else False)

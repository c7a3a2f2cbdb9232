"""Odoo's translations and time zone, for the core, which knows no Odoo."""

from contextlib import contextmanager
from dataclasses import replace

import pytz
from odoo.exceptions import UserError
from odoo.tools.translate import code_translations

from .core.errors import AssistantError
from .core.formats import ENGLISH_FORMATS, SPANISH
from .core.i18n import Speech, speaking

MODULE = "mrp_ai_assistant"
_FORMATS = {"es": SPANISH, "en": ENGLISH_FORMATS}
# Where Spanish is spoken and 1,234.56 is written.
_POINT = {"MX", "DO", "GT", "PE", "PA", "HN", "SV", "NI", "PR"}


def base_language(lang):
    """'es' or 'en': the language the assistant speaks to a user of ``lang``."""
    return "es" if (lang or "").startswith("es") else "en"


def speech(lang, tz="UTC", user_lang=None):
    """How to speak ``lang`` ('es', 'en') to a user whose time zone is ``tz``.

    :param user_lang: the user's own variant (``es_MX``), used when it is one of
        ``lang``
    """
    variant = user_lang if (user_lang or "").startswith(lang) else lang
    words = code_translations.get_python_translations(MODULE, variant)
    formats = replace(_FORMATS.get(lang, ENGLISH_FORMATS), tz=zone(tz))
    if lang == "es" and variant[3:5] in _POINT:
        formats = replace(formats, decimal=".", thousands=",")
    return Speech(lang, words.get, formats)


def speech_of(env, lang=None):
    """How to speak to the user of ``env``, in their own language unless given."""
    own = env.lang or env.user.lang or "en_US"
    return speech(lang or base_language(own), env.user.tz, own)


def error_text(env, error):
    """The sentence of a core ``error`` in the language of the user of ``env``."""
    with speaking(speech_of(env)):
        return str(error)


@contextmanager
def user_errors(env, spoken=None):
    """Errors of the core become what Odoo shows to its users, in the language of the
    user of ``env`` or as ``spoken``."""
    with speaking(spoken or speech_of(env)):
        try:
            yield
        except AssistantError as error:
            raise UserError(str(error)) from error


def zone(name):
    """The time zone called ``name``; UTC for one that nobody knows.

    Of pytz, as Odoo's own: it brings its data, which Windows has not got.
    """
    try:
        return pytz.timezone(name or "UTC")
    except pytz.UnknownTimeZoneError:
        return pytz.utc

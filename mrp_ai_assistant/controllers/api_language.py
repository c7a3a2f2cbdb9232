"""In which language a request of the API is answered."""

from ..core.api.contract import LANG
from ..core.api.errors import NoSuchLanguage
from ..speech import base_language, speech

_ENGLISH = "en_US"  # which every Odoo has


def choose_language(request):
    """Let the user of ``request`` be spoken to as it says: by its parameter, then by
    its header, then as the user has set up. Raises ``NoSuchLanguage``."""
    user = request.env.user
    known = [code for code, _name in user.env["res.lang"].get_installed()]
    known = sorted({*known, _ENGLISH}, key=lambda code: code != user.lang)
    wanted = request.httprequest.args.get(LANG, "")
    lang = _match(wanted, known)
    if wanted and not lang:
        told = ", ".join(sorted(known))
        raise NoSuchLanguage(lang=wanted[:20], known=told)
    heads = (
        _match(each, known) for each in request.httprequest.accept_languages.values()
    )
    lang = lang or next(filter(None, heads), "") or user.lang or _ENGLISH
    request.update_context(lang=lang)
    request.mrp_ai_speech = speech(base_language(lang), user.tz, lang)


def request_speech(request):
    """How to speak to who sent ``request``, without the database: as it was chosen, or
    before that by its header alone."""
    if chosen := getattr(request, "mrp_ai_speech", None):
        return chosen
    asked = request.httprequest.args.get(LANG, "")
    lang = asked or request.httprequest.accept_languages.best or ""
    return speech(base_language(lang.lower()))


def _match(wanted, known):
    """The code of ``known`` that ``wanted`` ("es", "es-MX", "es_MX") means, or ""."""
    wanted = wanted.replace("-", "_").lower()
    by_code = {code.lower(): code for code in known}
    if wanted in by_code:
        return by_code[wanted]
    base = wanted.partition("_")[0]
    alike = (code for code in known if base and code.lower().startswith(f"{base}_"))
    return next(alike, "")

"""Does the assistant speak the languages of those who ask?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, WARNING, Finding

_SPOKEN = ("es", "en")


@dataclass(frozen=True)
class Languages:
    """Codes such as ``es_ES``; ``others``: how many people use each other one;
    ``untranslated``: Spanish is installed without the words of the addon."""

    installed: tuple[str, ...]
    others: dict
    untranslated: bool = False


def facts(env, process):
    installed = tuple(code for code, _name in env["res.lang"].get_installed())
    group = env.ref("mrp_ai_assistant.group_ai_user").sudo()
    others = {}
    for user in group.all_user_ids.filtered(lambda user: user.active):
        if user.lang and user.lang[:2] not in _SPOKEN:
            others[user.lang] = others.get(user.lang, 0) + 1
    spanish = next((code for code in installed if code.startswith("es")), None)
    menu = env.ref("mrp_ai_assistant.menu_ai_assistant").sudo()
    words = menu.with_context(lang=spanish).name if spanish else ""
    english = menu.with_context(lang="en_US").name
    return Languages(installed, others, bool(spanish) and words == english)


def judge(languages):
    """The ``Finding`` of ``Languages``."""
    if languages.untranslated:
        return Finding(
            WARNING,
            _("The Spanish words of the assistant are not loaded."),
            means=_("Menus and forms are in English for Spanish speakers."),
            mend=_("Load them again."),
            button=_("Load them"),
        )
    if languages.others:
        names = ", ".join(sorted(languages.others))
        return Finding(
            WARNING,
            _("Some people use %(names)s.", names=names),
            means=_("The assistant understands Spanish and English, and answers so."),
            mend=_("They may ask in either; their pages are in English."),
        )
    spoken = [code for code in languages.installed if code[:2] in _SPOKEN]
    return Finding(OK, _("Installed: %(names)s.", names=", ".join(spoken)))


def mend(env):
    """Load the addon's translations of the installed Spanish ones."""
    codes = [code for code, _name in env["res.lang"].get_installed()]
    spanish = [code for code in codes if code.startswith("es")]
    module = env.ref("base.module_mrp_ai_assistant").sudo()
    module._update_translations(filter_lang=spanish, overwrite=True)


CHECK = Check("languages", _lt("Languages"), facts, judge, mend, system=True)

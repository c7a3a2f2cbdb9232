"""Bring i18n/es.po up to date with the code: run inside ``odoo shell``.

    odoo shell -d DB --no-http < devtools/translations.py

New texts are appended untranslated, vanished ones are dropped, translations stay. What
is still to be translated is printed; the addon's tests refuse it.
"""

import io
import pathlib

import polib
from odoo.tools import file_path
from odoo.tools.translate import trans_export

template = io.BytesIO()
trans_export(None, ["mrp_ai_assistant"], template, "po", env)  # noqa: F821 (shell)
path = pathlib.Path(file_path("mrp_ai_assistant/__manifest__.py")).parent / "i18n/es.po"
path.parent.mkdir(exist_ok=True)
spanish = polib.pofile(str(path)) if path.exists() else polib.POFile()
spanish.merge(polib.pofile(template.getvalue().decode()))
for entry in spanish.obsolete_entries():
    spanish.remove(entry)
for entry in spanish:
    if entry.fuzzy:  # a guess from a similar text is not a translation
        entry.msgstr = ""
        entry.flags.remove("fuzzy")
spanish.metadata = {
    "Project-Id-Version": "mrp_ai_assistant 19.0.1.2.0",
    "Language": "es",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
spanish.save(str(path))
for entry in spanish.untranslated_entries():
    print("TO TRANSLATE:", repr(entry.msgid))  # noqa: T201

"""Can conversations be saved as PDF?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, WARNING, Finding


@dataclass(frozen=True)
class Printing:
    """``state``: as Odoo tells it of wkhtmltopdf."""

    state: str = "ok"


def facts(env, process):
    return Printing(env["ir.actions.report"].sudo().get_wkhtmltopdf_state())


def judge(printing):
    """The ``Finding`` of ``Printing``."""
    if printing.state == "ok":
        return Finding(OK, _("wkhtmltopdf is there."))
    if printing.state == "workers":
        return Finding(
            WARNING,
            _("PDF files need two workers of Odoo, and there is one."),
            means=_("Conversations cannot be saved as PDF; printing works."),
            mend=_("Set two workers or more, or none."),
            command="workers = 2",
        )
    told = {
        "install": _("wkhtmltopdf is not installed."),
        "upgrade": _("wkhtmltopdf is too old."),
    }.get(printing.state, _("wkhtmltopdf does not work."))
    return Finding(
        WARNING,
        told,
        means=_("Conversations cannot be saved as PDF; printing works."),
        mend=_("Install wkhtmltopdf 0.12.6 where Odoo runs, then start Odoo again."),
    )


CHECK = Check("printing", _lt("PDF files"), facts, judge)

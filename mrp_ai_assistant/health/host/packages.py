"""Are all Python packages there?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding
from ..pip import NEEDED, RECOMMENDED, installed, pip_line


@dataclass(frozen=True)
class Packages:
    """Distributions that this process's Python lacks."""

    needed: tuple[str, ...] = ()
    recommended: tuple[str, ...] = ()


def facts(env, process):
    return Packages(
        tuple(name for name in NEEDED if not installed(name)),
        tuple(name for name in RECOMMENDED if not installed(name)),
    )


def judge(packages):
    """The ``Finding`` of ``Packages``."""
    if packages.needed:
        return Finding(
            PROBLEM,
            _("Missing: %(names)s.", names=", ".join(packages.needed)),
            means=_("Forecasts, manuals or spreadsheets fail."),
            mend=_("Install them where Odoo runs, then start Odoo again."),
            command=pip_line([*packages.needed, *packages.recommended]),
        )
    if packages.recommended:
        return Finding(
            WARNING,
            _("Missing: %(names)s.", names=", ".join(packages.recommended)),
            means=_("Questions in other words, or Word files, are understood less."),
            mend=_("Install them where Odoo runs, then start Odoo again."),
            command=pip_line(packages.recommended),
        )
    return Finding(OK, _("All there."))


CHECK = Check("packages", _lt("Python packages"), facts, judge)

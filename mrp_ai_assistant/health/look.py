"""Run one check: whatever goes wrong in it is a finding, too."""

import logging

from ..core.errors import AssistantError
from ..core.i18n import _, speaking
from ..patience import in_time
from ..speech import speech_of
from .finding import PROBLEM, WARNING, Finding

_logger = logging.getLogger(__name__)
STATEMENT = 4000  # milliseconds of one query


def look(env, check, process):
    """The ``Finding`` of ``check`` in the language of the user of ``env``."""
    with speaking(speech_of(env)):
        try:
            found = in_time(env, STATEMENT, lambda: (check.facts(env, process),))
        except AssistantError as error:
            return Finding(PROBLEM, str(error))
        except Exception as error:
            _logger.warning("The check %s", check.code, exc_info=True)
            name = type(error).__name__
            return Finding(
                WARNING,
                _("It could not be looked at (%(error)s).", error=name),
                means=_("Whether it is well is not known."),
                mend=_("The log of Odoo says what went wrong."),
            )
        if found is None:
            return Finding(
                PROBLEM,
                _("The database took too long to say."),
                means=_("It is busy, or short of memory: all of Odoo is slow."),
                mend=_("Look again later; look at the load of PostgreSQL."),
            )
        return check.judge(found[0])

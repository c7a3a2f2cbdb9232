"""Why a call cannot be taken, told so that whoever calls can mend it.

CallError
├── UnknownSkill         no skill has that name
├── UnknownArgument      the skill has no such argument
├── ArgumentMissing      one that it cannot do without
└── WrongArgument        of another type, or not to be read
"""

from __future__ import annotations

from ..api.errors import ApiError
from ..i18n import _lt


class CallError(ApiError):
    """The call is not one of a skill; nothing was read."""

    code = "call_error"
    action = "none"
    todo = _lt("List the skills to see what each of them takes.")


class UnknownSkill(CallError):
    """``name`` as it was called."""

    status = 404
    code = "unknown_skill"
    text = _lt("There is no skill called “%(name)s”.")


class UnknownArgument(CallError):
    """``skill``, the ``name`` that it has not, and the ``known`` ones."""

    code = "unknown_argument"
    text = _lt("“%(skill)s” has no argument “%(name)s”. It has: %(known)s.")


class ArgumentMissing(CallError):
    """``skill`` and the ``name`` that it needs; ``expected`` says what that is."""

    code = "argument_missing"
    text = _lt("“%(skill)s” needs the argument “%(name)s”: %(expected)s")


class WrongArgument(CallError):
    """``name``, the ``value`` shortened, and what was ``expected`` instead."""

    code = "wrong_argument"
    text = _lt("The argument “%(name)s” cannot be %(value)s. Expected: %(expected)s")


class ProposalsOff(CallError):
    """``skill`` that would propose something."""

    status = 403
    code = "proposals_off"
    text = _lt("“%(skill)s” prepares a proposal; proposals are off for this program.")
    todo = _lt("Ask for it in Odoo, or call it with proposals on.")

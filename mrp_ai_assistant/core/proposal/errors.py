"""Why a proposal cannot be moved, or a value not be taken. Part of ``core.errors``.

ProposalError
├── ProposalGone        it is not there, or not this user's
├── ProposalChanged     another tab has edited it: the token is stale
├── ProposalExpired
├── NotPossible         not in its state
├── NotYours            not the asker's to approve, not a stranger's to touch
│   └── OwnProposal     its own asker wants to approve it
├── NotAllowed          the approval policy, or the rights
│   ├── AskerGone, AskerElsewhere, AskerMayNot: the asker, since it was asked
│   └── Blocked         what it needs is not there any more
├── NobodyApproves      it needs a second person, and there is none
├── ActionUnknown       the application that did it is not installed any more
├── UndoTooLate         somebody has gone on with what was made
└── BadValue            what was typed cannot be this field's value
    ├── NumberUnreadable, NumberAmbiguous, NumberNotPositive
    ├── NumberTooLarge, NumberTooPrecise, NumberWithUnit
    ├── DayUnreadable, MomentUnreadable, MomentSkipped
    ├── ChoiceUnknown, RecordUnknown, TextTooLong, FieldUnknown
    └── CharacterUnknown
"""

from __future__ import annotations

from ..errors import ProposalError
from ..i18n import _lt


class ProposalGone(ProposalError):
    code = "proposal_gone"
    text = _lt("This proposal is not there any more. Ask again.")


class ProposalChanged(ProposalError):
    code = "proposal_changed"
    text = _lt("The draft was changed in another tab: look at it again.")


class ProposalExpired(ProposalError):
    code = "proposal_expired"
    text = _lt("This proposal has expired. Ask again, so that it is checked anew.")


class NotPossible(ProposalError):
    code = "proposal_closed"
    text = _lt("This is not possible any more: look at the proposal again.")


class NotYours(ProposalError):
    code = "proposal_not_yours"
    text = _lt("This proposal is somebody else's. Only its approvers may decide on it.")


class NotAllowed(ProposalError):
    """``reason`` in words."""

    code = "proposal_not_allowed"
    text = _lt("You may not do this: %(reason)s")


class OwnProposal(NotYours):
    code = "proposal_own"
    text = _lt("Nobody approves their own proposal: another approver decides on it.")


class AskerGone(NotAllowed):
    """``name`` of the asker."""

    code = "proposal_asker_gone"
    text = _lt(
        "%(name)s is deactivated: nothing is done in that name any more. Refuse it."
    )


class AskerElsewhere(NotAllowed):
    """``name`` of the asker, ``company`` of the proposal."""

    code = "proposal_asker_elsewhere"
    text = _lt("%(name)s does not work in “%(company)s” any more. Refuse it.")


class AskerMayNot(NotAllowed):
    """``name`` of the asker."""

    code = "proposal_asker_may_not"
    text = _lt(
        "%(name)s has no right to this any more, and an approval gives none. Refuse "
        "it, or ask an administrator for the right."
    )


class Blocked(NotAllowed):
    """``reason`` in words."""

    code = "proposal_blocked"
    text = _lt("It is not possible as it stands: %(reason)s")


class NobodyApproves(ProposalError):
    """``group`` that has no other active member."""

    code = "proposal_nobody"
    text = _lt(
        "It needs the approval of a second person, and nobody of “%(group)s” can "
        "give it. Ask an administrator to add somebody."
    )


class ActionUnknown(ProposalError):
    code = "proposal_unknown"
    text = _lt("The assistant cannot do this any more. Do it in Odoo yourself.")


class UndoTooLate(ProposalError):
    code = "proposal_undo_late"
    text = _lt("It cannot be undone: somebody has gone on with it. Open it in Odoo.")


class BadValue(ProposalError):
    """What was typed cannot be the value of the field."""

    code = "bad_value"


class NumberUnreadable(BadValue):
    """``text`` as typed; ``example`` of a number."""

    text = _lt("“%(text)s” is not a number. Write one like %(example)s.")


class NumberAmbiguous(BadValue):
    """``one`` and ``other`` are the two readings of ``text``."""

    text = _lt("“%(text)s” may be %(one)s or %(other)s: write which.")


class NumberNotPositive(BadValue):
    text = _lt("Write a quantity greater than zero.")


class NumberTooLarge(BadValue):
    text = _lt("This quantity is too large.")


class NumberTooPrecise(BadValue):
    """``digits`` that are kept."""

    text = _lt("At most %(digits)s decimals are kept. Write a rounder quantity.")


class NumberWithUnit(BadValue):
    text = _lt("Write the number alone: the unit is chosen beside it.")


class DayUnreadable(BadValue):
    """``text`` as typed."""

    text = _lt("“%(text)s” is not a day. Choose one in the calendar.")


class MomentUnreadable(BadValue):
    """``text`` as typed."""

    text = _lt("“%(text)s” is not a day and a time. Choose them in the calendar.")


class MomentSkipped(BadValue):
    """``text`` as typed."""

    text = _lt("The clocks change that night: “%(text)s” does not exist.")


class ChoiceUnknown(BadValue):
    text = _lt("This choice does not exist. Choose one of the list.")


class RecordUnknown(BadValue):
    """``field`` is its label."""

    text = _lt("“%(field)s” cannot be this record. Choose one of the list.")


class TextTooLong(BadValue):
    """``limit`` in characters."""

    text = _lt("This text is too long: at most %(limit)s characters.")


class FieldUnknown(BadValue):
    """``field`` is its name."""

    text = _lt("“%(field)s” cannot be changed here.")


class CharacterUnknown(BadValue):
    text = _lt(
        "Something in this text is no character and cannot be stored: write it again "
        "without it."
    )

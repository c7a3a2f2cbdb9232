"""What is wrong with the text of a saved prompt, and how to write it.

PromptError
├── NoText              there is nothing to ask
├── TextTooLong         longer than a question may be
├── Unclosed            braces that do not belong together
├── NoLabel             a blank without a name
├── UnknownKind         a blank of a kind that does not exist
├── FewOptions          a list to choose from with less than two different options
├── TwoKinds            one name for two kinds of blank
└── ManyBlanks          more than a person fills in
"""

from __future__ import annotations

from ..errors import AssistantError
from ..i18n import _lt


class PromptError(AssistantError):
    """The text of a prompt cannot be kept."""

    code = "prompt"
    action = "none"


class NoText(PromptError):
    text = _lt("Write the question of the prompt.")


class TextTooLong(PromptError):
    text = _lt("The prompt has %(length)s characters; %(limit)s is the most.")


class Unclosed(PromptError):
    text = _lt(
        "A blank is written {{name:kind}}: the braces near “%(near)s” do not belong "
        "together."
    )


class NoLabel(PromptError):
    text = _lt("The blank “%(blank)s” has no name: write {{name:kind}}.")


class UnknownKind(PromptError):
    text = _lt("“%(kind)s” is no kind of blank. The kinds are: %(kinds)s.")


class FewOptions(PromptError):
    text = _lt(
        "The blank “%(label)s” needs at least two different options, with a | between "
        "them: {{shift:morning|afternoon}}."
    )


class TwoKinds(PromptError):
    text = _lt("“%(label)s” is used for two kinds of blank: give one another name.")


class ManyBlanks(PromptError):
    text = _lt("A prompt has at most %(limit)s blanks.")

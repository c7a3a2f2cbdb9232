"""What can go wrong with vectors: search goes on by words alone."""

from __future__ import annotations

from ..errors import AssistantError
from ..i18n import _lt


class EncoderError(AssistantError):
    """No vectors could be made; ``encoder`` is its name."""

    code = "encoder_error"
    action = "settings"
    text = _lt(
        "The embedding model %(encoder)s gives no vectors. Documents are found by "
        "their words until it does: check the model server in the settings."
    )


class WrongSpace(EncoderError):
    """The vectors are not of the ``expected`` dimension, but of ``found``."""

    code = "encoder_space"
    text = _lt(
        "The embedding model %(encoder)s gives vectors of %(found)s numbers instead of "
        "%(expected)s: it was changed on its server. Index the documents again."
    )

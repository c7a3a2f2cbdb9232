"""The start page: the plant in figures, what asks for attention, what to ask first.

Everything is read as the user of ``env``; what that user may not read is not there.
"""

from .attention import attention
from .figures import figures
from .first_steps import first_steps
from .suggestions import suggestions

__all__ = ["attention", "figures", "first_steps", "suggestions"]

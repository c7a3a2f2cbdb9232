"""The one error that devtools shows without a traceback."""

from __future__ import annotations


class Unavailable(Exception):
    """A part that is needed cannot be had. The message says what the user can do."""

"""How long it will be, in words."""

from __future__ import annotations

from ..i18n import _


def about(seconds: float) -> str:
    """Seconds as one would say them: nobody knows them exactly.

    >>> [about(seconds) for seconds in (0, 7, 43, 89, 100, 3700, 9000)]
    ['5 s', '5 s', '45 s', '90 s', '2 min', '1 h', '2 h']
    """
    if seconds < 90:
        return _("%(n)s s", n=max(5, 5 * round(seconds / 5)))
    if seconds < 3600:
        return _("%(n)s min", n=round(seconds / 60))
    return _("%(n)s h", n=round(seconds / 3600))


def in_line(ahead: int, seconds: float | None) -> str:
    """A question that nobody has begun to answer.

    >>> in_line(2, 41), in_line(1, None), in_line(1, 0)
    ('Waiting: 2 before this one, about 40 s', 'Waiting: 1 before this one', '')
    """
    if not ahead or seconds == 0:  # others are answered beside it
        return ""
    if seconds is None:
        return _("Waiting: %(n)s before this one", n=ahead)
    return _(
        "Waiting: %(n)s before this one, about %(wait)s", n=ahead, wait=about(seconds)
    )


def before_model(ahead: int, seconds: float | None) -> str:
    """An answer that waits for the model to speak.

    >>> before_model(2, 41), before_model(1, None)
    ('The model is busy: 2 before you, about 40 s.', 'The model is busy: 1 before you.')
    """
    if seconds is None:
        return _("The model is busy: %(n)s before you.", n=ahead)
    return _(
        "The model is busy: %(n)s before you, about %(wait)s.",
        n=ahead,
        wait=about(seconds),
    )


def paused(reason: str) -> str:
    """A question that waits while nothing is begun.

    >>> paused("Backup"), paused("")
    ('The queue is paused: Backup', 'The queue is paused. The question is kept.')
    """
    if reason:
        return _("The queue is paused: %(reason)s", reason=reason)
    return _("The queue is paused. The question is kept.")

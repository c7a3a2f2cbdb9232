"""One figure of the start page."""

from ..core.i18n import formats


def figure(value, label, question, hint="", tone=None, text=None):
    """What the page shows; ``tone`` is that of the hint, where there is anything."""
    return {
        "label": label,
        "value": value,
        "text": text or formats().number(value),
        "hint": hint,
        "tone": tone if value else "muted" if tone else None,
        "question": question,
    }

"""What a check says: how it is, what it means for users, how to mend it."""

from __future__ import annotations

from dataclasses import asdict, dataclass

# From good to bad; ``SKIPPED`` was not looked at, or is of no matter here.
SKIPPED, OK, WARNING, PROBLEM = LEVELS = ("skipped", "ok", "warning", "problem")


@dataclass(frozen=True)
class Finding:
    """Sentences in the reader's language, without secrets.

    ``command``: what to type on the server. ``button``: the words of the click that
    mends it, where code can; it calls the ``mend`` of the check. ``again``: it is known
    in a moment.
    """

    level: str
    told: str
    means: str = ""
    mend: str = ""
    command: str = ""
    button: str = ""
    again: bool = False

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def worst(levels: list[str]) -> str:
    """The level that counts; ``OK`` of none.

    >>> worst(["ok", "problem", "skipped"])
    'problem'
    """
    return max([OK, *levels], key=LEVELS.index)

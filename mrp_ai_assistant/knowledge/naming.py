"""File names as people give them: a family of revisions, and which one is newer."""

import re
import unicodedata

# "manual_v2", "Manual rev. B", "manual (revisión 3)", "manual 2024-05-01"
_MARK = re.compile(
    r"""[\s_.\-(\[]*
        (?:\b|(?<=[_\d]))
        (?:rev(?:isi[oó]n|ision)?|ver(?:si[oó]n|sion)?|ed(?:ici[oó]n|ition)?|r|v)
        [\s_.\-]*
        (?P<mark>\d{1,4}(?:[._]\d{1,3}){0,2}|[a-z](?![a-z]))
        [)\]]?""",
    re.IGNORECASE | re.VERBOSE,
)
_DAY = re.compile(r"[\s_.\-(]*(?P<mark>20\d\d[-_.]?[01]\d(?:[-_.]?[0-3]\d)?)[)]?")
_COPY = re.compile(r"\s*\(\d{1,2}\)$")  # what a browser adds to a second download


def file_name(name):
    """A name without folders, whatever was sent as one.

    >>> file_name("../../etc/manual.pdf"), file_name(r"C:\\x\\a.pdf"), file_name("")
    ('manual.pdf', 'a.pdf', '?')
    """
    last = (name or "").replace("\\", "/").rpartition("/")[2]
    return "".join(mark for mark in last if mark.isprintable()).strip() or "?"


def family(name):
    """What the names of all revisions of a file have in common.

    >>> family("Manual_Prensa rev. B.pdf") == family("manual prensa_v2.PDF")
    True
    """
    stem, _dot, ending = name.rpartition(".")
    stem = _COPY.sub("", stem or ending)
    for pattern in (_DAY, _MARK):
        stem = pattern.sub(" ", stem)
    plain = unicodedata.normalize("NFKD", stem).casefold()
    words = re.findall(r"[^\W_]+", plain)
    return " ".join(words) or name.casefold()


def marked(name):
    """The revision that the name tells ("2.1", "b", "2024-05-01"), or ""."""
    stem = name.rpartition(".")[0] or name
    for pattern in (_MARK, _DAY):
        if found := pattern.search(stem):
            return found["mark"].lower().replace("_", ".").strip(".")
    return ""


def rank(mark):
    """Revisions in order: numbers by their value, then letters; () for none.

    >>> rank("2.10") > rank("2.9") and rank("b") > rank("a")
    True
    """
    pieces = re.findall(r"\d+|[a-z]+", (mark or "").lower())
    return tuple(
        (0, int(piece), "") if piece.isdigit() else (1, 0, piece) for piece in pieces
    )


def alike(one, other):
    """From 0 to 1: how much two texts share their words. A revision shares most."""
    first, second = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    together = first | second
    return len(first & second) / len(together) if together else 1.0

"""The evidence told by code: what is said when no model is."""

from __future__ import annotations

from ..evidence import Evidence
from ..i18n import _
from ..skill import AnswerFormat

SENTENCES: dict[AnswerFormat, int] = {"table": 3, "report": 6, "plan": 2}


def told(evidence: Evidence, answer_format: AnswerFormat) -> tuple[str, ...]:
    """The sentences of the skill, as many as the format has room for.

    An evidence without any still says how much was found.
    """
    sentences = evidence.summary or tuple(
        _(
            "%(title)s: %(shown)s of %(total)s.",
            title=table.title,
            shown=len(table.rows),
            total=max(table.scope.total, len(table.rows)),
        )
        for table in evidence.tables
    )
    return sentences[: SENTENCES[answer_format]]

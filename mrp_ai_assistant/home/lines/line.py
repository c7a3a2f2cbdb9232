"""One line of what asks for attention."""

from dataclasses import dataclass, field
from datetime import date

from ...core.evidence import RecordRef


@dataclass(frozen=True)
class Line:
    """``text`` names the records ``refs``, which are links there; ``strong`` is the
    part of it that stands out. ``day`` is when it matters; ``question`` tells more,
    behind the words ``action``."""

    day: date
    text: str
    action: str
    question: str
    refs: tuple[RecordRef, ...] = field(default=())
    strong: str = ""
    tone: str = "info"

    def as_json(self):
        return {
            "date": self.day.isoformat(),
            "text": self.text,
            "strong": self.strong,
            "tone": self.tone,
            "refs": [
                {"model": ref.model, "id": ref.id, "name": ref.name}
                for ref in self.refs
                if ref
            ],
            "action": {"label": self.action, "question": self.question},
        }

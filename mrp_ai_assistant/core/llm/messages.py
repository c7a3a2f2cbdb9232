"""What is said to a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True)
class Message:
    role: Role
    content: str

    def as_json(self) -> dict[str, str]:
        return {"role": self.role, "content": self.content}


def system(content: str) -> Message:
    return Message("system", content)


def user(content: str) -> Message:
    return Message("user", content)


def assistant(content: str) -> Message:
    return Message("assistant", content)


def folded(messages: Sequence[Message]) -> list[Message]:
    """All of ``messages`` as one of the user.

    A model with the template ``{{ .Prompt }}`` is shown nothing but the last user
    message, so its examples become quoted exchanges inside that message.
    """
    parts = []
    for message in messages[:-1]:
        label = {"system": "", "user": "Question: ", "assistant": "Answer: "}
        parts.append(label[message.role] + message.content)
    if messages:
        parts.append(messages[-1].content)
    return [user("\n\n".join(parts))]

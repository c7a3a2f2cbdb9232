"""Orders hidden in a question: they are refused, whatever else it asks."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    r"\b(?:ignor\w*|olvid\w*|descart\w*|forget|disregard|override|bypass)\b.{0,40}"
    r"\b(?:instruc\w+|reglas?|rules?|anterior\w*|previous|prompts?|above|restric\w+)"
    r"|\b(?:system|sistema) prompts?\b|\bprompt (?:injection|de sistema)\b"
    r"|\b(?:act|behave|respond) as (?:if|an?|the)\b|\byou are now\b"
    r"|\bahora eres\b|\bactua como\b|\bfinge\b|\bpretend (?:to|you)\b"
    r"|\b(?:developer|dan|god|admin|sudo) mode\b|\bmodo (?:desarrollador|admin|dios)\b"
    r"|\bjailbreak\b|\b(?:drop|truncate|alter) table\b|\bdelete from\b|\bunion select\b"
    r"|\b(?:insert into|update \w+ set|select \* from)\b|__import__|\bos\.system\b"
    r"|\benv\[|\.unlink\(|\.sudo\(|<script|<\|\w+\|>|\[/?inst\]|<start_of_turn>"
    r"|\b(?:contrasenas?|passwords?|api keys?|tokens? de acceso|access tokens?)\b"
)


def unsafe(folded: str) -> bool:
    """Whether a folded text tries to steer the assistant or to reach behind it."""
    return bool(_UNSAFE.search(folded))

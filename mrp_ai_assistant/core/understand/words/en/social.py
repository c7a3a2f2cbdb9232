"""Small talk."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "greeting": """hello, hi, hey, good morning, good afternoon, good evening, how are
        you""",
    "thanks": """thanks, thank you, thx, great, perfect, excellent, cheers, bye,
        goodbye, got it, understood""",
    "help": """can you help me, can you help, help, help me, what can you do, what can
        i ask, how do you work, what do you do, what do you know, how does this work,
        examples, what can you answer, how can you help, how can you help me""",
    "identity": """who are you, what are you, what is your name, are you a robot, are
        you human, are you an ai, who made you""",
}

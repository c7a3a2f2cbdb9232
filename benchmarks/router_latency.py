"""Claim: a question is understood in less than 15 ms, by its sense too.

Understands every phrase of every skill, ROUNDS times, without a database (no name is
looked up), by words alone and with the encoder; then what the encoder costs and how
the numbers of ``core/understand/semantic.py`` were set: each phrase is asked while its
skill has only its others, and is called sure or not.
"""

import statistics
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import tests.conftest  # noqa: F401  the addon without Odoo

# isort: split

from odoo.addons.mrp_ai_assistant.core.embed import embedded_encoder
from odoo.addons.mrp_ai_assistant.core.understand import consider, no_encoder
from odoo.addons.mrp_ai_assistant.core.understand.semantic import ranked, sure
from odoo.addons.mrp_ai_assistant.skills import SKILLS

ROUNDS = 3
TODAY = date(2026, 11, 22)
PHRASES = [
    (skill.name, language, phrase)
    for skill in SKILLS
    for language, said in skill.phrases.items()
    for phrase in said
]
# No word of them is a plant's: they are always decided by sense.
DOUBTFUL = (
    "¿cómo pinta la cosa?",
    "¿para cuándo viene lo que esperamos?",
    "can we cope with the coming days?",
    "what is up with everything?",
)


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


def timed(work, *args, **options):
    started = time.perf_counter()
    work(*args, **options)
    return 1000 * (time.perf_counter() - started)


def row(name, milliseconds):
    p95 = statistics.quantiles(milliseconds, n=20)[-1]
    median = statistics.median(milliseconds)
    print(f"{name:44} {median:8.2f} {p95:8.2f} {max(milliseconds):8.2f}")


def asked(questions, encoder):
    """Milliseconds a question, after one round that fills the caches."""
    took = []
    for turn in range(ROUNDS + 1):
        for question in questions:
            one = timed(
                consider,
                question,
                skills=SKILLS,
                lookup=NoRecords(),
                today=TODAY,
                encoder=encoder,
            )
            took += [one] if turn else []
    return took


def calibration(encoder):
    right = near = certain = true = 0
    for name, language, phrase in PHRASES:
        found = ranked(phrase, language, SKILLS, encoder, without=phrase)
        hit = found[0].skill.name == name
        right += hit
        near += name in [each.skill.name for each in found[:3]]
        certain += sure(found)
        true += hit and sure(found)
    total = len(PHRASES)
    kind = "words and sense" if encoder else "words alone"
    print(
        f"{kind:16} first {right / total:5.1%}  among three {near / total:5.1%}  "
        f"sure {certain / total:5.1%}, of those right {true / max(certain, 1):5.1%}"
    )


def main() -> None:
    phrases = [phrase for _name, _language, phrase in PHRASES]
    print(f"{len(SKILLS)} skills, {len(phrases)} phrases")
    print(f"{'milliseconds':44} {'median':>8} {'p95':>8} {'worst':>8}")
    row("the phrases, by words", asked(phrases, no_encoder))
    row("doubtful questions, by words", asked(DOUBTFUL, no_encoder))
    started = time.perf_counter()
    encoder = embedded_encoder("es")
    if encoder is None:
        print("no encoder is installed: see requirements.txt")
        return
    loading = time.perf_counter() - started
    print(f"loading the encoder, with its self-test: {loading:.2f} s")
    first = timed(ranked, "?", "es", SKILLS, encoder)
    print(f"the vectors of all phrases, once a process: {first / 1000:.2f} s")
    row("doubtful questions, by sense too", asked(DOUBTFUL, embedded_encoder))
    row("the vector of one question", [timed(encoder.encode, [p]) for p in phrases])
    print("\nphrases left out:")
    calibration(None)
    calibration(encoder)


if __name__ == "__main__":
    main()

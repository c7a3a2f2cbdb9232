"""Where prose may be cut, also where it was never meant to be."""

import time

from odoo.addons.mrp_ai_assistant.core.knowledge.pieces.sentences import sentences


def test_a_word_of_a_file_takes_no_time():
    """What looks for the word before each mark must not look from every letter."""
    text = "x" * 300_000
    started = time.process_time()
    assert sentences(f"{text}. And {text}") == [f"{text}.", f"And {text}"]
    assert time.process_time() - started < 5

"""docs/how-to/add-a-skill.md, followed from an empty file; that it answers, with Odoo,
is tested by the addon's ``test_guide_skill``."""

from .following import followed, linted, passes

PAGE = "add-a-skill.md"
NAME = "negative_stock"


def test_every_phrase_leads_to_its_skill(tmp_path):
    """Those of the new skill, which is found by itself, and those of all others."""
    written = followed(PAGE, tmp_path)
    linted(tmp_path, written)
    rules = f"phrase_leads or (says_its_question and {NAME})"
    files = "tests/skills/test_phrases.py", "tests/test_boundaries.py"
    passed = passes(tmp_path, *files, "-k", rules)
    phrases = [test for test in passed if f"[{NAME}-" in test]
    assert len(phrases) == 8, phrases  # four, in two languages
    assert any(test.endswith(f"/{NAME}.py]") for test in passed), passed[-1]

"""One class, one sheet; and no sheet that libsass cannot compile."""

import re
from collections import defaultdict
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "mrp_ai_assistant/static/src"
SHEETS = sorted(SOURCES.rglob("*.scss"))
_OWN = re.compile(r"^(\.o_aipa_\w+)\s*[,{]", re.MULTILINE)
# libsass computes min() and max() itself and stumbles over 100% beside 22rem: then all
# of Odoo is without style. #{"min(100%, 22rem)"} reaches the browser as it is.
_COMPUTED = re.compile(r"(?<![\w\"-])(?:min|max|clamp)\([^)]*%[^)]*\)")


def test_two_components_do_not_share_the_name_of_a_class() -> None:
    """The second one would be laid out by the rules of the first."""
    sheets: dict[str, set[str]] = defaultdict(set)
    for sheet in SHEETS:
        for name in _OWN.findall(sheet.read_text("utf-8")):
            sheets[name].add(sheet.name)
    assert len(sheets) > 50
    assert {name: where for name, where in sheets.items() if len(where) > 1} == {}


def test_lengths_that_libsass_cannot_add_are_left_to_the_browser() -> None:
    found = {
        sheet.name: computed
        for sheet in SHEETS
        if (computed := _COMPUTED.findall(sheet.read_text("utf-8")))
    }
    assert found == {}

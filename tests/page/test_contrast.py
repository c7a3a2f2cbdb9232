"""The page's colours can be read: WCAG 2 contrasts computed from its stylesheet."""

import re
from pathlib import Path

import pytest

ADDON = Path(__file__).parents[2] / "mrp_ai_assistant"
TOKENS = (ADDON / "static/src/scss/tokens.scss").read_text()
RULE = re.compile(r"^ *(\.o_aipa\w*) \{(.*?)^ *\}", re.MULTILINE | re.DOTALL)
COLOUR = re.compile(r"--aipa-([a-z0-9-]+): #([0-9a-f]{3,6});")

TONES = ("danger", "warning", "success", "info")
CODE = ("comment", "string", "number", "keyword", "name")
#: foreground, background, least ratio (4.5 text, 3 what is not text)
PAIRS = [
    *[(ink, paper, 4.5) for ink in ("text", "muted") for paper in ("bg", "surface")],
    ("text", "raised", 4.5),
    ("muted", "raised", 4.5),
    ("text", "bubble", 4.5),
    ("text", "active", 4.5),
    ("link", "bg", 4.5),
    ("link", "surface", 4.5),
    ("danger", "bg", 4.5),
    ("warning", "bg", 4.5),
    *[(f"{t}-chip", f"{t}-bg", 4.5) for t in ("danger", "warning", "success", "info")],
    ("control", "bg", 3),
    ("control", "surface", 3),
    ("accent-line", "bg", 3),
    ("on-accent", "accent", 4.5),
    *[(f"{t}-dot", "bg", 3) for t in ("danger", "warning", "success", "info")],
    *[(f"{t}-dot", "surface", 3) for t in ("danger", "warning", "success", "info")],
    *[(f"{t}-bar", "bg", 3) for t in ("danger", "warning", "success", "info")],
    *[(f"{t}-bar", "raised", 3) for t in ("danger", "warning", "success", "info")],
    *[(f"series{n}", "bg", 3) for n in ("", "-2", "-3", "-4", "-5", "-6")],
    *[(f"series{n}", "surface", 3) for n in ("", "-2", "-3", "-4", "-5", "-6")],
    *[(f"code-{t}", "surface", 4.5) for t in CODE],
    *[(f"code-{t}", "bg", 4.5) for t in CODE],
    ("link", "raised", 4.5),
    ("link", "bubble", 4.5),
    ("link", "active", 4.5),
    ("link", "mark", 4.5),
    ("muted", "active", 4.5),
    ("muted", "bubble", 4.5),
    ("text", "surface", 4.5),
    ("control", "raised", 3),
    *[(f"{t}-chip", "surface", 4.5) for t in TONES],
    ("run-out", "bg", 4.5),
    ("arrival", "bg", 4.5),
    ("text", "mark", 4.5),
    ("success-chip", "bg", 4.5),
    ("danger-chip", "bg", 4.5),
    ("warning-chip", "bg", 4.5),
    ("info-chip", "bg", 4.5),
]


def themes() -> dict[str, dict[str, str]]:
    return {name: dict(COLOUR.findall(body)) for name, body in RULE.findall(TOKENS)}


def luminance(colour: str) -> float:
    digits = colour if len(colour) == 6 else "".join(2 * digit for digit in colour)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_the_measure() -> None:
    assert contrast("000000", "fff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


def test_both_themes_define_the_same_colours() -> None:
    light, dark = themes()[".o_aipa"], themes()[".o_aipa_dark"]
    assert light.keys() == dark.keys()


@pytest.mark.parametrize("theme", [".o_aipa", ".o_aipa_dark"])
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS)
def test_contrast(theme: str, ink: str, paper: str, least: float) -> None:
    colours = themes()[theme]
    assert contrast(colours[ink], colours[paper]) >= least


#: Odoo's own bar, where no theme of ours reaches.
ELSEWHERE = {"assistant_systray.scss"}


def test_colours_stand_in_the_tokens_alone() -> None:
    sheets = (ADDON / "static/src").rglob("*.scss")
    others = [s for s in sheets if s.name not in {"tokens.scss", *ELSEWHERE}]
    assert others
    plain = re.compile(r":[^;{]*#[0-9a-f]{3,8}\b[^;{]*;", re.IGNORECASE)
    assert not [(s.name, it) for s in others for it in plain.findall(s.read_text())]

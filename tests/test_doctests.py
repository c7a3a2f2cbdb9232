"""The examples in the docstrings of core/, health/ and devtools/ are true."""

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ADDON = ROOT / "mrp_ai_assistant"


def module_names():
    pure = [*(ADDON / "core").rglob("*.py"), *(ADDON / "health").rglob("*.py")]
    for path in sorted(pure):
        parts = path.relative_to(ADDON).with_suffix("").parts
        yield ".".join(("odoo.addons.mrp_ai_assistant", *parts))
    for path in sorted((ROOT / "devtools").rglob("*.py")):
        yield ".".join(path.relative_to(ROOT).with_suffix("").parts)


def has_examples(name):
    relative = name.removeprefix("odoo.addons.").replace(".", "/") + ".py"
    return ">>>" in (ROOT / relative).read_text("utf-8")


@pytest.mark.parametrize("name", sorted(filter(has_examples, module_names())))
def test_examples(name):
    module = importlib.import_module(name.removesuffix(".__init__"))
    assert doctest.testmod(module).failed == 0

"""What the source of a skill is seen to say and to read."""

from devtools.docs.reach import models_read, nothing_told

SKILL = """
from .below import another, remark

def skill(env, *, product=None):
    text = _("Nothing at all.")
    if product:
        text = _("Nothing of %(product)s.") % {"product": _("no text of its own")}
        return NoData(Missing.NO_ROWS, text, _("no scope"))
    if not allowed(env):
        return NoData(Missing.NO_ACCESS, _("You may not."))
    found = another(env)
    if found:
        text = f"{_('It ends today.')} {remark()}"
        return NoData(Missing.NO_ROWS, text if found else remark())
    return Evidence(summary=(_("All is well."),))

def allowed(env):
    return env["mrp.bom"].has_access("read")

def never(env):
    return NoData(Missing.NO_ROWS, _("Nobody calls this."))
"""
BELOW = """
def another(env):
    return env["stock.quant"].search([]) or NoData(Missing.NO_ROWS, _("Far away."))

def remark():
    return _("By the way.")

def alone(env):
    why = reason(env)
    if why:
        return NoData(Missing.NO_ROWS, why)

def reason(env):
    return _("It is a kit.") if env["mrp.bom"] else _("It is a service.")
"""


def written(folder):
    for name, code in (("skill", SKILL), ("below", BELOW)):
        (folder / f"{name}.py").write_text(code, "utf-8")
    return folder


def test_texts_of_its_own_file_the_usual_ones_first(tmp_path):
    path = written(tmp_path) / "skill.py"
    assert nothing_told(path, "skill") == [
        "Nothing of %(product)s.",
        "It ends today.",
        "By the way.",
        "You may not.",
    ]


def test_a_text_that_another_function_gives(tmp_path):
    path = written(tmp_path) / "below.py"
    assert nothing_told(path, "alone") == ["It is a kit.", "It is a service."]


def test_models_of_all_that_it_calls(tmp_path):
    path = written(tmp_path) / "skill.py"
    assert models_read(path, "skill") == {"mrp.bom", "stock.quant"}

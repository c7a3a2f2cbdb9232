"""The house rules that a machine can check. Prose would be forgotten."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ADDON = ROOT / "mrp_ai_assistant"
OTHERS = (
    "mrp_ai_assistant_queue_job",
    "benchmarks",
    "devtools",
    "evals",
    "mrp_ai_mcp",
    "test_mrp_ai_assistant",
    "tests",
)
CODE = [ADDON, *(ROOT / name for name in OTHERS)]
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 50
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "managers", "misc"}


def python_files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def functions(path: Path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def imported_modules(path: Path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def skill_files() -> list[Path]:
    """The modules below skills/ that declare a skill."""
    return [
        path
        for path in sorted((ADDON / "skills").rglob("*.py"))
        if re.search(r"^@skill\b", path.read_text("utf-8"), re.MULTILINE)
    ]


def test_there_is_something_to_check():
    assert len(python_files(ADDON / "core")) > 5
    assert skill_files()


@pytest.mark.parametrize("path", python_files(ADDON / "core"), ids=name_of)
def test_core_knows_no_odoo(path):
    odoo = [name for name in imported_modules(path) if name.split(".")[0] == "odoo"]
    assert not odoo, "core/ is pure Python: take what you need as an argument"


@pytest.mark.parametrize("path", python_files(ADDON / "core"), ids=name_of)
def test_core_says_what_each_file_is(path):
    if path.read_text("utf-8").strip():
        assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def test_files_are_short():
    long = {
        name_of(path): lines
        for path in python_files(*CODE)
        if (lines := len(path.read_text("utf-8").splitlines())) > MAX_FILE_LINES
    }
    assert not long


def test_functions_are_short():
    long = {
        f"{name_of(path)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path in python_files(*CODE)
        for node in functions(path)
        if node.end_lineno - node.lineno + 1 > MAX_FUNCTION_LINES
    }
    assert not long


def test_names_say_something():
    vague = {
        name_of(path)
        for folder in CODE
        for path in [folder, *folder.rglob("*")]
        if path.stem in VAGUE_NAMES
        # Files that others wrote keep the names they came with.
        and "static/lib" not in path.as_posix()
    }
    assert not vague


@pytest.mark.parametrize("path", skill_files(), ids=name_of)
def test_a_skill_says_its_question_and_has_a_test(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
    tests = {test.name for test in (ADDON / "tests").rglob("test_*.py")}
    tests |= {test.name for test in (ROOT / "tests").rglob("test_*.py")}
    assert f"test_{path.stem}.py" in tests or f"test_skill_{path.stem}.py" in tests

"""A page of docs/how-to, followed by its letter on a copy of the repository.

The file that a block is about is the last one that the page names before it. A block of
Python is all of that file; a block of ``diff`` changes it: lines that begin with a
space or ``-`` stand there once, and those with ``+`` come in.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "docs" / "how-to"
LEFT_OUT = ("__pycache__", ".*", "static", "i18n", "demo", "migrations")
_FILE = re.compile(r"`([\w./-]+/[\w.-]+\.py)`")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page):
    """``(path of the file, "python" or "diff", text)`` of each block of ``page``."""
    text = (GUIDES / page).read_text("utf-8")
    done, file = 0, ""
    for block in _BLOCK.finditer(text):
        file = [file, *_FILE.findall(text[done : block.start()])][-1]
        assert file, f"{page} does not say of which file this is:\n{block[0]}"
        yield file, block[1], block[2]
        done = block.end()


def followed(page, target):
    """A copy of the repository in the folder ``target`` with all that ``page`` says;
    gives the paths of the files that were written."""
    for folder in ("mrp_ai_assistant", "tests", "devtools"):
        ignore = shutil.ignore_patterns(*LEFT_OUT)
        shutil.copytree(ROOT / folder, target / folder, ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", target)
    changed = []
    for name, language, text in blocks(page):
        file = target / name
        if language == "python":
            assert not file.exists(), f"{page}: {name} is there already"
            file.write_text(text, "utf-8")
        else:
            assert language == "diff", language
            file.write_text(patched(file.read_text("utf-8"), text, name), "utf-8")
        changed.append(name)
    return changed


def patched(text, change, name):
    """``text`` with one change; what it is to replace stands there exactly once."""
    lines = change.splitlines(keepends=True)
    assert {line[0] for line in lines} <= {" ", "+", "-", "\n"}, change
    before = "".join(line[1:] or line for line in lines if line[0] != "+")
    after = "".join(line[1:] or line for line in lines if line[0] != "-")
    assert text.count(before) == 1, f"{name} has not once:\n{before}"
    return text.replace(before, after)


def passes(folder, *arguments):
    """Names of the tests that ran; fails with all that pytest said unless every one
    passed."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-vv"]
    ran = subprocess.run(
        [*command, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return re.findall(r"^(\S+::.*?) PASSED", ran.stdout, re.MULTILINE)


def linted(folder, names):
    """The same of ruff, over the files ``names``."""
    for command in (["check"], ["format", "--check"]):
        ran = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *names],
            cwd=folder,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr

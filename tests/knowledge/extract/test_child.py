"""Whatever a reader does to its own process, the one who waits lives on."""

import os
import sys
import threading
import time

import pytest

from odoo.addons.mrp_ai_assistant.core.errors import Stopped
from odoo.addons.mrp_ai_assistant.core.knowledge import child, errors, watch
from odoo.addons.mrp_ai_assistant.core.knowledge.extract import About, Limits
from odoo.addons.mrp_ai_assistant.core.knowledge.extract.base import MB

from . import made


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Apriete a 25 Nm.", "utf-8")
    return str(path)


def wild(monkeypatch, body: str) -> None:
    """The child runs ``body`` instead of the reader."""
    start = f"import json,sys,os,time\nrequest = json.load(sys.stdin.buffer)\n{body}"
    monkeypatch.setattr(child, "START", start)


def running() -> set[int]:
    import psutil

    return {process.pid for process in psutil.Process().children()}


@pytest.mark.parametrize(
    "body", ["os.abort()", "os._exit(3)", "os.kill(os.getpid(), 11)", "1 / 0", "pass"]
)
def test_a_crash_is_an_error_of_the_document(monkeypatch, text, body):
    wild(monkeypatch, body)
    with pytest.raises(errors.DocumentCrash):
        child.read(text, "a.txt")
    assert not running()


def test_a_reader_that_hangs_is_ended(monkeypatch, text):
    wild(monkeypatch, "time.sleep(600)")
    start = time.monotonic()
    with pytest.raises(errors.DocumentTimeout) as caught:
        child.read(text, "a.txt", Limits(seconds=1))
    assert time.monotonic() - start < 60 and "1 seconds" in str(caught.value)
    assert not running()


def test_a_reader_that_eats_memory_is_ended(monkeypatch, text):
    wild(monkeypatch, "keep = [bytes(b'x' * 10_000_000) for _ in range(10_000)]")
    with pytest.raises(errors.DocumentMemory) as caught:
        child.read(text, "a.txt", Limits(memory=200 * MB))
    assert caught.value.values == {"limit": 200}
    assert not running()


def test_the_child_limits_its_own_memory(tmp_path):
    """Faster than anyone can watch: the allocation itself fails."""
    path = tmp_path / "a.txt"
    with open(path, "wb") as file:
        for _ in range(60):
            file.write(b"palabra " * 131_072)
    with pytest.raises(errors.DocumentMemory):
        child.read(str(path), "a.txt", Limits(memory=90 * MB))


@pytest.mark.parametrize("line", ["x" * 9_000_000, "no json", "[1, 2, 3]", '["about"]'])
def test_output_that_makes_no_sense(monkeypatch, text, line):
    wild(monkeypatch, f"print({line[:20]!r} + 'x' * {len(line) - 20}, flush=True)")
    with pytest.raises(errors.DocumentCrash):
        child.read(text, "a.txt")


def test_a_flood_is_held_back(monkeypatch, text):
    flood = '\nwhile True: sys.stdout.write(\'["progress", [1, 2, "page"]]\\n\')'
    wild(monkeypatch, flood)
    before = watch.resident(os.getpid())
    with pytest.raises(errors.DocumentTimeout):
        child.read(text, "a.txt", Limits(seconds=2))
    assert watch.resident(os.getpid()) - before < 50 * MB


def test_text_without_end_is_cut(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("El husillo gira. " * 5000, "utf-8")
    document = child.read(str(path), "a.txt", Limits(characters=10_000))
    assert sum(len(chunk.text) for chunk in document.chunks) <= 10_000
    assert [note.code for note in document.about.notes] == ["text_left_out"]


def test_stop(tmp_path):
    path = made.pages(tmp_path / "a.pdf", [["Hoja."]] * 3000)
    seen = []
    with pytest.raises(Stopped):
        child.read(
            path,
            "a.pdf",
            progress=lambda done, total, unit: seen.append((done, total, unit)),
            cancelled=lambda: bool(seen),
        )
    assert seen[0] == (1, 3000, "page") and seen[-1][0] < 3000
    assert not running()


def test_chunks_come_as_they_are_read_and_the_whole_last(tmp_path):
    path = made.pages(tmp_path / "a.pdf", [[f"Hoja {n}."] for n in range(60)])
    pieces = child.stream(path, "a.pdf")
    assert next(pieces).text == "Hoja 0."
    *_chunks, about = pieces
    assert isinstance(about, About) and about.pages == 60


def test_an_iterator_that_is_left_alone_ends_its_child(tmp_path):
    path = made.pages(tmp_path / "a.pdf", [["Hoja."]] * 3000)
    pieces = child.stream(path, "a.pdf")
    next(pieces)
    assert running()
    pieces.close()
    assert not running()


def test_the_child_sees_no_secrets(monkeypatch, text):
    monkeypatch.setenv("PGPASSWORD", "secreto")
    wild(monkeypatch, "print(json.dumps(['error', {'detail': str(dict(os.environ))}]))")
    with pytest.raises(errors.DocumentError) as caught:
        child.read(text, "a.txt")
    assert "PATH" in caught.value.detail and "secreto" not in caught.value.detail


def test_many_at_once(tmp_path):
    paths = [made.pages(tmp_path / f"{n}.pdf", [[f"Hoja {n}."]]) for n in range(4)]
    found = {}

    def one(number):
        document = child.read(paths[number], f"{number}.pdf")
        found[number] = document.chunks[0].text

    threads = [threading.Thread(target=one, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert found == {n: f"Hoja {n}." for n in range(4)}


def test_without_psutil_linux_is_asked(monkeypatch):
    monkeypatch.setitem(sys.modules, "psutil", None)
    if os.path.exists("/proc/self/statm"):
        assert watch.resident(os.getpid()) > 10 * MB
    assert watch.resident(2**30) == 0


def test_errors_cross_the_border_whole():
    for kind in errors.KINDS:
        error = kind("detail", pages=3, limit=2)
        again = errors.from_json(error.as_json())
        assert type(again) is kind and again.values == error.values
    assert type(errors.from_json({"code": "?"})) is errors.DocumentError

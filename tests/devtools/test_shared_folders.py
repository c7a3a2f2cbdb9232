"""Locks, half-made folders and keys: what two runs at once, or a broken-off one,
could do to the cache."""

import os
import subprocess
import sys

import pytest

from devtools.locks import Users, locked, try_lock
from devtools.paths import cache_folder, made_at_once, tree_hash


def test_a_lock_is_for_one(tmp_path):
    first = try_lock(tmp_path / "lock")
    assert first
    assert try_lock(tmp_path / "lock") is None
    first.close()
    again = try_lock(tmp_path / "lock")
    assert again
    again.close()


def test_a_lock_ends_with_its_process(tmp_path):
    script = (
        "import os, sys; from pathlib import Path; from devtools.locks import try_lock;"
        "assert try_lock(Path(sys.argv[1])); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "lock")], cwd=".")
    with locked(tmp_path / "lock"):
        pass


def test_the_last_user_knows(tmp_path):
    first, second = Users(tmp_path), Users(tmp_path)
    first.enter()
    second.enter()
    assert not first.leave()
    assert second.leave()


def test_a_folder_is_whole_or_not_there(tmp_path):
    target = tmp_path / "odoo"
    with pytest.raises(KeyboardInterrupt), made_at_once(target) as folder:
        (folder / "half").touch()
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []
    with made_at_once(target) as folder:
        (folder / "all").touch()
    assert [path.name for path in target.iterdir()] == ["all"]


def test_what_a_killed_run_left_is_swept_away(tmp_path):
    (tmp_path / ".odoo.part-dead").mkdir()
    with made_at_once(tmp_path / "odoo"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["odoo"]


def test_the_source_hash_sees_names_and_contents(tmp_path):
    (tmp_path / "a.py").write_text("one")
    before = tree_hash(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("compiled")
    assert tree_hash(tmp_path) == before
    (tmp_path / "a.py").write_text("two")
    changed = tree_hash(tmp_path)
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert len({before, changed, tree_hash(tmp_path)}) == 3


def test_the_cache_lies_where_it_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("MRP_AI_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("MRP_AI_CACHE")
    home = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"
    monkeypatch.setenv(home, str(tmp_path / "home"))
    assert cache_folder() == tmp_path / "home" / "mrp-ai-assistant"

"""Bytes as a file, on a disk that may be full."""

import errno
import os

import pytest

from odoo.addons.mrp_ai_assistant.core.knowledge.errors import DiskFull
from odoo.addons.mrp_ai_assistant.knowledge.on_disk import on_disk


def test_it_is_there_for_the_time_of_the_block():
    with on_disk(b"7 bar") as path, open(path, "rb") as file:
        assert file.read() == b"7 bar"
    assert not os.path.exists(path)


def test_a_full_disk_is_told_and_nothing_stays(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    opened = os.fdopen

    def full(handle, mode):
        opened(handle, mode).close()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(DiskFull), on_disk(b"7 bar"):
        raise AssertionError("there is no file to be read")
    assert not list(tmp_path.iterdir())

"""Python, Odoo and ports: found where they are, not where they are said to be."""

import os
import socket

import pytest

from devtools import ports, python
from devtools.failure import Unavailable
from devtools.odoo_source import find_odoo, source_in


def fake_program(path, says, code=0):
    path.write_text(f"#!/bin/sh\necho '{says}'\nexit {code}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_a_shim_is_not_believed(tmp_path):
    shim = fake_program(tmp_path / "python3.12", "pyenv: python3.12: not found", 127)
    assert python.probe(shim) is None


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_the_first_that_suits_is_taken(tmp_path, monkeypatch):
    monkeypatch.setattr(
        python,
        "candidates",
        lambda: [
            fake_program(tmp_path / "broken", "", 1),
            fake_program(tmp_path / "old", "3 11 /old"),
            fake_program(tmp_path / "new", "3 14 /new"),
            fake_program(tmp_path / "right", "3 12 /the right one"),
        ],
    )
    assert python.find_python() == "/the right one"


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_a_newer_one_is_better_than_none(tmp_path, monkeypatch):
    newer = [fake_program(tmp_path / "new", "3 14 /new")]
    monkeypatch.setattr(python, "candidates", lambda: newer)
    assert python.find_python() == "/new"


def test_none_at_all_says_what_to_install(monkeypatch):
    monkeypatch.setenv("MRP_AI_PYTHON", "/nowhere/python")
    with pytest.raises(Unavailable, match="MRP_AI_PYTHON"):
        python.find_python()


def odoo(folder, version):
    (folder / "odoo").mkdir(parents=True)
    text = f"version_info = ({version}, 0, FINAL, 0, '')\n"
    (folder / "odoo" / "release.py").write_text(text)


def test_a_checkout(tmp_path):
    odoo(tmp_path, 19)
    (tmp_path / "addons" / "web" / "static").mkdir(parents=True)
    source = source_in(tmp_path, "here")
    assert source and source.version == "19.0"
    assert source.addons == (tmp_path / "addons",)


def test_an_unpacked_package(tmp_path):
    packages = tmp_path / "usr/lib/python3/dist-packages"
    odoo(packages, 19)
    # Debian's second copy, without data files, is of no use.
    (packages / "addons" / "web").mkdir(parents=True)
    source = source_in(tmp_path, "here")
    assert source and source.packages == packages and source.addons == ()


def test_another_version_is_not_taken(tmp_path, monkeypatch):
    odoo(tmp_path, 18)
    assert source_in(tmp_path, "here") is None
    monkeypatch.setenv("ODOO_HOME", str(tmp_path))
    with pytest.raises(Unavailable, match="no Odoo 19"):
        find_odoo()


def test_a_port_in_use_is_passed_over():
    with socket.socket() as taken:
        taken.bind((ports.LOCAL, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not ports.is_free(port)
        assert ports.free_near(port) != port


def test_a_port_to_be_taken_later_is_none_that_systems_give_away():
    found = [ports.any_free() for _each in range(20)]
    assert all(ports.is_free(port) and 1024 < port < 32768 for port in found)
    assert len(set(found)) > 10

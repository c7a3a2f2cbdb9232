"""Whether a server is on this machine, known without a network."""

import socket

import pytest

from odoo.addons.mrp_ai_assistant.core.llm.this_machine import is_this_machine


def never(*_args):
    raise AssertionError("a name was looked up")


@pytest.mark.parametrize(
    ("own", "host", "here"),
    [
        ("erp", "ERP", True),
        ("erp", "erp.plant.example", True),
        ("erp.plant.example", "erp", True),
        ("erp.plant.example", "erp.plant.example", True),
        ("erp.plant.example", "erp.other.example", False),
        ("erp", "erp2", False),
        ("erp", "localhost", True),
        ("erp", "127.0.0.5", True),
        ("erp", "10.1.2.3", False),
    ],
)
def test_it_goes_by_names(monkeypatch, own, host, here):
    monkeypatch.setattr(socket, "gethostname", lambda: own)
    for looking_up in ("getfqdn", "gethostbyaddr", "getaddrinfo"):
        monkeypatch.setattr(socket, looking_up, never)
    assert is_this_machine(f"http://{host}:11434") is here


def test_half_an_address_is_nowhere():
    assert not is_this_machine("http://")

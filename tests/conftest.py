"""Lets the pure parts of the addon be imported without Odoo, and forbids the network.

``odoo``, ``odoo.addons`` and the addon become empty packages whose search path is the
addon's folder, so that ``from odoo.addons.mrp_ai_assistant.core import agent`` means
the same file here and inside Odoo, without running the addon's ``__init__``.
"""

import ipaddress
import socket
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
ADDON = ROOT / "mrp_ai_assistant"


def stub_package(name: str, folders: list[str]) -> None:
    package = ModuleType(name)
    package.__path__ = folders
    sys.modules[name] = package
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], child, package)


stub_package("odoo", [])
stub_package("odoo.addons", [])
stub_package("odoo.addons.mrp_ai_assistant", [str(ADDON)])
sys.path.insert(0, str(ROOT))  # devtools


def is_local(address: object) -> bool:
    """True for a Unix socket's path and for an address of this machine itself."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """A pure test that leaves this machine is wrong, and must not merely be slow."""
    connect = socket.socket.connect
    connect_ex = socket.socket.connect_ex
    look_up = socket.getaddrinfo

    def guarded(original):
        def attempt(self, address):
            if not is_local(address):
                raise AssertionError(f"a test tried to reach the network: {address!r}")
            return original(self, address)

        return attempt

    def guarded_look_up(host, *args, **kwargs):
        name = host.decode() if isinstance(host, bytes) else host
        if name is not None and not is_local((name, 0)):
            # What a machine without a network answers.
            raise socket.gaierror(socket.EAI_NONAME, f"no network in tests: {name}")
        return look_up(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)

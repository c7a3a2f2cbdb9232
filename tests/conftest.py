"""The pure parts of the addon are imported without Odoo; the network is forbidden."""

import ipaddress
import socket
import sys
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # devtools
from devtools.without_odoo import stub_packages  # noqa: E402

stub_packages(ROOT / "mrp_ai_assistant")

with suppress(ImportError):  # not in every environment of the suites
    from hypothesis import HealthCheck, settings

    # The same examples every time, however busy the machine is: what is red here is
    # red everywhere. ``pytest --hypothesis-profile=default`` looks for others.
    settings.register_profile(
        "same",
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("same")


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

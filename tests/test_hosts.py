"""Where no server of the plant is, in every form that a system dials."""

import socket

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ServerAddress, ServerForbidden
from odoo.addons.mrp_ai_assistant.core.hosts import forbidden
from odoo.addons.mrp_ai_assistant.core.llm import server_address
from odoo.addons.mrp_ai_assistant.core.llm.dial import dial
from odoo.addons.mrp_ai_assistant.core.stores.errors import (
    StoreAddress,
    StoreForbidden,
    UnsafePath,
)
from odoo.addons.mrp_ai_assistant.core.stores.server import checked_url, looked_up

METADATA = [
    "169.254.169.254",
    "169.254.1.2",
    "2852039166",
    "0xA9FEA9FE",
    "0xa9.0xfe.0xa9.0xfe",
    "0251.0376.0251.0376",
    "169.254.43518",
    "169.16689662",
    "169.254.169.254.",
    "１６９.254.169.254",
    "::ffff:169.254.169.254",
    "::ffff:a9fe:a9fe",
    "::169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
    "[::ffff:169.254.169.254]",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "100.100.100.200",
    "168.63.129.16",
    "239.255.255.250",
    "255.255.255.255",
    "ff02::1",
    "metadata",
    "metadata.google.internal",
    "METADATA.GOOGLE.INTERNAL.",
    "metadata.goog",
    "instance-data",
    "instance-data.ec2.internal",
]
OF_THE_PLANT = [
    "localhost",
    "127.0.0.1",
    "::1",
    "0.0.0.0",
    "10.0.0.7",
    "172.17.0.1",
    "192.168.1.20",
    "fd12:3456::20",
    "host.docker.internal",
    "ollama",
    "ai.plant.example",
    "metadata.plant.example",
    "2001:db8::1",
    "203.0.113.9",
    "",
]


@pytest.mark.parametrize("host", METADATA)
def test_services_of_clouds_and_networks_are_forbidden(host):
    assert forbidden(host)


@pytest.mark.parametrize("host", OF_THE_PLANT)
def test_what_a_plant_has_is_allowed(host):
    assert not forbidden(host)


@pytest.mark.parametrize("host", METADATA)
def test_no_server_is_typed_there(host):
    netloc = f"[{host.strip('[]')}]" if ":" in host else host
    with pytest.raises((ServerForbidden, ServerAddress)):
        server_address(f"http://{netloc}:80/latest")
    with pytest.raises((StoreForbidden, UnsafePath)):
        checked_url(f"http://{netloc}:6333", "qdrant")


@pytest.mark.parametrize(
    "typed",
    [
        "unix:///var/run/docker.sock",
        "http+unix://%2Fvar%2Frun%2Fdocker.sock/x",
        "gopher://localhost:70/_x",
        "file:///etc/passwd",
        "dict://localhost:11211/stat",
        "ldap://localhost",
        "http://user:secret@localhost:11434",
        "http://localhost:11434@169.254.169.254",
        "http://localhost:11434?x=1",
        "http://localhost:11434#@169.254.169.254",
        "http://localhost\\@169.254.169.254",
    ],
)
def test_other_schemes_and_secrets_in_addresses(typed):
    for read in (server_address, lambda text: checked_url(text, "qdrant")):
        with pytest.raises(Exception) as caught:
            read(typed)
        kinds = (ServerAddress, ServerForbidden, UnsafePath, StoreAddress)
        assert isinstance(caught.value, kinds)
        assert "secret" not in str(caught.value)


def lookup(*addresses):
    return lambda _host, port, **_kind: [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
        for address in addresses
    ]


def test_a_name_that_comes_to_mean_such_an_address_is_not_dialled(monkeypatch):
    address = server_address("http://ai.plant.example:80")
    monkeypatch.setattr(socket, "getaddrinfo", lookup("169.254.169.254"))
    with pytest.raises(ServerForbidden, match=r"ai\.plant\.example"):
        dial(address, 1, Cancellation())
    with pytest.raises(StoreForbidden):
        looked_up("http://ai.plant.example:6333", "qdrant")


def test_of_several_addresses_only_the_others_are_dialled(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        monkeypatch.setattr(socket, "getaddrinfo", lookup("fe80::1", "127.0.0.1"))
        address = server_address(f"http://ai.plant.example:{port}")
        with dial(address, 5, Cancellation()) as sock:
            assert sock.getpeername() == ("127.0.0.1", port)

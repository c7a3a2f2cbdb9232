"""The same over TLS: a server behind a proxy with a certificate of its own."""

import datetime
import ipaddress
import socket
import ssl
import threading
import time

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ServerUntrusted, Stopped
from odoo.addons.mrp_ai_assistant.core.llm import OllamaClient


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """The file of a key and its self-signed certificate for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "test")])
    now = datetime.datetime.now(datetime.UTC)
    here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([here]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


class TlsServer:
    """Answers ``reply`` to one request; notes when the client leaves."""

    def __init__(self, certificate, reply):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self._context, self._reply = context, reply
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._socket.getsockname()[1]}"
        self.left = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        connection, _ = self._socket.accept()
        try:
            with self._context.wrap_socket(connection, server_side=True) as tls:
                tls.recv(10_000)
                tls.sendall(self._reply)
                while tls.recv(100):
                    pass
        except OSError:
            pass
        self.left.set()

    def close(self):
        self._socket.close()


@pytest.fixture
def serve(certificate):
    servers = []

    def start(reply=b""):
        servers.append(TlsServer(certificate, reply))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def trusted(certificate, monkeypatch):
    context = ssl.create_default_context(cafile=certificate)
    monkeypatch.setattr(ssl, "create_default_context", lambda: context)


def test_an_unknown_certificate_says_so(serve):
    server = serve()
    with pytest.raises(ServerUntrusted, match=server.url):
        OllamaClient(server.url).version()


def test_a_trusted_one_is_used(serve, trusted):
    body = b'{"version": "0.24.0"}'
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)
    assert OllamaClient(serve(head + body).url).version() == "0.24.0"


def test_stop_closes_an_encrypted_connection(serve, trusted):
    server = serve()
    cancel = Cancellation()
    threading.Timer(0.3, cancel.cancel).start()
    began = time.monotonic()
    with pytest.raises(Stopped):
        OllamaClient(server.url).version(cancel)
    assert time.monotonic() - began < 30  # of the 300 s that it would wait
    assert server.left.wait(10.0)

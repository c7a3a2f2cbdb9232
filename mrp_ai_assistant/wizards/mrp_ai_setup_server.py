"""The first step of the setup: where a model server is."""

import os
from functools import partial

from odoo import api, fields, models

from ..core.errors import AssistantError
from ..core.llm.client import OllamaClient
from ..core.llm.discovery import usual_addresses
from ..core.llm.wire import Patience
from ..health.within import within
from ..speech import user_errors

_PATIENCE = Patience(connect=2, first_byte=3, between=3)
_SECONDS = 5.0


class MrpAiSetup(models.TransientModel):
    _inherit = "mrp.ai.setup"

    server_url = fields.Char(
        "Ollama Address",
        default=lambda self: self._server().url or "http://localhost:11434",
        help="Where Ollama answers, seen from the Odoo server.",
    )
    looked = fields.Text("Tried", readonly=True)
    server_state = fields.Selection(
        selection=lambda self: (
            self.env["mrp.ai.server"]._fields["state"]._description_selection(self.env)
        ),
        compute="_compute_server",
    )
    server_message = fields.Char(compute="_compute_server")
    server_id = fields.Many2one("mrp.ai.server", compute="_compute_server")

    @api.depends("step", "looked")
    @api.depends_context("lang")
    def _compute_server(self):
        server = self._server()
        for setup in self:
            setup.server_id = server
            setup.server_state = server.state or "unknown"
            setup.server_message = server.message

    @api.model
    def _server(self):
        """The server that the setup is about: the first one."""
        return self.env["mrp.ai.server"].search([], limit=1)

    def action_find(self):
        """Try the usual addresses all at once; the first that answers is proposed."""
        self._check()
        addresses = usual_addresses(os.environ, [self.server_url or ""])
        clients = [OllamaClient(url, patience=_PATIENCE) for url in addresses]
        found = within(_SECONDS, [partial(_version, client) for client in clients])
        answers = dict(zip(addresses, found, strict=True))
        self.looked = "\n".join(
            self._line(url, version) for url, version in answers.items()
        )
        there = [url for url, version in answers.items() if version is not None]
        if there:
            self.server_url = there[0]
            self._use_server()
        return self._show("server")

    def _line(self, url, version):
        if version is None:
            return self.env._("%s: no answer", url)
        known = version or "?"
        return self.env._("%(url)s: Ollama %(version)s answers", url=url, version=known)

    def _take(self):
        if self.step == "server" and self.server_url:
            self._use_server()
        return super()._take()

    def _use_server(self):
        """Keep the address, and read which models are there. A server that does not
        answer keeps nobody from going on."""
        server = self._server()
        with user_errors(self.env):
            if not server:
                values = {"name": "Ollama", "url": self.server_url}
                server = server.create(values)
            elif self.server_url != server.url:
                server.url = self.server_url
        self.server_url = server.url
        server._sync()


def _version(client):
    """Its version, perhaps ""; None when it is no Ollama."""
    try:
        return client.version()
    except AssistantError:
        return None

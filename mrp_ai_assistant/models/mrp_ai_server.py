import os
import socket

import psutil
from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..core.llm.address import server_address
from ..core.llm.client import OllamaClient
from ..speech import user_errors

_LOCAL_NAMES = {"localhost", "::1", "0.0.0.0", "::", "host.docker.internal"}
MIN_CONTEXT, MAX_CONTEXT = 1024, 1024 * 1024


class MrpAiServer(models.Model):
    """An Ollama: where it is and how it is spoken to. Of no company."""

    _name = "mrp.ai.server"
    _description = "AI Model Server"
    _order = "sequence, id"

    name = fields.Char(required=True)
    url = fields.Char(
        "Address",
        required=True,
        default="http://localhost:11434",
        help="Where Ollama answers, seen from the Odoo server.",
    )
    active = fields.Boolean(default=True)
    sequence = fields.Integer(default=10)
    num_ctx = fields.Integer(
        "Context Window",
        default=4096,
        help="Tokens of question, data and answer together. More needs more memory; "
        "a change makes the server load its model again.",
    )
    num_thread = fields.Integer(
        "Threads",
        help="0: automatic. Beside Odoo on one machine that is all cores but one, "
        "because a model that fights Odoo for the last core is many times slower.",
    )
    token = fields.Char(
        compute="_compute_token",
        readonly=False,
        groups="base.group_system",
        help="Only for a server behind a proxy that asks for one. "
        "It is sent to this address and never shown again.",
    )
    # Nobody reads this field, whatever their groups: only sudo() does.
    token_secret = fields.Char(copy=False, groups=fields.NO_ACCESS)
    has_token = fields.Boolean(compute="_compute_has_token", compute_sudo=True)
    model_ids = fields.One2many("mrp.ai.model", "server_id", string="Models")

    _url_unique = models.Constraint(
        "UNIQUE (url)", "There is a server with this address already; see the archive."
    )

    @api.constrains("num_ctx", "num_thread")
    def _check_options(self):
        for server in self:
            if not MIN_CONTEXT <= server.num_ctx <= MAX_CONTEXT:
                raise ValidationError(
                    self.env._(
                        "The context window is between %(low)s and %(high)s tokens.",
                        low=MIN_CONTEXT,
                        high=MAX_CONTEXT,
                    )
                )
            if not 0 <= server.num_thread <= 512:
                raise ValidationError(
                    self.env._("Threads are between 0 (automatic) and 512.")
                )

    def _compute_token(self):
        self.token = False

    @api.depends("token_secret")
    def _compute_has_token(self):
        for server in self:
            server.has_token = bool(server.token_secret)

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._cleaned(vals) for vals in vals_list])

    def write(self, vals):
        vals = self._cleaned(vals)
        if "url" in vals:
            moved = self.filtered(lambda server: server.url != vals["url"])
            moved._forget_host(keep_token="token_secret" in vals)
        return super().write(vals)

    def _cleaned(self, vals):
        """``vals`` with a normal address, and the token where nobody reads it."""
        vals = dict(vals)
        if "url" in vals:
            with user_errors(self.env):
                vals["url"] = server_address(vals["url"] or "").url
        if "token" in vals:
            # Never into the cache of ``token``: the reply to a save reads it back.
            self.check_access("write")
            vals["token_secret"] = "".join((vals.pop("token") or "").split()) or False
        return vals

    def _forget_host(self, keep_token):
        """The address changes: what was known of the old host is not true any more.

        Nor does the token follow: it would be handed to a host it was not made for.
        """
        self.check_access("write")
        self.sudo().model_ids.write({"missing": True, "loaded": False})
        health = {"state": "unknown", "error_code": False, "version": False}
        super().write(health if keep_token else {**health, "token_secret": False})

    def action_forget_token(self):
        self.check_access("write")
        self.sudo().token_secret = False

    def _client(self, patience=None):
        """The core's client of this server; no network yet."""
        self.ensure_one()
        secret = self.sudo().token_secret or ""
        return OllamaClient(self.url, secret, patience)

    def _threads(self):
        """``num_thread`` to send, always the same; None leaves it to the server."""
        self.ensure_one()
        if self.num_thread:
            return self.num_thread
        return _threads_beside_odoo() if _is_this_machine(self.url) else None


def _is_this_machine(url):
    host = server_address(url).host.lower()
    own = {socket.gethostname().lower(), socket.getfqdn().lower()}
    return host in _LOCAL_NAMES | own or host.startswith("127.")


def _threads_beside_odoo():
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    return max(1, cores - 1)

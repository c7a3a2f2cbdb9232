import os

import psutil
from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..core.llm.address import server_address
from ..core.llm.this_machine import is_this_machine
from ..speech import user_errors

MIN_CONTEXT, MAX_CONTEXT = 1024, 1024 * 1024


class MrpAiServer(models.Model):
    """A model server: where it is and how it is spoken to. Of no company."""

    _name = "mrp.ai.server"
    _description = "AI Model Server"
    _order = "sequence, id"

    name = fields.Char(required=True)
    url = fields.Char(
        "Address",
        required=True,
        default="http://localhost:11434",
        help="Where the model server answers, seen from the Odoo server.",
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
    threads_text = fields.Char("Threads Used", compute="_compute_threads_text")
    token = fields.Char(
        compute="_compute_token",
        readonly=False,
        groups="base.group_system",
        help="Only for a server, or a proxy before it, that asks for one. "
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

    @api.depends("num_thread", "url")
    def _compute_threads_text(self):
        for server in self:
            threads = server._threads() if server.url else None
            server.threads_text = (
                self.env._("automatic: %(count)s", count=threads)
                if threads
                else self.env._("the server decides")
            )

    def _compute_token(self):
        self.token = False

    @api.depends("token_secret")
    def _compute_has_token(self):
        for server in self:
            server.has_token = bool(server.token_secret)

    @api.model_create_multi
    def create(self, vals_list):
        tokens = [vals.get("token") for vals in vals_list]
        servers = super().create([self._cleaned(vals) for vals in vals_list])
        for server, token in zip(servers, tokens, strict=True):
            if token:
                server._keep_token(token)
        return servers

    def write(self, vals):
        cleaned = self._cleaned(vals)
        moved = self.filtered(lambda server: server.url != cleaned.get("url"))
        done = super().write(cleaned)
        if "url" in vals:
            moved._forget_host()
        if "token" in vals:
            self._keep_token(vals["token"])
        return done

    def _cleaned(self, vals):
        """``vals`` with a normal address, and without the token.

        In the cache of ``token`` it would be read back by the reply to a save.
        """
        cleaned = {name: value for name, value in vals.items() if name != "token"}
        if "url" in vals:
            with user_errors(self.env):
                cleaned["url"] = server_address(vals["url"] or "").url
        return cleaned

    def _keep_token(self, token):
        self.check_access("write")
        self.sudo().token_secret = "".join((token or "").split()) or False

    def _forget_host(self):
        """The address has changed: what was known of the old host is true no more.

        Nor does the token follow: it would be handed to a host it was not made for.
        """
        self.sudo().token_secret = False
        self._forget_models()

    def action_forget_token(self):
        self._keep_token(False)

    def _threads(self):
        """``num_thread`` to send, always the same; None leaves it to the server."""
        self.ensure_one()
        if self.num_thread:
            return self.num_thread
        return _threads_beside_odoo() if is_this_machine(self.url) else None


def _threads_beside_odoo():
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    return max(1, cores - 1)

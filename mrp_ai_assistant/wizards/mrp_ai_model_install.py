import os
import shutil
from pathlib import Path

from odoo import api, fields, models
from odoo.tools import formatLang

from ..core.errors import ModelError
from ..core.i18n import speaking
from ..core.llm.pulling import model_name
from ..core.llm.recommended import CANDIDATES, GB, advised
from ..core.llm.this_machine import is_this_machine
from ..models.mrp_ai_conversation import alone, whole
from ..speech import error_text, speech_of

_SPARE = 1.0  # GB that a disk should keep


class MrpAiModelInstall(models.TransientModel):
    """Which model to install on an Ollama server."""

    _name = "mrp.ai.model.install"
    _description = "Install a Model"

    server_id = fields.Many2one("mrp.ai.server", required=True, readonly=True)
    suggestion = fields.Selection(
        selection="_suggestions", help="Any other name of Ollama's library does too."
    )
    name = fields.Char(
        "Model",
        required=True,
        help="As Ollama's library writes it, with its size: qwen2.5:3b.",
    )
    advice = fields.Char(compute="_compute_advice")
    warning = fields.Char(compute="_compute_advice")

    @api.model
    def default_get(self, fields_list):
        self.browse().check_access("create")
        values = super().default_get(fields_list)
        server = self.env["mrp.ai.server"].browse(values.get("server_id")).exists()
        best = [each for each in advised(server._machine()) if each.best]
        if best and "name" in fields_list:
            values["name"] = values["suggestion"] = best[0].candidate.name
        return values

    @api.model
    def _suggestions(self):
        with speaking(speech_of(self.env)):
            return [
                (each.name, f"{each.name} – {self._gb(each.download)} GB")
                for each in CANDIDATES
            ]

    @api.onchange("suggestion")
    def _onchange_suggestion(self):
        self.name = self.suggestion or self.name

    @api.depends("name", "server_id")
    @api.depends_context("lang")
    def _compute_advice(self):
        for wizard in self:
            advice = advised(wizard.server_id._machine())
            told = {each.candidate.name: each for each in advice}
            found = told.get((wizard.name or "").strip())
            with speaking(speech_of(self.env)):
                wizard.advice = found.verdict if found else False
            wizard.warning = wizard._refused() or wizard._disk_warning(found)

    def _refused(self):
        """Why the name cannot be fetched; False when it may be."""
        if not self.name:
            return False
        try:
            cloud = self.env["mrp.ai.model"]._cloud_allowed()
            model_name(self.name, allow_cloud=cloud)
        except ModelError as error:
            return error_text(self.env, error)
        return False

    def _disk_warning(self, found):
        free = _free_disk(self.server_id)
        if free is None:
            return False
        values = {"free": self._gb(free)}
        if found and found.candidate.download + _SPARE > free:
            values["size"] = self._gb(found.candidate.download)
            return self.env._(
                "The download has %(size)s GB and the disk of this machine has "
                "%(free)s GB free.",
                **values,
            )
        if not found and free < 10:
            return self.env._(
                "The disk of this machine has %(free)s GB free: look at the size of "
                "the model first.",
                **values,
            )
        return False

    @api.model
    def _gb(self, size):
        return formatLang(self.env, size, digits=1)

    def action_install(self):
        """Begin; the server's form, or the setup that asked, shows how far it is."""
        self.check_access("write")
        alone(self)
        self.server_id._install(self.name)
        asked = whole(self.env.context.get("mrp_ai_setup_id") or 0)
        if setup := self.env["mrp.ai.setup"].browse(asked or ()).exists():
            return setup._show("model")
        return {"type": "ir.actions.act_window_close"}


def _free_disk(server):
    """GB free where an Ollama of this machine keeps its models, mostly; None when it
    runs elsewhere."""
    if not server or not is_this_machine(server.url):
        return None
    for place in (os.environ.get("OLLAMA_MODELS"), Path.home(), Path.cwd().anchor):
        if place and os.path.isdir(place):
            return shutil.disk_usage(place).free / GB
    return None

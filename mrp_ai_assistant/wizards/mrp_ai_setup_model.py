"""The second step of the setup: a model that suits the machine."""

from odoo import Command, api, fields, models

from ..core.llm.capabilities import full_name
from ..core.llm.recommended import advised

_RUNNING = ("queued", "running")


class MrpAiSetup(models.TransientModel):
    _inherit = "mrp.ai.setup"

    advice_ids = fields.One2many("mrp.ai.setup.model", "setup_id", readonly=True)
    machine_text = fields.Char(compute="_compute_model_texts")
    model_text = fields.Text(compute="_compute_model_texts")
    can_install = fields.Boolean(compute="_compute_model_texts")

    @api.depends("step", "advice_ids")
    @api.depends_context("lang")
    def _compute_model_texts(self):
        server = self._server()
        for setup in self:
            setup.machine_text = setup._machine_text()
            setup.model_text = setup._model_text(server)
            setup.can_install = server.state == "up" and server.can_install

    def action_other_model(self):
        """Ask for the name of another model, then come back to this step."""
        self._check()
        action = self._server().action_install()
        action["context"]["mrp_ai_setup_id"] = self.id
        return action

    def action_refresh(self):
        """The step as it is now: a download may have come further."""
        self._check()
        server = self._server()
        if server:
            server._sync()
        return self._show("model")

    def _enter(self):
        if self.step == "model":
            self._advise()
        return super()._enter()

    def _advise(self):
        with self._spoken():
            lines = [
                {
                    "name": each.candidate.name,
                    "download": each.candidate.download,
                    "memory": each.candidate.memory,
                    "verdict": self._verdict(each),
                    "best": each.best,
                    "fits": each.fits is not False,
                }
                for each in advised(self._server()._machine())
            ]
        self.advice_ids = [Command.clear(), *map(Command.create, lines)]

    def _verdict(self, advice):
        if not advice.best:
            return advice.verdict
        return self.env._("Recommended. %s", advice.verdict)

    def _installs(self):
        """What is being installed on the server, as its form tells it."""
        server = self._server()
        told = server.installs() if server else []
        return [each for each in told if each["state"] in _RUNNING]

    def _machine_text(self):
        machine = self._server()._machine()
        if not machine.memory:
            return self.env._(
                "The model server is another machine: compare with its memory."
            )
        return self.env._(
            "This machine: %(memory)s GB of memory, %(cores)s processor cores.",
            memory=f"{machine.memory:.0f}",
            cores=machine.cores,
        )

    def _model_text(self, server):
        lines = []
        default = self.env["mrp.ai.model"].search([("is_default", "=", True)], limit=1)
        if default and not default.missing:
            lines.append(self.env._("Answers now: %s.", default.display_name))
        elif server.state != "up":
            lines.append(
                self.env._(
                    "No model server answers: models can be installed later. Until "
                    "then the assistant answers by rules, with the same figures."
                )
            )
        return "\n".join(lines)


class MrpAiSetupModel(models.TransientModel):
    """A model that may be installed, and whether it suits the machine."""

    _name = "mrp.ai.setup.model"
    _description = "Model Proposed by the Setup"

    setup_id = fields.Many2one("mrp.ai.setup", required=True, ondelete="cascade")
    name = fields.Char("Model", readonly=True)
    download = fields.Float("Download (GB)", digits=(12, 1), readonly=True)
    memory = fields.Float("Memory (GB)", digits=(12, 1), readonly=True)
    verdict = fields.Char("On This Machine", readonly=True)
    best = fields.Boolean("Recommended", readonly=True)
    fits = fields.Boolean(readonly=True)
    installed = fields.Boolean(compute="_compute_installed")
    coming = fields.Boolean(compute="_compute_installed")

    @api.depends("name", "setup_id")
    def _compute_installed(self):
        usable = self.env["mrp.ai.model"]._usable()
        names = {full_name(model.name) for model in usable}
        for setup, lines in self.grouped("setup_id").items():
            coming = {each["model"] for each in setup._installs()}
            for line in lines:
                line.installed = full_name(line.name) in names
                line.coming = line.name in coming

    def action_install(self):
        """Download it in the background; it becomes the default where there is none."""
        self.check_access("write")
        self.setup_id._check()
        self.setup_id._server()._install(self.name)
        return self.setup_id._show("model")

    def action_use(self):
        """Everyone who has not chosen a model is answered by this one."""
        self.check_access("write")
        self.setup_id._check()
        models_ = self.env["mrp.ai.model"]
        wanted = full_name(self.name)
        found = models_._usable().filtered(lambda each: full_name(each.name) == wanted)
        found[:1].action_set_default()
        return self.setup_id._show("model")

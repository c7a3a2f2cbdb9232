import logging

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..demo.build import build_factory, holds_factory

_logger = logging.getLogger(__name__)

PENDING = "mrp_ai_assistant.demo_pending"


class MrpAiDemo(models.AbstractModel):
    """Builds the demo plant, Muebles Roble, in the current company."""

    _name = "mrp.ai.demo"
    _description = "AI Assistant: demo plant"

    @api.model
    def build(self):
        """Build the plant from the settings: only where nothing has been made yet.

        :raises AccessError: the user is no administrator of the settings
        :raises UserError: the demo is there already, or real orders are
        """
        self._check_build_rights()
        orders = self.env["mrp.production"].sudo().with_context(active_test=False)
        if not holds_factory(self.env) and orders.search_count([], limit=1):
            raise UserError(
                self.env._(
                    "This database already has manufacturing orders. The demo plant"
                    " is only built in a database without any, so that it never"
                    " mixes with real work."
                )
            )
        self._build()
        return True

    @api.model
    def _check_build_rights(self):
        if not (self.env.su or self.env.user.has_group("base.group_system")):
            raise AccessError(
                self.env._("Only an administrator can build the demo plant.")
            )

    @api.model
    def _build(self):
        if holds_factory(self.env):
            raise UserError(self.env._("This database already holds the demo plant."))
        warehouse = (
            self.env["stock.warehouse"]
            .sudo()
            .search([("company_id", "=", self.env.company.id)], limit=1)
        )
        if not warehouse.manufacture_to_resupply:
            raise UserError(
                self.env._(
                    "Company %s has no warehouse that manufactures.",
                    self.env.company.name,
                )
            )
        build_factory(self.sudo().env, fields.Datetime.now())

    @api.model
    def _build_with_modules(self):
        """Build when demo data is loaded (``--with-demo``).

        When purchases or sales are being installed by the same command they may come
        after this addon: the plant then waits until all modules are loaded.
        """
        if holds_factory(self.env):
            return
        modules = self.env["ir.module.module"].sudo()
        waiting = modules.search_count(
            [
                ("state", "in", ("to install", "to upgrade")),
                ("name", "!=", "mrp_ai_assistant"),
            ],
            limit=1,
        )
        if waiting:
            self.env["ir.config_parameter"].sudo().set_param(PENDING, "1")
        else:
            self._build()

    def _register_hook(self):
        super()._register_hook()
        parameters = self.env["ir.config_parameter"].sudo()
        if not parameters.get_param(PENDING):
            return
        parameters.set_param(PENDING, False)
        if holds_factory(self.env):
            return
        _logger.info("building the demo plant now that all modules are loaded")
        # As with any demo data: a failure is told, and costs the demo only.
        try:
            with self.env.cr.savepoint():
                self._build()
        except Exception:
            _logger.warning("the demo plant could not be built", exc_info=True)

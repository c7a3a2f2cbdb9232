"""Who may read forecasts."""

from functools import partial

from odoo import api, models
from odoo.exceptions import AccessError
from odoo.fields import Domain

# What a cost follows from: for who manages stock or production.
COSTS = "stock.group_stock_manager,mrp.group_mrp_manager"
_TOLD = ("product.product", "stock.move", "stock.quant")


class MrpAiForecastAccess(models.AbstractModel):
    """What is made of stock and demand: who may not read those may not read it, and
    nothing of a ``product_id`` that is not theirs to read."""

    _name = "mrp.ai.forecast.access"
    _description = "Readers of Forecasts"

    def _check_access(self, operation):
        if operation == "read" and not self.env.su:
            for model in _TOLD:
                if not self.env[model].has_access("read"):
                    return self, partial(self._no_stock_access)
        return super()._check_access(operation)

    def _no_stock_access(self):
        return AccessError(
            self.env._("Stock-out forecasts are for those who may read stock.")
        )

    @api.model
    def _search(self, domain, *args, **kwargs):
        """Of products that the reader may read, by their own rules."""
        asked = not self.env.su and not kwargs.get("bypass_access")
        if asked and "product_id" in self._fields:
            domain = Domain(domain) & Domain("product_id", "any", [])
        return super()._search(domain, *args, **kwargs)

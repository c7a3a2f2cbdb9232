"""Who writes the stock-out forecasts: a job, in pieces that can be interrupted."""

import logging
from datetime import timedelta

import numpy as np
from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain
from psycopg2 import OperationalError

from ..core.forecast.classes import abc
from ..stock_risk.assess import assess
from ..stock_risk.days import days_of
from ..stock_risk.row import WEIGHTS, by_value, columns, logged

_logger = logging.getLogger(__name__)

_CHUNK = 200  # products
_OVERLAP = timedelta(minutes=5)  # a long transaction is seen when it has ended
_AT_ONCE = 50  # rows that a click recomputes while its user waits


class MrpAiStockRisk(models.Model):
    """All products once a day, and at once those that something changed of.

    Every piece is committed with the place where the next one begins: what is killed
    goes on from there.
    """

    _inherit = "mrp.ai.stock.risk"

    @api.model
    def _cron_rebuild(self):
        """Queue it: it takes longer than a scheduled action may."""
        nobody = self.env["res.users"]
        self.env["mrp.ai.job"]._enqueue("forecast", key="all", user=nobody)

    @api.model
    def _rebuild_while(self, carry_on):
        """Do one piece after the other, as long as ``carry_on`` is true: it keeps the
        piece, told how many products it was of and about how many are left."""
        for done, left in self._rebuilding():
            self.env.flush_all()
            if not carry_on(done, left):
                return
            self.env.invalidate_all()  # a hundred thousand products are too many

    @api.model
    def _rebuilding(self):
        """Do a piece of the work, then yield how many products it was of and about
        how many are left; until nothing is."""
        companies = self.env["mrp.ai.forecast.learning"]._companies()
        for company in companies:
            own = self.with_context(allowed_company_ids=company.ids)
            learning = own.env["mrp.ai.forecast.learning"]._of(company)
            today = days_of(own.env, 1).today
            if learning.learnt_on != today or learning._is_outgrown():
                learning._learn(today)
                learning._begin_pass(today)
                yield 1, 1
            elif learning.pass_day != today:
                learning._begin_pass(today)
            plant = learning._plant(helped=True)
            while not learning.pass_done:
                yield own._pass_on(plant, learning)
            own._look_for_changes(plant, learning)
            while learning.waiting:
                yield own._catch_up(plant, learning)
        yield 0, 0

    def _pass_on(self, plant, learning):
        """The next products of the daily pass."""
        domain = self._forecastable() & Domain("id", ">", learning.pass_after)
        products = self.env["product.product"].search(domain, order="id", limit=_CHUNK)
        if not products:
            self._end_pass(learning)
            return 0, 0
        self._rebuild_each(plant, learning, products, log=True)
        learning.pass_after = products[-1].id
        left = Domain("id", ">", learning.pass_after) & self._forecastable()
        return len(products), self.env["product.product"].search_count(left) + 1

    def _end_pass(self, learning):
        """Rows of what is no longer forecast go; classes by value are given."""
        mine = Domain("company_id", "=", self.env.company.id)
        old = Domain("computed_at", "<", learning.pass_began)
        old |= Domain("product_id.active", "=", False)
        old |= Domain("product_id", "not any", self._forecastable())
        self.search(mine & old).unlink()
        self._classify(learning)
        learning.write({"pass_done": True, "seen_at": learning.pass_began})

    @api.model
    def _forecastable(self):
        """The products that are kept in stock by this company."""
        ours = Domain("company_id", "in", [False, self.env.company.id])
        return ours & Domain("is_storable", "=", True)

    def _look_for_changes(self, plant, learning):
        """Queue what changed since it was last looked."""
        if learning.waiting:
            return
        now, since = fields.Datetime.now(), learning.seen_at - _OVERLAP
        found = self._changed(plant, since)
        learning.write({"seen_at": now, "waiting": found.ids})

    def _changed(self, plant, since):
        """The products of whose stock, orders, vendors, bills or lots something was
        written ``since``."""
        env, written = plant.env, Domain("write_date", ">=", since)
        ours = written & Domain("company_id", "in", [False, self.env.company.id])
        found = env["product.product"].search(written & self._forecastable())
        for model in ("stock.move", "stock.quant", "stock.lot"):
            groups = env[model]._read_group(ours, ["product_id"])
            found |= env["product.product"].union(*(group[0] for group in groups))
        for model in ("product.supplierinfo", "mrp.bom"):
            found |= env[model].search(ours).product_tmpl_id.product_variant_ids
        wanted = self._forecastable() & Domain("id", "in", found.ids)
        return env["product.product"].search(wanted, order="id")

    def _catch_up(self, plant, learning):
        now, later = learning.waiting[:_CHUNK], learning.waiting[_CHUNK:]
        products = self.env["product.product"].browse(now).exists()
        wanted = self._forecastable() & Domain("id", "in", products.ids)
        self._rebuild_each(plant, learning, products.search(wanted, order="id"))
        learning.waiting = later
        return len(now), len(later)

    def _rebuild_each(self, plant, learning, products, log=False):
        """The same; a product that cannot be forecast keeps none of the others from
        it."""
        try:
            with self.env.cr.savepoint():
                return self._rebuild(plant, learning, products, log)
        except OperationalError:
            raise  # somebody else was writing: the cron comes again
        except Exception:
            if len(products) == 1:
                _logger.exception("No forecast of %s", products)
                return self.browse()
        self.env.invalidate_all()
        rows = [self._rebuild_each(plant, learning, one, log) for one in products]
        return self.browse().union(*rows)

    def _rebuild(self, plant, learning, products, log=False):
        """Forecast ``products`` and keep it; what can no longer be forecast goes."""
        warehouses = self.env["stock.warehouse"].search(
            [("company_id", "=", self.env.company.id)]
        )
        found = assess(plant, products, warehouses.ids)
        old = self.search(
            [
                ("product_id", "in", products.ids),
                ("company_id", "=", self.env.company.id),
            ]
        )
        rows = {(row.product_id.id, row.warehouse_id.id): row for row in old}
        by_id = {product.id: product for product in products}
        now, kept, new = fields.Datetime.now(), self.browse(), []
        for each in found:
            values = self._values(each, by_id[each.product], learning)
            values["computed_at"] = now
            row = rows.get((each.product, each.warehouse))
            if row:
                row.write(values)
                kept |= row
            else:
                new.append(values)
        (old - kept).unlink()
        kept |= self.create(new)
        if log:
            self.env["mrp.ai.forecast.log"]._log(
                [told for each in found if (told := logged(each))]
            )
        kept._rebuilt()
        return kept

    def _values(self, found, product, learning):
        cost = product.with_company(self.env.company).standard_price
        values = columns(found, product, cost)
        # Costs are for managers; who recomputes gets the class, and no cost.
        worth = learning.sudo()
        letter = by_value(values["demand_value"], worth.value_a, worth.value_b)
        return values | {
            "company_id": self.env.company.id,
            "abc_class": letter,
            "priority": values["p_out"] * WEIGHTS[letter],
        }

    def _classify(self, learning):
        """ABC over all products of the company, by what a year's demand costs."""
        rows = self.search([("company_id", "=", self.env.company.id)])
        worth = rows.mapped("demand_value")
        least = {"A": float("inf"), "B": float("inf")}
        for row, value, letter in zip(rows, worth, abc(np.array(worth)), strict=True):
            letter = letter if value > 0 else "C"
            if letter in least:
                least[letter] = min(least[letter], value)
            if row.abc_class != letter:
                priority = row.p_out * WEIGHTS[letter]
                row.write({"abc_class": letter, "priority": priority})
        a = least["A"] if least["A"] < float("inf") else 0.0
        learning.write({"value_a": a, "value_b": min(least["B"], a)})

    def _rebuilt(self):
        """Called with the rows of each piece, after they were stored."""

    # -- by a click -----------------------------------------------------------

    def action_recompute(self):
        """Forecast the products of these rows anew, now."""
        self.check_access("read")
        if len(self) > _AT_ONCE:
            raise UserError(
                self.env._("At most %s products are recomputed at once.", _AT_ONCE)
            )
        # A row is the same whoever asks for it, and nobody may write it: as the cron.
        for company, rows in self.sudo().grouped("company_id").items():
            own = rows.with_context(allowed_company_ids=company.ids)
            learning = own.env["mrp.ai.forecast.learning"]._of(company)
            own._rebuild(learning._plant(), learning, own.product_id)
        return True

    @api.model
    def action_recompute_all(self):
        """Have the cron forecast everything anew; a notification tells so."""
        if not self.env.user.has_group("mrp_ai_assistant.group_ai_manager"):
            raise AccessError(
                self.env._("Only AI managers can have all forecasts recomputed.")
            )
        companies = self.env.companies.ids
        # An AI manager may not write it: of the companies that are theirs, this alone.
        learning = self.env["mrp.ai.forecast.learning"].sudo()
        learning.search([("company_id", "in", companies)]).pass_day = False
        self.env["mrp.ai.job"]._enqueue("forecast", key="all")
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "info",
                "message": self.env._(
                    "All forecasts are computed anew in the background."
                ),
            },
        }

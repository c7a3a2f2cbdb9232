"""One alert when a product crosses its risk threshold, and none again until it fell
below it or its snooze ended."""

import logging
from collections import defaultdict

from markupsafe import Markup
from odoo import api, fields, models
from odoo.fields import Domain

from ..core.i18n import speaking
from ..skills.plant.forecasts import seen_of
from ..skills.plant.risk_told import told
from ..speech import speech_of
from .mrp_ai_conversation import whole

# Who answers for many products is told of the gravest first, of the others with the
# next forecasts.
_MOST = 20
_LONGEST_SNOOZE = 3660  # days
_logger = logging.getLogger(__name__)


class MrpAiStockRisk(models.Model):
    """``alerted_on`` is set from the alert until the risk falls below the threshold;
    ``activity_id`` is that alert while nobody has done it."""

    _inherit = "mrp.ai.stock.risk"

    alerted_on = fields.Datetime("Alerted on", readonly=True, copy=False)
    activity_id = fields.Many2one(
        "mail.activity", "Alert", readonly=True, copy=False, ondelete="set null"
    )
    snoozed_until = fields.Date("Snoozed until", readonly=True, copy=False)
    snoozed_by_id = fields.Many2one(
        "res.users", "Snoozed by", readonly=True, copy=False, ondelete="set null"
    )
    is_snoozed = fields.Boolean(
        "Snoozed", compute="_compute_is_snoozed", search="_search_is_snoozed"
    )

    @api.depends("snoozed_until")
    def _compute_is_snoozed(self):
        today = fields.Date.context_today(self)
        for row in self:
            row.is_snoozed = bool(row.snoozed_until and row.snoozed_until > today)

    def _search_is_snoozed(self, operator, value):
        if operator != "in":
            return NotImplemented
        now = Domain("snoozed_until", ">", fields.Date.context_today(self))
        return now if True in value else ~now

    # -- alerts ---------------------------------------------------------------

    def _rebuilt(self):
        """Alert of what crossed its threshold. What goes wrong stops no forecast."""
        done = super()._rebuilt()
        try:
            with self.env.cr.savepoint():
                # Whose alert it is may be somebody whom the asker may not read.
                self.sudo()._alert()
        except Exception:
            _logger.exception("Alerts of %s stock-out forecasts", len(self))
        return done

    def _alert(self):
        fallen = self.filtered(lambda row: row.alerted_on and not row._is_above())
        fallen._rearm()
        crossed = self.filtered(
            lambda row: not (row.alerted_on or row.is_snoozed) and row._is_above()
        )
        by_user = defaultdict(self.browse)
        for row in crossed.sorted(lambda row: (-row.priority, -row.p_out, row.id)):
            if user := row._responsible():
                by_user[user] |= row
        for user, rows in by_user.items():
            for row in rows[:_MOST]:
                row._tell(user)

    def _is_above(self):
        if not self.company_id.mrp_ai_risk_alerts or self.risk == "unknown":
            return False
        own = self.product_id.product_tmpl_id.mrp_ai_risk_threshold
        least = own or self.company_id.mrp_ai_risk_threshold
        return least > 0 and round(100 * self.p_out) >= least

    def _rearm(self):
        """The risk is below the threshold: the next crossing is told again."""
        for activity in self.activity_id:
            text = activity.user_id.env._("The risk is below its threshold again.")
            activity.action_feedback(feedback=text)
        self.write({"alerted_on": False, "activity_id": False})

    def _responsible(self):
        """The buyer of its vendor, who answers for the product, who the company has
        chosen, or a manager of the assistant: the first who may read this forecast."""
        vendor = self.vendor_id
        buyer = vendor.buyer_id if "buyer_id" in vendor._fields else None
        product = self.product_id.with_company(self.company_id)
        chosen = self.company_id.mrp_ai_risk_user_id
        managers = self.env.ref("mrp_ai_assistant.group_ai_manager").all_user_ids
        for user in (buyer, product.responsible_id, chosen, *managers.sorted("id")):
            if user and self._may_be_told(user):
                return user
        return None

    def _may_be_told(self, user):
        if not user.active or user.share or self.company_id not in user.company_ids:
            return False
        mine = self._as(user)
        readable = mine.browse().has_access("read")
        return readable and bool(mine.search_count([("id", "=", self.id)]))

    def _as(self, user):
        """This row as ``user`` reads it, in their language."""
        context = {
            "lang": user.lang,
            "tz": user.tz,
            "allowed_company_ids": self.company_id.ids,
        }
        return self.env(user=user.id, context=context, su=False)[self._name].browse(
            self.ids
        )

    def _tell(self, user):
        """One activity on the product, in the language of ``user``."""
        mine = self._as(user)
        with speaking(speech_of(mine.env)):
            (seen,) = seen_of(mine)
            sentences = list(told(seen))
            summary = mine.env._("Stock-out risk: %(p)s", p=mine.chance)
        product = self.product_id.with_context(mail_activity_quick_update=True)
        activity = product.activity_schedule(
            "mail.mail_activity_data_todo",
            date_deadline=self._deadline(),
            summary=summary,
            note=self._as_html(sentences),
            user_id=user.id,
        )
        self.write({"alerted_on": fields.Datetime.now(), "activity_id": activity.id})

    def _deadline(self):
        """The last day to order, today when that is past or not known."""
        today = fields.Date.context_today(self)
        return max(self.order_by or today, today)

    @staticmethod
    def _as_html(sentences):
        return Markup().join(Markup("<p>%s</p>") % each for each in sentences)

    # -- snooze ---------------------------------------------------------------

    def snooze(self, days):
        """No alert of these for ``days`` whole days: whoever reads them may say so."""
        self.check_access("read")
        count = min(whole(days), _LONGEST_SNOOZE) or 1
        until = fields.Date.add(fields.Date.context_today(self), days=count)
        rows = self.sudo()  # nobody may write a row: only when it is told of
        rows.activity_id.unlink()
        rows.write(
            {
                "snoozed_until": until,
                "snoozed_by_id": self.env.uid,
                "alerted_on": False,
            }
        )
        return True

    def action_snooze(self):
        """Ask for how long."""
        self.check_access("read")
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Snooze alerts"),
            "res_model": "mrp.ai.stock.snooze",
            "view_mode": "form",
            "target": "new",
            "context": {"default_risk_ids": self.ids},
        }

    def action_wake(self):
        """Alert again, with the next forecast."""
        self.check_access("read")
        self.sudo().write({"snoozed_until": False, "snoozed_by_id": False})
        return True

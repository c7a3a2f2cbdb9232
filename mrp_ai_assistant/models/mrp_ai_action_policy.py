"""Who may confirm a kind of action, and when a second person must approve it."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..actions import ACTIONS
from ..core.i18n import _, formats
from ..core.proposal import errors


class MrpAiActionPolicy(models.Model):
    """One's own rights in Odoo are always needed: a policy only takes away."""

    _name = "mrp.ai.action.policy"
    _description = "AI Assistant Approval Policy"
    _order = "kind, company_id"
    _rec_name = "kind"

    kind = fields.Selection(
        selection=lambda self: self.env["mrp.ai.proposal"]._kinds(), required=True
    )
    company_id = fields.Many2one(
        "res.company", ondelete="cascade", help="Empty: every company without its own."
    )
    group_ids = fields.Many2many(
        "res.groups",
        string="May Confirm",
        help="Empty: everybody whose rights in Odoo allow it.",
    )
    approver_group_id = fields.Many2one(
        "res.groups",
        string="Approvers",
        ondelete="restrict",
        help="They approve what exceeds a limit, never their own proposals.",
    )
    above_quantity = fields.Float(
        "Quantity Limit", digits="Product Unit", help="0: no limit by quantity."
    )
    above_cost = fields.Float(
        "Cost Limit", help="In the company's currency; 0: no limit by cost."
    )
    wait_hours = fields.Integer("Hours to Decide", required=True, default=48)

    _kind_company = models.UniqueIndex(
        "(kind, COALESCE(company_id, 0))", "There is a policy for this already."
    )

    @api.depends("kind")
    @api.depends_context("lang")
    def _compute_display_name(self):
        labels = dict(self.env["mrp.ai.proposal"]._kinds())
        for policy in self:
            policy.display_name = labels.get(policy.kind, policy.kind)

    @api.constrains(
        "above_quantity", "above_cost", "wait_hours", "approver_group_id", "kind"
    )
    def _check_limits(self):
        for policy in self:
            limits = (policy.above_quantity, policy.above_cost)
            if min(limits) < 0 or not 1 <= policy.wait_hours <= 24 * 60:
                text = self.env._("A limit is not negative; 1 to 1440 hours to decide.")
                raise ValidationError(text)
            if any(limits) and not policy.approver_group_id:
                text = self.env._("Say who approves what exceeds the limit.")
                raise ValidationError(text)
            action = ACTIONS.get(policy.kind)
            if any(limits) and action and not action.quantified:
                text = self.env._("This has no quantity and no cost to limit.")
                raise ValidationError(text)

    @api.model
    def _of(self, kind, company):
        """The company's own policy, else the general one; may be empty."""
        found = self.sudo().search(
            [("kind", "=", kind), ("company_id", "in", [False, company.id])]
        )
        own = found.filtered("company_id")
        return (own or found)[:1]

    def _check_may_confirm(self, user):
        """Raises ``NotAllowed`` when the policy leaves it to other groups."""
        groups = self.group_ids
        if groups and not groups & user.all_group_ids:
            names = ", ".join(groups.mapped("full_name"))
            reason = _("only “%(groups)s” may confirm it.", groups=names)
            raise errors.NotAllowed(reason=reason)

    def _has_limits(self):
        return bool(self.above_quantity or self.above_cost)

    def _exceeded(self, quantity, cost, before=(0, 0)):
        """The limit that is exceeded, in a sentence; "" when none is.

        What is not known exceeds it. ``before`` is the quantity and the cost that the
        same person has confirmed of the same lately: three times 30 are 90.
        """
        pairs = zip(
            (quantity, cost),
            (self.above_quantity, self.above_cost),
            before,
            strict=True,
        )
        told = (_over(*pair) for pair in pairs)
        return next((text for text in told if text), "")

    def _lock_limits(self):
        """Two clicks of one person at the same moment are counted one after the other:
        the later one finds this row changed, and Odoo runs it again."""
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_action_policy SET wait_hours = wait_hours "
            "WHERE id = ANY(%s)",
            [self.ids],
            log_exceptions=False,
        )


def _over(value, limit, before):
    if not limit:
        return ""
    if value is None:
        return _("What it takes is not known, and there is a limit.")
    told = {"limit": formats().number(limit), "before": formats().number(before)}
    if value > limit:
        return _("It exceeds the limit of %(limit)s.", **told)
    if value + before > limit:
        return _(
            "With %(before)s of it confirmed in the last 24 hours it exceeds the "
            "limit of %(limit)s.",
            **told,
        )
    return ""

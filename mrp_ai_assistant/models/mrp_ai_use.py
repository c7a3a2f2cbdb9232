"""What each person has asked of the server lately, so that nobody takes all of it."""

from odoo import api, fields, models
from odoo.tools import SQL

from ..core.limits import BOUNDS, DAY, LimitReached
from ..speech import user_errors

_PARAMETER = "mrp_ai_assistant.limit_"
_QUIET = 600  # seconds between two lines of the audit about the same user


class MrpAiUse(models.Model):
    """One row a use, in the transaction of what was done: what fails costs nothing.

    Rows are only added, so two requests of a user never wait for each other; such two
    do not see each other's row, and may pass a bound by as many as there are at once.
    """

    _name = "mrp.ai.use"
    _description = "AI Assistant Use"
    _log_access = False
    _rec_name = "kind"

    user_id = fields.Many2one("res.users", required=True, ondelete="cascade")
    kind = fields.Char(required=True)
    date = fields.Datetime(required=True)
    amount = fields.Integer(default=0, help="Bytes, of an upload.")

    _lately = models.Index("(user_id, kind, date)")

    @api.model
    def _spend(self, kind, amount=0):
        """Note one more ``kind`` of the user; raises ``LimitReached`` instead when a
        bound is full. In one statement, by the clock of the database."""
        bounds = [(bound, self._most(bound)) for bound in BOUNDS if bound.kind == kind]
        bounds = [(bound, most) for bound, most in bounds if most]
        if not bounds:
            return
        self.env.cr.execute(self._statement(kind, amount, bounds))
        if full := self.env.cr.fetchone():
            place, seconds = full
            bound, most = bounds[place]
            self.env["mrp.ai.audit"]._note(
                "rate_limit", detail=bound.name, apart=True, quiet=_QUIET
            )
            raise LimitReached(bound, most, seconds)

    @api.model
    def _spend_or_refuse(self, kind):
        """The same, for what Odoo shows in a dialog."""
        with user_errors(self.env):
            self._spend(kind)

    def _statement(self, kind, amount, bounds):
        """Adds the row and gives nothing; or gives (place of the bound, seconds)."""
        rows = SQL(", ").join(
            SQL(
                "(%s, %s * interval '1 second', %s::bigint, %s)",
                place,
                bound.seconds,
                most * (bound.unit or 1),
                bool(bound.unit),
            )
            for place, (bound, most) in enumerate(bounds)
        )
        longest = max(bound.seconds for bound, _most in bounds)
        return SQL(
            """
            WITH clock AS MATERIALIZED (
                SELECT clock_timestamp() AT TIME ZONE 'UTC' AS now),
            lately AS (
                SELECT date,
                       row_number() OVER newest AS times,
                       sum(amount) OVER newest AS total
                  FROM mrp_ai_use, clock
                 WHERE user_id = %(user)s AND kind = %(kind)s
                   AND date > now - %(longest)s * interval '1 second' AND date <= now
                WINDOW newest AS (ORDER BY date DESC, id DESC)),
            taken AS (
                SELECT place, max(date) + span - now AS wait
                  FROM (VALUES %(rows)s) AS bound (place, span, most, by_amount)
                  JOIN clock ON TRUE
                  JOIN lately ON date > now - span
                   AND CASE WHEN by_amount THEN total + %(amount)s ELSE times + 1 END
                       > most
                 GROUP BY place, span, now),
            added AS (
                INSERT INTO mrp_ai_use (user_id, kind, date, amount)
                SELECT %(user)s, %(kind)s, now, %(amount)s FROM clock
                 WHERE NOT EXISTS (SELECT FROM taken))
            SELECT place, extract(epoch FROM wait)::float
              FROM taken ORDER BY wait DESC LIMIT 1
            """,
            user=self.env.uid,
            kind=kind,
            amount=amount,
            longest=longest,
            rows=rows,
        )

    @api.model
    def _most(self, bound):
        """As the settings say; 0: no limit."""
        parameters = self.env["ir.config_parameter"].sudo()
        text = str(parameters.get_param(_PARAMETER + bound.name) or bound.most)
        return int(text) if text.isdecimal() else bound.most

    @api.model
    def _set_most(self, bound, most):
        """``most`` of the settings; what is no positive number is no limit."""
        value = max(0, most or 0)
        self.env["ir.config_parameter"].sudo().set_param(
            _PARAMETER + bound.name, str(value)
        )

    @api.autovacuum
    def _gc_uses(self):
        """Rows older than every bound."""
        self.env.cr.execute(
            """
            DELETE FROM mrp_ai_use
             WHERE date < (clock_timestamp() AT TIME ZONE 'UTC') - %s * interval '1 s'
            """,
            [2 * DAY],
        )

"""What becomes of such an answer: it is told, left out, or written down as failed."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..core.answer_print import has_rows, print_of
from ..core.evidence import Missing
from ..terminal.answer import read_answer
from .mrp_ai_briefing_run import FAILURES

_NONE = Missing.NO_ROWS.value


class MrpAiBriefing(models.Model):
    """Only a whole answer is told: none that failed, is empty or asks back. That there
    is nothing is an answer."""

    _inherit = "mrp.ai.briefing"

    seen = fields.Char(
        groups=fields.NO_ACCESS, copy=False, help="Print of what was found last."
    )

    def _tell_answer(self, turn):
        """Tell what ``turn`` found, or write down why there is nothing to tell; in the
        language of the context."""
        if turn.user_id != self.user_id:
            raise UserError(self.env._("This answer belongs to somebody else."))
        answer = read_answer(turn)
        if problem := self._problem_of(answer):
            self._fail(problem)
            return
        found = print_of(answer)
        is_wanted = self._is_wanted(answer, found)
        told = {"turn_id": False, "problem": False, "failures": 0, "seen": found}
        if is_wanted:
            self._post(answer)
            told["sent_date"] = fields.Datetime.now()
        self.write(told)
        if not is_wanted:
            self._leave_out(turn)

    def _problem_of(self, answer):
        """Why ``answer`` is none; None when it is one."""
        if answer["state"] != "done":
            return self.env._("The question could not be answered.")
        if answer["proposals"]:
            return self.env._("What changes something in Odoo is not repeated.")
        for kind in ("error", "no_data", "choices"):
            if answer[kind] and answer[kind].get("reason") != _NONE:
                return answer[kind]["text"]
        if not (answer["text"].strip() or answer["no_data"] or has_rows(answer)):
            return self.env._("The answer was empty.")
        return None

    def _is_wanted(self, answer, found):
        if self.condition == "rows":
            return has_rows(answer)
        return self.condition == "always" or found != self.seen

    def _leave_out(self, turn):
        """As if it had not been asked, unless somebody goes on from it already."""
        talk = turn.conversation_id
        if turn.search_count([("parent_id", "=", turn.id)], limit=1):
            return
        turn._tell("removed")
        # What is still to be written must not name what is deleted here.
        self.env.flush_all()
        if self.before:
            turn.unlink()
            talk.write(self.before)
            talk._tell(self.user_id)
        else:
            talk.active = False
            talk._tell(self.user_id)
            talk._remove()

    @api.model
    def _undecided(self):
        """Ids of the user's conversations with an answer that may be left out yet."""
        mine = [("user_id", "=", self.env.uid), ("condition", "!=", "always")]
        open_ = [*mine, ("turn_id", "!=", False)]
        everything = self.sudo().with_context(active_test=False)
        return everything.search(open_).conversation_id.ids

    def _tell_paused(self, problem):
        """That it is not asked any more, and why."""
        title = self.display_name
        text = self.env._(
            "“%(title)s” failed %(count)s times in a row and was paused. The last "
            "time: %(problem)s",
            title=title,
            count=FAILURES,
            problem=problem,
        )
        self._post_message(self._notice(text))

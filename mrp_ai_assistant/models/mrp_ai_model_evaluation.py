from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import format_datetime, formatLang

from ..core.i18n import speaking
from ..core.queue.fault import fault_of, told
from ..speech import speech_of
from .mrp_ai_conversation import alone

_CHOOSES_WELL = 0.9  # of the questions of an evaluation


class MrpAiModel(models.Model):
    """How well a model does here, measured when an AI manager asks for it."""

    _inherit = "mrp.ai.model"

    evaluation_state = fields.Selection(
        [("running", "Running"), ("done", "Done"), ("failed", "Failed")],
        "Evaluation",
        readonly=True,
        copy=False,
    )
    evaluated_at = fields.Datetime("Evaluated on", readonly=True, copy=False)
    evaluation_started = fields.Datetime(readonly=True, copy=False)
    # Evaluation.as_json()
    evaluation = fields.Json("Measured", readonly=True, copy=False)
    evaluation_error = fields.Json(readonly=True, copy=False)  # {code, values}
    evaluation_text = fields.Text("Result", compute="_compute_evaluation_text")

    def action_evaluate(self):
        """Start to measure the model; a notification tells that it takes a while."""
        self.check_access("write")
        alone(self)
        if not self.can_chat or self.missing:
            raise UserError(
                self.env._("“%s” cannot chat now. Choose another one.", self.name)
            )
        jobs = self.env["mrp.ai.job"]
        if jobs._open_of("evaluate", self.id):
            raise UserError(self.env._("“%s” is being evaluated already.", self.name))
        model = self.sudo()
        now = fields.Datetime.now()
        model.write({"evaluation_state": "running", "evaluation_started": now})
        jobs._enqueue("evaluate", {"model": self.id}, key=self.id)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "info",
                "title": self.display_name,
                "message": self.env._(
                    "It is asked questions of its own: minutes on a machine without "
                    "a graphics card. The result will stand here; answers go first."
                ),
                "next": {"type": "ir.actions.act_window_close"},  # reloads the form
            },
        }

    def _note_evaluation(self, result, error=None):
        """``result`` is ``Evaluation.as_json()``; what was measured before stays when
        there is an ``error`` instead."""
        if error is not None:
            self.write(
                {"evaluation_state": "failed", "evaluation_error": fault_of(error)}
            )
            return
        self.write(
            {
                "evaluation_state": "done",
                "evaluated_at": fields.Datetime.now(),
                "evaluation": result,
                "evaluation_error": False,
            }
        )

    def _chooses_well(self):
        """Whether its choice of a skill alone may decide what a question means.

        Otherwise it must agree with what code finds the nearest: in this measurement a
        1.5B model chose wrongly four times in ten.
        """
        found = self.evaluation or {}
        if not found.get("asked"):
            return False
        declined = found["declined"] == found["off_topic"]
        return declined and found["right"] >= _CHOOSES_WELL * found["asked"]

    @api.depends("evaluation", "evaluation_error", "evaluation_state", "evaluated_at")
    @api.depends_context("lang", "tz")
    def _compute_evaluation_text(self):
        for model in self:
            lines = []
            if model.evaluation_state == "failed":
                lines.append(model._evaluation_failure())
            if model.evaluation:
                lines += model._evaluation_lines(model.evaluation)
            model.evaluation_text = "\n".join(lines)

    def _evaluation_failure(self):
        with speaking(speech_of(self.env)):
            reason = told(self.evaluation_error)
        return self.env._("The last evaluation failed: %s", reason)

    def _evaluation_lines(self, found):
        asked = found["asked"] + found["off_topic"]
        sentences = found["kept"] + found["dropped"]
        day = format_datetime(self.env, self.evaluated_at)
        yield self.env._("Measured on %s.", day)
        yield self.env._(
            "Choosing: %(right)s of %(asked)s questions in other words; left alone "
            "%(declined)s of %(off_topic)s that are none of the plant; %(seconds)s s "
            "a question.",
            right=found["right"],
            asked=found["asked"],
            declined=found["declined"],
            off_topic=found["off_topic"],
            seconds=self._each(found["planning_seconds"], asked),
        )
        yield self.env._(
            "Telling: %(kept)s of %(sentences)s sentences passed the verifier, "
            "%(language)s were in another language; %(seconds)s s an answer.",
            kept=found["kept"],
            sentences=sentences,
            language=found["reasons"].get("language", 0),
            seconds=self._each(found["narrating_seconds"], found["evidences"]),
        )
        yield self.env._(
            "Tokens: %(prompt)s read, %(tokens)s written; %(speed)s written a second.",
            prompt=found["prompt_tokens"],
            tokens=found["tokens"],
            speed=formatLang(self.env, found["tokens_per_second"], digits=1),
        )

    def _each(self, seconds, count):
        return formatLang(self.env, seconds / count if count else 0, digits=1)

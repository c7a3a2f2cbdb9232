from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import format_datetime

from ..core.errors import AssistantError, ModelError
from ..runner.evaluate import evaluate_after_commit
from ..speech import error_text

# Long after the slowest model has been heard, whoever evaluated is dead.
_GIVEN_UP = timedelta(hours=2)
_CHOOSES_WELL = 0.9  # of the questions of an evaluation
_ERRORS = {kind.code: kind for kind in ModelError.__subclasses__()}


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
        self.ensure_one()
        if not self.can_chat or self.missing:
            raise UserError(
                self.env._("“%s” cannot chat now. Choose another one.", self.name)
            )
        now = fields.Datetime.now()
        started = self.evaluation_started
        if self.evaluation_state == "running" and started > now - _GIVEN_UP:
            raise UserError(self.env._("“%s” is being evaluated already.", self.name))
        model = self.sudo()
        model.write({"evaluation_state": "running", "evaluation_started": now})
        evaluate_after_commit(model)
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
            told = {"code": error.code, "values": {**error.values}}
            self.write({"evaluation_state": "failed", "evaluation_error": told})
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
        told = self.evaluation or {}
        if not told.get("asked"):
            return False
        declined = told["declined"] == told["off_topic"]
        return declined and told["right"] >= _CHOOSES_WELL * told["asked"]

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
        told = self.evaluation_error or {}
        kind = _ERRORS.get(told.get("code"), AssistantError)
        reason = error_text(self.env, kind(**(told.get("values") or {})))
        return self.env._("The last evaluation failed: %s", reason)

    def _evaluation_lines(self, told):
        asked = told["asked"] + told["off_topic"]
        sentences = told["kept"] + told["dropped"]
        day = format_datetime(self.env, self.evaluated_at)
        yield self.env._("Measured on %s.", day)
        yield self.env._(
            "Choosing: %(right)s of %(asked)s questions in other words; left alone "
            "%(declined)s of %(off_topic)s that are none of the plant; %(seconds)s s "
            "a question.",
            right=told["right"],
            asked=told["asked"],
            declined=told["declined"],
            off_topic=told["off_topic"],
            seconds=_each(told["planning_seconds"], asked),
        )
        yield self.env._(
            "Telling: %(kept)s of %(sentences)s sentences passed the verifier, "
            "%(language)s were in another language; %(seconds)s s an answer.",
            kept=told["kept"],
            sentences=sentences,
            language=told["reasons"].get("language", 0),
            seconds=_each(told["narrating_seconds"], told["evidences"]),
        )
        yield self.env._(
            "Tokens: %(prompt)s read, %(tokens)s written; %(speed)s written a second.",
            prompt=told["prompt_tokens"],
            tokens=told["tokens"],
            speed=told["tokens_per_second"],
        )


def _each(seconds, count):
    return round(seconds / count, 1) if count else 0

from datetime import timedelta

from odoo import api, fields, models

from ..core.llm.capabilities import full_name
from ..core.llm.pool import Place
from ..runner.lease import NOW, STALE
from ..runner.pool import Host

_BEST_FIRST = ("loaded", "cold", "cloud", "down", "missing")
_DOUBTED = timedelta(minutes=1)  # after the server could not run it
_DOUBT = 3  # failures that this counts for
_NEW = 0.2  # weight of the newest call in the moving mean
_SILENCE = 15.0  # seconds
_LONGER = 3  # times what a whole call takes
_CHANGED = 0.05  # less is not worth a write


class MrpAiModel(models.Model):
    """A model that several servers have is one model to whoever asks."""

    _inherit = "mrp.ai.model"

    call_seconds = fields.Float(
        "Seconds a Call",
        digits=(12, 1),
        readonly=True,
        copy=False,
        help="Moving mean of the last calls, waiting for others not counted.",
    )
    tokens_per_second = fields.Float(
        "Tokens per Second",
        digits=(12, 1),
        readonly=True,
        copy=False,
        help="Moving mean of the last answers, from the first word to the last.",
    )
    failed_at = fields.Datetime(readonly=True, copy=False)
    places_text = fields.Char(
        "Servers", compute="_compute_places_text", help="Where the same name is found."
    )

    @api.depends("name", "server_id", "missing")
    def _compute_places_text(self):
        for model in self:
            named = model._twins().server_id.mapped("name")
            model.places_text = ", ".join(named)

    def _twins(self):
        """This model on every server that has it, itself first; a choice that is gone
        is given back all the same where nobody has it, so that the turn says so."""
        self.ensure_one()
        alike = self._usable().filtered(lambda other: other._is_twin_of(self))
        return alike.sorted(lambda other: other != self) or self

    def _is_twin_of(self, other):
        """A local model is never answered for by one of the cloud."""
        same = full_name(self.name) == full_name(other.name)
        return same and self.is_cloud == other.is_cloud

    def _hosts(self):
        """``runner.pool.Host`` of each of ``_twins``."""
        twins = self.sudo()._twins()
        return [
            Host(
                twin.id,
                twin._chat(),
                twin.server_id._alive(),
                twin.server_id.name,
                twin._patience() if len(twins) > 1 else None,
            )
            for twin in twins
        ]

    def _patience(self):
        """Seconds of silence after which another server is asked. A model that is to
        be loaded, or was never measured, may take its time."""
        if not (self.loaded and self.call_seconds):
            return None
        return max(_SILENCE, _LONGER * self.call_seconds)

    def _places(self):
        """``core.llm.pool.Place`` of each of these models, as it is now."""
        waiting = self._waiting()
        limit = fields.Datetime.now() - _DOUBTED
        return [
            Place(
                key=model.id,
                waiting=waiting.get(model.server_id.id, 0),
                capacity=model.server_id.capacity,
                seconds=model.call_seconds or None,
                load_seconds=model.load_seconds or None,
                loaded=model.loaded,
                failures=model.server_id.failures
                + (_DOUBT if model.failed_at and model.failed_at > limit else 0),
                rests=model.server_id._rests(),
                order=order,
            )
            for order, model in enumerate(self)
        ]

    def _waiting(self):
        """``{server id: calls}`` that speak there or are due before one drawn now."""
        self.env.cr.execute(
            f"""
            SELECT server_id, count(*) FROM mrp_ai_slot
             WHERE server_id = ANY(%s) AND NOT {STALE}
               AND (place IS NOT NULL OR due <= {NOW})
             GROUP BY server_id
            """,
            [self.server_id.ids],
        )
        return dict(self.env.cr.fetchall())

    def _note_call(self, seconds, tokens, speed):
        """One call kept a place for ``seconds`` and said ``tokens``, ``speed`` of them
        a second (0: too few to tell)."""
        model = self.sudo()
        values = {"call_seconds": _moved(model.call_seconds, seconds)}
        if speed:
            values["tokens_per_second"] = _moved(model.tokens_per_second, speed)
        news = {
            name: value
            for name, value in values.items()
            if abs(value - model[name]) > _CHANGED * model[name]
        }
        if model and tokens > 1 and news:
            model.write(news)

    def _note_failure(self, error):
        done = super()._note_failure(error)
        if self and error.code in ("model_memory", "model_failed", "model_missing"):
            self.sudo().failed_at = fields.Datetime.now()
        return done

    @api.model
    def _page_models(self):
        """One entry a name; its id is the user's choice where that is one of them."""
        groups = {}
        for value in super()._page_models():
            groups.setdefault(full_name(value["name"]), []).append(value)
        choice = self._choice_of(self.env.user).id
        return [_one_entry(values, choice) for values in groups.values()]

    def _page_value(self):
        return {**super()._page_value(), "server": self.server_id.name}


def _moved(mean, value):
    return mean + _NEW * (value - mean) if mean else value


def _one_entry(values, choice):
    chosen = next((value for value in values if value["id"] == choice), values[0])
    state = min((value["state"] for value in values), key=_BEST_FIRST.index)
    places = [{"server": each["server"], "state": each["state"]} for each in values]
    seconds = [each["seconds"] for each in values if each.get("seconds")]
    told = {"state": state, "places": places, "seconds": min(seconds, default=None)}
    return {**chosen, **told}

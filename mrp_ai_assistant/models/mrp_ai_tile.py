"""A table or a chart of an answer, pinned to the start page of its user."""

from odoo import api, fields, models
from odoo.exceptions import MissingError, UserError

from ..skills import SKILLS
from .mrp_ai_conversation import ANSWER_FORMATS, TITLE_LENGTH, clean, whole

MOST = 12  # of one user
_KINDS = ("table", "chart")


class MrpAiTile(models.Model):
    """What was understood is kept, not what was found: that is computed anew."""

    _name = "mrp.ai.tile"
    _description = "AI Assistant Tile"
    _order = "sequence, id"

    name = fields.Char(required=True)
    user_id = fields.Many2one(
        "res.users", required=True, readonly=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="cascade"
    )
    sequence = fields.Integer(default=0)
    question = fields.Char(help="As it was asked; what names a day is read in it.")
    is_whole = fields.Boolean(help="The question can be asked by itself.")
    about = fields.Json(help="The records that the question names: see turns.")
    plan = fields.Json(required=True, help="The skill and its arguments.")
    asked_date = fields.Date(required=True, help="The day that its arguments are of.")
    answer_format = fields.Selection(ANSWER_FORMATS, required=True, default="auto")
    kind = fields.Selection(
        [("table", "Table"), ("chart", "Forecast chart")], required=True
    )
    place = fields.Integer(help="Which one of its kind in the answer, 0 the first.")
    drawn = fields.Boolean(help="The table is shown as a drawing.")
    conversation_id = fields.Many2one(
        "mrp.ai.conversation", ondelete="set null", index="btree_not_null"
    )

    # -- called by the page ---------------------------------------------------

    @api.model
    def page_tiles(self):
        """The user's own tiles in the order of the page, without what they show."""
        self.env["mrp.ai.conversation"]._check_user()
        return {"tiles": self._all_of_mine()._page_json(), "most": MOST}

    @api.model
    def pin_tile(self, turn_id, seq, drawn=False):
        """Pin the table or the chart that is event ``seq`` of an own turn.

        :param drawn: a table that is looked at as a drawing
        :return: as one of ``page_tiles``
        """
        self.env["mrp.ai.conversation"]._check_user()
        turn = self.env["mrp.ai.turn"]._own(turn_id)
        kind, place, payload = self._event(turn, whole(seq))
        if len(self._all_of_mine()) >= MOST:
            raise UserError(
                self.env._(
                    "You have %s tiles already. Remove one from your home first.", MOST
                )
            )
        values = {**self._of_turn(turn), "kind": kind, "place": place}
        title = payload["title"] if kind == "table" else payload["ref"]["name"]
        values |= {"name": _title(title), "drawn": bool(drawn) and kind == "table"}
        return self.sudo().create(values)._page_json()[0]

    @api.model
    def rename_tile(self, tile_id, name):
        """Give an own tile another name."""
        tile = self._mine(tile_id)
        title = _title(name)
        if not title:
            raise UserError(self.env._("Write a name for the tile."))
        tile.name = title
        return tile._page_json()[0]

    @api.model
    def move_tile(self, tile_id, steps):
        """Move an own tile so many places towards the end, or the beginning.

        :return: ids of all tiles in their new order
        """
        tile = self._mine(tile_id)
        others = (self._all_of_mine() - tile).ids
        order = self._all_of_mine().ids
        forward = isinstance(steps, int) and steps > 0
        at = order.index(tile.id) + (1 if forward else -1)
        at = min(max(at, 0), len(others))
        order = [*others[:at], tile.id, *others[at:]]
        for place, tile_id_ in enumerate(order):
            self.sudo().browse(tile_id_).sequence = place
        return order

    @api.model
    def remove_tile(self, tile_id):
        """Take an own tile off the page."""
        self._mine(tile_id).unlink()
        return True

    # -- the rest -------------------------------------------------------------

    def _all_of_mine(self):
        return self.search([("user_id", "=", self.env.uid)])

    def _mine(self, tile_id):
        """The user's own tile, writable; MissingError when it is not one."""
        self.env["mrp.ai.conversation"]._check_user()
        found = self._all_of_mine().filtered(lambda tile: tile.id == whole(tile_id))
        if not found:
            raise MissingError(self.env._("This tile is not there any more."))
        return found.sudo()

    def _page_json(self):
        """``conversation_id`` is where a question that cannot stand alone was asked."""
        return [
            {
                "id": tile.id,
                "name": tile.name,
                "kind": tile.kind,
                "drawn": tile.drawn,
                "question": tile.question if tile.is_whole else "",
                "about": tile.about or False,
                "conversation_id": tile.conversation_id.id
                if tile.conversation_id.active
                else False,
            }
            for tile in self.sudo()
        ]

    def _of_turn(self, turn):
        plan = turn.plan or {}
        skill = plan.get("skill")
        if skill not in SKILLS or SKILLS[skill].proposes:
            raise UserError(self.env._("This answer cannot be computed by itself."))
        last = self._all_of_mine()[-1:]
        return {
            "user_id": self.env.uid,
            "company_id": turn.conversation_id.company_id.id,
            "sequence": last.sequence + 1,
            "question": turn.question,
            "is_whole": not turn._leans_on_before(),
            "about": turn.context,
            "plan": plan,
            "asked_date": fields.Date.context_today(self, turn.create_date),
            "answer_format": turn.answer_format,
            "conversation_id": turn.conversation_id.id,
        }

    def _event(self, turn, seq):
        """``(kind, which of that kind, payload)`` of the event that is pinned."""
        events = turn._events_json().get(turn.id, [])
        found = next((event for event in events if event["seq"] == seq), None)
        if not found or found["kind"] not in _KINDS:
            raise UserError(self.env._("Only tables and charts can be pinned."))
        begun = [
            event["seq"]
            for event in events
            if event["kind"] == "status" and event["payload"].get("restart")
        ]
        since = max((start for start in begun if start < seq), default=0)
        before = [
            event
            for event in events
            if event["kind"] == found["kind"] and since < event["seq"] < seq
        ]
        return found["kind"], len(before), found["payload"]


def _title(text):
    return " ".join(clean(text).split())[:TITLE_LENGTH].strip()

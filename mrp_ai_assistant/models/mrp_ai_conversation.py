"""A conversation of one user: where questions are asked."""

import uuid

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError, MissingError, UserError
from psycopg2 import errors as pg_errors

from ..core import errors
from ..core.agent import check_length
from ..core.conversation.title import title_of_question
from ..runner.thread import dispatch
from ..speech import user_errors

OPEN = ("queued", "running")
ROOT = "root"  # as the parent of a question: it begins the conversation
ANSWER_FORMATS = [
    ("auto", "Automatic"),
    ("table", "Table"),
    ("report", "Report"),
    ("plan", "Action plan"),
]
FORMATS = tuple(value for value, _label in ANSWER_FORMATS)
TITLE_LENGTH = 60
TOKEN_LENGTH = 64


class MrpAiConversation(models.Model):
    """The questions of one user in one company, newest conversation first."""

    _name = "mrp.ai.conversation"
    _description = "AI Assistant Conversation"
    _order = "date desc, id desc"

    name = fields.Char(required=True)
    user_id = fields.Many2one(
        "res.users", required=True, index=True, readonly=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="cascade"
    )
    active = fields.Boolean(default=True)
    date = fields.Datetime("Last Activity", required=True, default=fields.Datetime.now)
    unread = fields.Boolean(help="An answer came after the user last looked.")
    turn_ids = fields.One2many("mrp.ai.turn", "conversation_id")

    # -- called by the page ---------------------------------------------------

    @api.model
    def ask(
        self,
        conversation_id,
        question,
        answer_format="auto",
        model_id=False,
        token=False,
        about=False,
        parent_id=False,
    ):
        """Queue ``question`` and return at once; a runner answers it.

        :param conversation_id: an own conversation, or False for a new one
        :param model_id: a model's id, False for the user's own, "none" for no model
        :param token: made by the client; the same one again is the same question
        :param about: records that were chosen for it: see ``_checked_context``
        :param parent_id: the turn it follows, False for the last one that is shown
        :return: ``{"conversation": ..., "turn": ...}``
        """
        self._check_user()
        self._spend_question(token)
        turn = self._ask(
            conversation_id,
            question,
            answer_format,
            model_id,
            token,
            about,
            parent_id,
        )
        if turn.state == "queued":
            dispatch(turn)
        return {
            "conversation": turn.conversation_id._page_json()[0],
            "turn": turn._page_json()[0],
        }

    # -- asking ---------------------------------------------------------------

    @api.model
    def _ask(
        self,
        conversation_id,
        question,
        answer_format="auto",
        model_id=False,
        token=False,
        about=False,
        parent_id=False,
    ):
        """The queued turn of ``question``; nobody is told to run it yet."""
        self._check_user()
        token = clean(token or uuid.uuid4().hex)[:TOKEN_LENGTH]
        if known := self._turn_of(token):
            return known
        values = {
            **self._checked_question(question, answer_format),
            **self._checked_model(model_id),
            **self._checked_context(about, str(question or "")),
        }
        conversation = conversation_id and self._own(conversation_id)
        if conversation:
            conversation._named_after(values["question"])
            values["parent_id"] = conversation._parent_of_next(parent_id).id
        try:
            with self.env.cr.savepoint():
                turn = self._add_turn(conversation or self._begin(values), values)
                turn._take_token(token)
                return turn
        except pg_errors.UniqueViolation as error:
            # A double click: its twin was committed after this transaction began, so
            # it cannot be seen from here. Odoo runs the request once more.
            raise ConcurrencyError("the same question twice") from error

    def _begin(self, values):
        return self._begin_with(values["question"])

    def _begin_with(self, text):
        """A new conversation of the user, called after ``text``."""
        return self.sudo().create(
            {
                "name": title_of_question(text),
                "user_id": self.env.uid,
                "company_id": self.env.company.id,
            }
        )

    def _add_turn(self, conversation, values):
        turn = (
            self.env["mrp.ai.turn"]
            .sudo()
            .create(
                {
                    **values,
                    "conversation_id": conversation.id,
                    "user_id": self.env.uid,
                    "token": uuid.uuid4().hex,
                    "lang": self.env.lang or self.env.user.lang or "en_US",
                }
            )
        )
        conversation._touch()
        conversation._go_on_after(turn)
        return turn

    def _named_after(self, question):
        """A conversation that began with a file is called after its first question."""
        if not self.turn_ids and not self.named:
            self.name = title_of_question(question)
        return self

    def _touch(self):
        """Active, read and the latest. In SQL: an answer that ends in it at this very
        moment makes Odoo run the request again, which is no error to be logged."""
        self.env.flush_all()
        self.env.cr.execute(
            """
            UPDATE mrp_ai_conversation
               SET date = (now() AT TIME ZONE 'UTC'), active = TRUE, unread = FALSE
             WHERE id = %s
            """,
            [self.id],
            log_exceptions=False,
        )
        self.invalidate_recordset(["date", "active", "unread"])

    @api.model
    def _turn_of(self, token):
        mine = [("user_id", "=", self.env.uid), ("token", "=", token)]
        return self.env["mrp.ai.turn"].search(mine, limit=1).sudo()

    # -- what is let in -------------------------------------------------------

    @api.model
    def _spend_question(self, token):
        """What people ask is counted; the same click once more is not."""
        if not (token and self._turn_of(clean(token)[:TOKEN_LENGTH])):
            self.env["mrp.ai.use"]._spend_or_refuse("question")

    @api.model
    def _check_user(self):
        self.browse().check_access("read")

    def _checked_question(self, question, answer_format):
        if answer_format not in FORMATS:
            raise UserError(self.env._("Unknown answer format: %s", answer_format))
        text = clean(question).strip()
        with user_errors(self.env):
            if not text:
                raise errors.EmptyQuestion()
            check_length(text)
        return {"question": text, "answer_format": answer_format}

    def _checked_model(self, model_id):
        if model_id == "none":
            return {"use_model": False, "model_id": False}
        if not model_id:
            model = self.env["mrp.ai.model"]._default_for(self.env.user)
            return {"use_model": bool(model), "model_id": model.id}
        model = self.env["mrp.ai.model"].sudo().browse(whole(model_id)).exists()
        if not model:
            raise UserError(self.env._("This model is not there any more."))
        return {"use_model": True, "model_id": model.id}

    # -- shown ----------------------------------------------------------------

    def _page_json(self):
        running = (
            self.env["mrp.ai.turn"]
            .sudo()
            ._read_group(
                [
                    ("conversation_id", "in", self.ids),
                    ("state", "in", OPEN),
                ],
                ["conversation_id"],
            )
        )
        busy = {conversation.id for (conversation,) in running}
        return [
            {
                "id": conversation.id,
                "name": conversation.name,
                "date": f"{conversation.date.isoformat()}Z",
                "running": conversation.id in busy,
                "unread": conversation.unread,
            }
            for conversation in self.sudo()
        ]


def clean(value):
    """``value`` as text that PostgreSQL can store: no zero, and no half of a letter."""
    text = str(value or "").replace("\x00", "")
    return text.encode("utf-8", "ignore").decode()


def alone(records):
    """``records``, which are exactly one; the page never sends anything else."""
    if len(records) != 1:
        raise MissingError(records.env._("One record is needed for this."))
    return records


def whole(value):
    """``value`` as an id; 0, which no record has, for anything else."""
    good = isinstance(value, int) and not isinstance(value, bool)
    return value if good and 0 < value < 2**31 else 0

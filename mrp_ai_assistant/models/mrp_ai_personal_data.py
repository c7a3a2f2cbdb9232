"""What the assistant knows of one person, as files that they can read."""

import io

from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Domain

from ..core.conversation.markdown import Told, markdown
from ..core.conversation.parts import parts
from ..core.export.archive import as_json, write_zip
from ..core.export.name import download_name
from ..core.i18n import speaking
from ..speech import speech_of

# Sections with one record a row: (name of the file, model, field of the person).
_TABLES = (
    ("opinions", "mrp.ai.feedback", "user_id"),
    ("saved_questions", "mrp.ai.prompt", "user_id"),
    ("proposals", "mrp.ai.proposal", "user_id"),
    ("proposal_history", "mrp.ai.proposal.event", "user_id"),
    ("briefings", "mrp.ai.briefing", "user_id"),
    ("tiles", "mrp.ai.tile", "user_id"),
    ("background_work", "mrp.ai.job", "user_id"),
    ("statistics", "mrp.ai.statistic", "user_id"),
    ("use", "mrp.ai.use", "user_id"),
    ("audit", "mrp.ai.audit", "user_id"),
    ("audit_about", "mrp.ai.audit", "about_id"),
)
_LEFT_OUT = {"file", "payload", "memo", "digest", "owner", "heartbeat", "key"}


class MrpAiPersonalData(models.AbstractModel):
    """Everything here is read as sudo once it is known who asks, and for whom."""

    _name = "mrp.ai.personal.data"
    _description = "AI Assistant Data of a Person"

    # -- who may ------------------------------------------------------------------

    @api.model
    def _check_may(self, user):
        """One's own data; an administrator everybody's; code that asks as sudo."""
        if self.env.su:
            return
        system = self.env.user.has_group("base.group_system")
        if not system:
            self.env["mrp.ai.conversation"]._check_user()
        if user != self.env.user and not system:
            raise AccessError(
                self.env._(
                    "Only an administrator may handle the data of somebody else."
                )
            )

    # -- how much there is -----------------------------------------------------------

    @api.model
    def _overview(self, user):
        """``[(what, how many)]``, for the one who decides."""
        self._check_may(user)
        mine = [("user_id", "=", user.id)]
        count = {
            name: self._all(name).search_count(mine)
            for name in (
                "mrp.ai.conversation",
                "mrp.ai.turn",
                "mrp.ai.document",
                "mrp.ai.feedback",
                "mrp.ai.prompt",
                "mrp.ai.proposal",
                "mrp.ai.briefing",
            )
        }
        labels = {
            "mrp.ai.conversation": self.env._("Conversations"),
            "mrp.ai.turn": self.env._("Questions"),
            "mrp.ai.document": self.env._("Documents added"),
            "mrp.ai.feedback": self.env._("Opinions of answers"),
            "mrp.ai.prompt": self.env._("Saved questions"),
            "mrp.ai.proposal": self.env._("Proposals"),
            "mrp.ai.briefing": self.env._("Briefings"),
        }
        return [(labels[name], number) for name, number in count.items()]

    # -- the files --------------------------------------------------------------------

    @api.model
    def _export(self, user, target=None):
        """A zip of all of it in ``target`` (a binary file), which is returned."""
        self._check_may(user)
        target = target or io.BytesIO()
        person = self.sudo().with_context(active_test=False)
        with speaking(speech_of(self.env)):
            write_zip(target, person._files(user))
        about = user if user != self.env.user else None
        self.env["mrp.ai.audit"]._note("data_exported", about=about)
        target.seek(0)
        return target

    def _files(self, user):
        yield "README.md", self._readme(user).encode()
        yield "settings.json", as_json(self._settings(user))
        yield from self._conversations(user)
        yield from self._documents(user)
        for name, model, field in _TABLES:
            rows = self._all(model).search([(field, "=", user.id)], order="id")
            yield f"{name}.json", as_json(self._plain(rows))

    def _readme(self, user):
        now = fields.Datetime.now().strftime("%Y-%m-%d %H:%M")
        lines = [
            "# " + self.env._("Data of %s in the AI Assistant", user.name),
            self.env._(
                "As of %(when)s (UTC), database %(name)s.",
                when=now,
                name=self.env.cr.dbname,
            ),
            "- `conversations/`: "
            + self.env._(
                "every conversation to read (.md), and with all details (.json)"
            ),
            "- `documents/`: "
            + self.env._(
                "files that hang on conversations; documents.json lists all added"
            ),
            "- `*.json`: "
            + self.env._(
                "settings, opinions, saved questions, proposals, briefings, figures"
            ),
            self.env._(
                "Drafts of questions that were not sent are in the browser alone. What "
                "was posted on records of Odoo belongs to those records."
            ),
        ]
        return "\n\n".join(lines) + "\n"

    def _settings(self, user):
        settings = user.res_users_settings_id
        names = [name for name in settings._fields if name.startswith("mrp_ai_")]
        told = settings.read(names, load="")[0] if settings else {}
        readable = self._all("mrp.ai.conversation")._of_reader(user)
        shared = [{"name": each.name, "owner": each.user_id.name} for each in readable]
        person = {"name": user.name, "login": user.login, "lang": user.lang}
        return {"user": person, "settings": told, "shared_with_me": shared}

    def _conversations(self, user):
        mine = self._all("mrp.ai.conversation").search(
            [("user_id", "=", user.id)], order="id"
        )
        for conversation in mine:
            title = download_name(conversation.name)
            path = f"conversations/{conversation.id:06} {title}".strip()
            turns = conversation.turn_ids.sorted("id")
            events = turns._events_json()
            told = [
                Told(turn.question, conversation._made(turn), parts(log))
                for turn in turns
                for log in [events.get(turn.id, [])]
            ]
            text = markdown(conversation.name, conversation._head(turns), told)
            yield f"{path}.md", text.encode()
            whole = self._plain(conversation)[0]
            whole["turns"] = [
                {**plain, "events": events.get(plain["id"], [])}
                for plain in self._plain(turns)
            ]
            yield f"{path}.json", as_json(whole)
            self.env.invalidate_all()  # a long history stays out of memory

    def _documents(self, user):
        added = self._all("mrp.ai.document").search([("user_id", "=", user.id)])
        yield "documents/documents.json", as_json(self._plain(added))
        for document in added.filtered("conversation_id"):
            content = document.attachment_id.raw or b""
            name = download_name(document.name) or "document"
            yield f"documents/{document.id:06} {name}", content
            document.attachment_id.invalidate_recordset(["raw"])  # megabytes each

    # -- the rest ---------------------------------------------------------------------

    @api.model
    def _all(self, model):
        return self.env[model].sudo().with_context(active_test=False)

    @api.model
    def _plain(self, records):
        """Stored fields as plain values, records by their ids."""
        names = [
            name
            for name, field in records._fields.items()
            if field.store and field.type != "binary" and name not in _LEFT_OUT
        ]
        return records.read(names, load="")


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    def _of_reader(self, user):
        """What others share with ``user``."""
        shared = Domain("reader_ids", "in", user.ids) & Domain("active", "=", True)
        return self.search(shared & Domain("delete_after", "=", False))

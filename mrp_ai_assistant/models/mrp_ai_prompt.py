"""Prompts: questions that are kept, with blanks, and called with "/"."""

import re
from contextlib import suppress

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ..core.prompt.errors import PromptError
from ..core.prompt.text import read_prompt
from ..speech import user_errors
from .mrp_ai_conversation import ANSWER_FORMATS

_COMMAND = re.compile(r"[^\W_][\w-]{0,29}")
_SHARING = {"visibility", "group_ids", "user_id"}


class MrpAiPrompt(models.Model):
    """Everybody owns the private ones that they save; AI managers share."""

    _name = "mrp.ai.prompt"
    _description = "AI Assistant Prompt"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    command = fields.Char(
        translate=True,
        help="What is typed after the / to find it, without blanks: late.",
    )
    aliases = fields.Char(
        help="Other commands it answers to, with blanks between them."
    )
    text = fields.Text(
        "Question",
        required=True,
        translate=True,
        help="With blanks: {{note:text}}, {{product:product}}, {{from:date}}, "
        "{{quantity:number}}, {{shift:morning|afternoon}}.",
    )
    answer_format = fields.Selection(ANSWER_FORMATS, required=True, default="auto")
    visibility = fields.Selection(
        [("private", "Only me"), ("groups", "Some groups"), ("all", "Everybody")],
        "Who Sees It",
        required=True,
        default="private",
    )
    group_ids = fields.Many2many("res.groups", string="Groups")
    user_id = fields.Many2one(
        "res.users", "Owner", default=lambda self: self.env.user, ondelete="cascade"
    )
    company_id = fields.Many2one("res.company", help="Empty: all companies.")
    sequence = fields.Integer(default=50)
    active = fields.Boolean(default=True)

    # -- checked when saved ---------------------------------------------------

    @api.constrains("text")
    def _check_text(self):
        for prompt in self:
            with user_errors(self.env):
                read_prompt(prompt.text or "")

    @api.constrains("command", "aliases")
    def _check_command(self):
        for prompt in self:
            for word in prompt._words():
                if not _COMMAND.fullmatch(word):
                    raise ValidationError(
                        self.env._(
                            "“/%s” is no command: write one word of at most 30 "
                            "letters and digits.",
                            word,
                        )
                    )

    @api.constrains("visibility", "group_ids")
    def _check_groups(self):
        for prompt in self:
            if prompt.visibility == "groups" and not prompt.group_ids:
                raise ValidationError(self.env._("Choose the groups that may see it."))

    @api.model_create_multi
    def create(self, vals_list):
        for values in vals_list:
            self._check_sharing(values)
        return super().create([_tidy(values) for values in vals_list])

    def write(self, vals):
        self._check_sharing(vals)
        return super().write(_tidy(vals))

    def update_field_translations(self, field_name, translations, source_lang=""):
        """Translations are checked as the text itself is."""
        done = super().update_field_translations(field_name, translations, source_lang)
        for lang in translations if field_name in ("text", "command") else ():
            told = self.with_context(lang=lang)
            told._check_text()
            told._check_command()
        return done

    @api.model
    def _check_sharing(self, values):
        """Only AI managers show a prompt to others, or give it to somebody."""
        mine = {"visibility": "private", "user_id": self.env.uid}
        wanted = {
            name: value
            for name, value in values.items()
            if name in _SHARING and value and value != mine.get(name)
        }
        groups = wanted.get("group_ids") and any(
            command[0] in (0, 4) or (command[0] == 6 and command[2])
            for command in wanted["group_ids"]
        )
        others = groups or set(wanted) - {"group_ids"}
        given_away = "user_id" in values and values["user_id"] != self.env.uid
        manager = self.env.su or self.env.user.has_group(
            "mrp_ai_assistant.group_ai_manager"
        )
        if (others or given_away) and not manager:
            raise AccessError(
                self.env._("Ask an AI manager to share a prompt with other people.")
            )

    # -- called by the page ---------------------------------------------------

    @api.model
    def page_prompts(self):
        """The prompts that the user may choose, as the page shows them.

        :return: list of ``{"id", "name", "commands", "text", "format", "own",
            "parts", "blanks"}``; those that need records the user may not read are
            left out
        """
        self.env["mrp.ai.conversation"]._check_user()
        company = [("company_id", "in", [False, *self.env.companies.ids])]
        shown = [told for prompt in self.search(company) for told in prompt._told()]
        readable = {"", *self.env["mrp.ai.mention"]._readable_models()}
        return [
            each
            for each in shown
            if all(blank["model"] in readable for blank in each["blanks"])
        ]

    def _told(self):
        """``[_page_json()]``; nothing of one whose translation came from a file and
        cannot be read: the others are shown all the same."""
        with suppress(PromptError):
            return [self._page_json()]
        return []

    def _page_json(self):
        return {
            "id": self.id,
            "name": self.name,
            "commands": self._words(),
            "text": self.text,
            "format": self.answer_format,
            "own": self.user_id == self.env.user,
            **read_prompt(self.text).as_json(),
        }

    def _words(self):
        """What it answers to: its command in the user's language first."""
        plain = self.with_context(lang=None).command
        said = [self.command, *(self.aliases or "").split(), plain]
        return list(dict.fromkeys(filter(None, said)))


def _tidy(values):
    """The words as they are typed: without their slash, in small letters."""
    tidy = {
        name: " ".join(word.lstrip("/").lower() for word in values[name].split())
        for name in ("command", "aliases")
        if isinstance(values.get(name), str)
    }
    return {**values, **tidy}

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from ..core.prompt.text import KINDS, MODELS, read_prompt
from ..models.mrp_ai_mention import MENTIONABLE
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestPrompt(PeopleCase):
    """Whose prompts are whose, what a text may be, and what the page is shown."""

    def setUp(self):
        super().setUp()
        self.prompts = self.env["mrp.ai.prompt"]
        self.mine = self._prompt(self.planner, name="Mine")

    def _prompt(self, user, **values):
        values = {"name": "P", "text": "¿Qué falta para {{orden:order}}?", **values}
        return self.prompts.with_user(user).create(values)

    def _shown(self, user):
        return {each["id"] for each in self.prompts.with_user(user).page_prompts()}

    def test_one_owns_ones_own(self):
        colleague = self._person("colleague", "mrp.group_mrp_user")
        self.assertEqual(self.mine.user_id, self.planner)
        self.mine.with_user(self.planner).name = "Still mine"
        self.assertIn(self.mine.id, self._shown(self.planner))
        for user in (colleague, self.chief):
            with self.subTest(user.login):
                theirs = self.mine.with_user(user)
                self.assertNotIn(self.mine.id, self._shown(user))
                for call in (
                    theirs.read,
                    theirs.unlink,
                    lambda t=theirs: t.write({"name": "x"}),
                ):
                    with self.assertRaises(AccessError):
                        call()

    def test_a_user_cannot_share_nor_give_away(self):
        group = self.env.ref("mrp.group_mrp_user")
        for values in (
            {"visibility": "all"},
            {"visibility": "groups", "group_ids": [(6, 0, group.ids)]},
            {"group_ids": [(4, group.id)]},
            {"user_id": self.chief.id},
            {"user_id": False},
        ):
            with self.subTest(values=values), self.assertRaises(AccessError):
                self.mine.with_user(self.planner).write(values)
            with self.subTest(created=values), self.assertRaises(AccessError):
                self._prompt(self.planner, **values)

    def test_a_manager_shares(self):
        shared = self._prompt(self.chief, visibility="all")
        group = self.env.ref("base.group_system")
        narrow = self._prompt(
            self.chief, visibility="groups", group_ids=[(6, 0, group.ids)]
        )
        self.assertIn(shared.id, self._shown(self.planner))
        self.assertNotIn(narrow.id, self._shown(self.planner))
        with self.assertRaises(AccessError):
            shared.with_user(self.planner).name = "x"
        with self.assertRaises(AccessError):
            shared.with_user(self.planner).unlink()
        with self.assertRaises(UserError):
            self._prompt(self.chief, visibility="groups")

    def test_another_company_s_are_not_seen(self):
        branch = self.env["res.company"].create({"name": "Branch"})
        self.mine.sudo().company_id = branch
        self.assertNotIn(self.mine.id, self._shown(self.planner))

    def test_a_wrong_text_is_told_when_it_is_saved(self):
        for text in ("{{x:banana}}", "{{x:date", "{{x:a|a}}", "{{}}", "   "):
            with self.subTest(text), self.assertRaises(UserError):
                self.mine.text = text
        for command in ("two words", "a/b", "x" * 31, "-x"):
            with self.subTest(command), self.assertRaises(UserError):
                self.mine.command = command

    def test_commands_are_kept_as_they_are_typed(self):
        self.mine.write({"command": "/Retraso", "aliases": "/Tarde  LATE"})
        (shown,) = [
            each
            for each in self.prompts.with_user(self.planner).page_prompts()
            if each["id"] == self.mine.id
        ]
        self.assertEqual(shown["commands"], ["retraso", "tarde", "late"])
        self.assertEqual(shown["blanks"][0]["model"], "mrp.production")
        self.assertEqual(shown["parts"], ["¿Qué falta para ", 0, "?"])
        self.assertTrue(shown["own"])

    def test_a_wrong_translation_is_told_and_hides_no_other(self):
        self.env["res.lang"]._activate_lang("es_ES")
        wrong = {"es_ES": "{{orden:nada}}"}
        with self.assertRaises(UserError):
            self.mine.with_user(self.planner).update_field_translations("text", wrong)
        self.env.invalidate_all()
        other = self._prompt(self.planner)
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_prompt SET text = text || %s::jsonb WHERE id = %s",
            ['{"es_ES": "{{orden:nada}}"}', self.mine.id],
        )
        self.env.invalidate_all()
        self.planner.lang = "es_ES"
        spanish = self.prompts.with_user(self.planner).with_context(lang="es_ES")
        shown = {each["id"] for each in spanish.page_prompts()}
        self.assertIn(other.id, shown)
        self.assertNotIn(self.mine.id, shown)

    def test_a_blank_that_the_user_cannot_fill_hides_its_prompt(self):
        bare = self._person("bare", "mrp_ai_assistant.group_ai_user")
        prompt = self._prompt(bare)
        plain = self._prompt(bare, text="¿Qué importa hoy?")
        shown = self._shown(bare)
        self.assertNotIn(prompt.id, shown)
        self.assertIn(plain.id, shown)

    def test_a_plain_user_saves_one_in_the_form(self):
        prompts = self.prompts.with_user(self.planner).with_context(
            default_name="¿Qué va tarde?", default_text="¿Qué va tarde?"
        )
        with Form(prompts) as form:
            form.command = "tarde"
        self.assertEqual(form.record.user_id, self.planner)

    def test_every_record_of_a_blank_can_be_searched_for(self):
        self.assertLessEqual(set(MODELS.values()), set(MENTIONABLE))
        self.assertEqual(
            len({word for words in KINDS.values() for word in words}),
            sum(map(len, KINDS.values())),
        )

    def test_those_that_come_along_are_whole_in_both_languages(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.env["ir.module.module"].search(
            [("name", "=", "mrp_ai_assistant")]
        )._update_translations(["es_ES"], overwrite=True)
        data = self.env["ir.model.data"].search(
            [("module", "=", "mrp_ai_assistant"), ("model", "=", "mrp.ai.prompt")]
        )
        shipped = self.prompts.browse(data.mapped("res_id"))
        self.assertGreaterEqual(len(shipped), 10)
        for prompt in shipped:
            spanish = prompt.with_context(lang="es_ES")
            with self.subTest(prompt.command):
                self.assertNotEqual(prompt.text, spanish.text)
                self.assertNotEqual(prompt.command, spanish.command)
                kinds = [
                    [blank.kind for blank in read_prompt(each.text).blanks]
                    for each in (prompt, spanish)
                ]
                self.assertEqual(*map(sorted, kinds))
                self.assertNotIn(" ", spanish.command)

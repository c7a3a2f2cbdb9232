from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..hooks import uninstall_hook
from .ollama_server import BARE, CHAT, OllamaServer
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestSettings(PeopleCase):
    def setUp(self):
        super().setUp()
        self.ollama = self.enterContext(OllamaServer())
        self.settings = self.env["res.config.settings"]
        self.server = self.settings._mrp_ai_server()

    def test_the_address_in_the_form_is_the_one_that_is_tested(self):
        form = self.settings.create({"mrp_ai_server_url": self.ollama.url})
        self.assertEqual(form.action_mrp_ai_test()["params"]["type"], "success")
        self.assertEqual(self.server.url, self.ollama.url)
        self.assertEqual(form.action_mrp_ai_sync()["params"]["type"], "success")
        self.assertIn(CHAT, self.server.model_ids.mapped("name"))

    def test_a_wrong_address_is_refused(self):
        with self.assertRaises(UserError):
            self.settings.create({"mrp_ai_server_url": "plant:port"}).execute()

    def test_the_form_opens_and_saves(self):
        with Form(self.settings.with_user(self.env.ref("base.user_admin"))) as form:
            form.mrp_ai_server_url = self.ollama.url
            form.mrp_ai_allow_cloud = True
        form.record.execute()
        self.assertEqual(self.server.url, self.ollama.url)
        parameters = self.env["ir.config_parameter"]
        self.assertTrue(parameters.get_param("mrp_ai_assistant.allow_cloud"))

    def test_the_state_is_told_in_the_users_language(self):
        self.env["res.lang"]._activate_lang("es_ES")
        label = self.env.ref("mrp_ai_assistant.selection__mrp_ai_server__state__up")
        label.with_context(lang="es_ES").name = "Enlazado"
        self.env.registry.clear_all_caches()
        settings = self.settings.with_context(lang="es_ES")
        field = settings.fields_get(["mrp_ai_server_state"])["mrp_ai_server_state"]
        self.assertIn(("up", "Enlazado"), field["selection"])

    def test_the_default_model(self):
        self.settings.create(
            {"mrp_ai_server_url": self.ollama.url}
        ).action_mrp_ai_sync()
        for name in (BARE, CHAT):
            model = self.server.model_ids.filtered(lambda m, n=name: m.name == n)
            self.settings.create({"mrp_ai_model_id": model.id}).execute()
            self.assertTrue(model.is_default)
            self.assertEqual(self.settings.create({}).mrp_ai_model_id, model)

    def test_the_settings_survive_without_a_server(self):
        self.env["mrp.ai.server"].search([]).unlink()
        with self.assertRaises(UserError):
            self.settings.create({}).action_mrp_ai_test()
        self.settings.create({"mrp_ai_server_url": self.ollama.url}).execute()
        self.assertEqual(self.settings._mrp_ai_server().url, self.ollama.url)

    def test_the_demo_factory_is_for_an_empty_plant(self):
        for empty in (True, False):
            with self.subTest(empty=empty), self._plant(empty):
                form = self.settings.create({})
                self.assertEqual(form.mrp_ai_can_load_demo, empty)
        with self._plant(empty=False), self.assertRaises(UserError):
            form.action_mrp_ai_load_demo()

    def test_the_demo_factory_is_built_after_the_click(self):
        with self._plant(empty=True):
            settings = self.settings.create({})
            waiting = len(self.env.cr.postcommit._funcs)
            action = settings.action_mrp_ai_load_demo()
        self.assertEqual(action["tag"], "display_notification")
        self.assertEqual(len(self.env.cr.postcommit._funcs), waiting + 1)

    def test_the_user_is_told_how_the_demo_factory_ended(self):
        demo = type(self.env["mrp.ai.demo"])
        for outcome, kind in (
            (None, "success"),
            (UserError("There is one already"), "danger"),
            (ValueError("bug"), "danger"),
        ):
            with (
                self.subTest(outcome=outcome),
                patch.object(demo, "build", side_effect=outcome),
                patch.object(type(self.env.user), "_bus_send") as send,
                mute_logger("odoo.addons.mrp_ai_assistant.models.mrp_ai_demo_start"),
            ):
                self.env["mrp.ai.demo"]._build_and_tell()
            name, told = send.call_args.args
            self.assertEqual((name, told["type"]), ("simple_notification", kind))

    def _plant(self, empty):
        name = "_mrp_ai_plant_is_empty"
        return patch.object(type(self.settings), name, lambda _self: empty)

    def test_nobody_else_uses_the_buttons(self):
        for user in (self.planner, self.chief, self.outsider):
            settings = self.settings.with_user(user)
            for action in (
                settings.action_mrp_ai_test,
                settings.action_mrp_ai_sync,
                settings.action_mrp_ai_load_demo,
            ):
                with self.subTest(user.login), self.assertRaises(AccessError):
                    action()

    def test_uninstalling_takes_the_parameters_along(self):
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("mrp_ai_assistant.allow_cloud", True)
        parameters.set_param("mrp.ai_of_somebody_else", "1")
        uninstall_hook(self.env)
        self.assertFalse(parameters.get_param("mrp_ai_assistant.allow_cloud"))
        self.assertTrue(parameters.get_param("mrp.ai_of_somebody_else"))

    def test_uninstalling_frees_the_group_of_the_approvers(self):
        group = self.env.ref("mrp_ai_assistant.group_ai_manager")
        limit = {"above_cost": 100, "approver_group_id": group.id}
        policy = self.env["mrp.ai.action.policy"].create(
            {"kind": "draft_order", **limit}
        )
        uninstall_hook(self.env)
        self.assertFalse(policy.exists())


@tagged("post_install", "-at_install")
class TestUserSettings(PeopleCase):
    def _settings_of(self, user):
        return self.env["res.users.settings"]._find_or_create_for_user(user)

    def test_a_user_keeps_choices_of_the_page(self):
        settings = self._settings_of(self.planner)
        mine = settings.with_user(self.planner)
        first = mine._res_users_settings_format()
        self.assertEqual(
            (first["mrp_ai_theme"], first["mrp_ai_format"], first["mrp_ai_typewriter"]),
            ("auto", "auto", True),
        )
        told = mine.set_res_users_settings(
            {
                "mrp_ai_theme": "dark",
                "mrp_ai_format": "plan",
                "mrp_ai_typewriter": False,
            }
        )
        self.assertEqual(told["mrp_ai_theme"], "dark")
        self.assertEqual(settings.mrp_ai_format, "plan")
        self.assertFalse(settings.mrp_ai_typewriter)

    def test_a_user_without_rights_still_logs_in(self):
        """The web client formats the settings of everybody at every page load."""
        model = self.env["mrp.ai.model"].create(
            {"name": "m", "server_id": self.env["mrp.ai.server"].search([])[0].id}
        )
        settings = self.env["res.users.settings"]._find_or_create_for_user(
            self.outsider
        )
        settings.mrp_ai_model_id = model
        told = settings.with_user(self.outsider)._res_users_settings_format()
        self.assertEqual(told["mrp_ai_model_id"][0], model.id)

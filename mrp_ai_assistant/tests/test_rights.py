import inspect

from odoo.exceptions import AccessError
from odoo.models import BaseModel
from odoo.service.model import call_kw
from odoo.tests import tagged

from .people import PeopleCase

PAGE = "mrp_ai_assistant.menu_ai_assistant"
CONFIGURATION = (
    "mrp_ai_assistant.menu_mrp_ai_configuration",
    "mrp_ai_assistant.menu_mrp_ai_server",
    "mrp_ai_assistant.menu_mrp_ai_model",
)
_MODULE = "odoo.addons.mrp_ai_assistant."


def public_methods(model):
    """(name, positional arguments) of what the addon opens to RPC in ``model``."""
    for name in sorted(dir(type(model))):
        method = getattr(type(model), name)
        if name.startswith("_") or not callable(method) or hasattr(BaseModel, name):
            continue
        if getattr(method, "_api_private", False):
            continue
        if getattr(method, "__module__", "").startswith(_MODULE):
            wanted = list(inspect.signature(method).parameters.values())[1:]
            needed = [p for p in wanted if p.default is p.empty]
            yield name, [0 for p in needed if p.kind is p.POSITIONAL_OR_KEYWORD]


@tagged("post_install", "-at_install")
class TestRights(PeopleCase):
    def _own_models(self):
        return [self.env[name] for name in self.env if name.startswith("mrp.ai.")]

    def _sees(self, user, xmlid):
        visible = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
        return self.env.ref(xmlid).id in visible

    def test_menus(self):
        for user, page, configuration in (
            (self.planner, True, False),
            (self.chief, True, True),
            (self.env.ref("base.user_admin"), True, True),
            (self.outsider, False, False),
        ):
            with self.subTest(user.login):
                self.assertEqual(self._sees(user, PAGE), page)
                for xmlid in CONFIGURATION:
                    self.assertEqual(self._sees(user, xmlid), configuration)

    def test_there_are_methods_to_try(self):
        found = {
            f"{model._name}.{name}"
            for model in self._own_models()
            for name, _arguments in public_methods(model)
        }
        self.assertLessEqual(
            {
                "mrp.ai.server.action_test",
                "mrp.ai.server.action_sync",
                "mrp.ai.model.action_set_default",
                "mrp.ai.conversation.page_state",
                "mrp.ai.conversation.ask",
                "mrp.ai.turn.follow",
                "mrp.ai.turn.stop",
            },
            found,
        )

    def test_without_rights_every_public_method_refuses(self):
        for user in (self.outsider, self.customer):
            for model in self._own_models():
                for name, arguments in public_methods(model):
                    with self.subTest(f"{model._name}.{name}", user=user.login):
                        self._assert_refused(model.with_user(user), name, arguments)

    def _assert_refused(self, model, name, arguments):
        ids = [] if model._abstract else model.sudo().search([], limit=1).ids
        of_model = getattr(getattr(type(model), name), "_api_model", False)
        ids = [] if of_model else [ids]
        with self.assertRaises(AccessError):
            call_kw(model, name, [*ids, *arguments], {})

    def test_without_rights_no_record_is_seen(self):
        for user in (self.outsider, self.customer):
            for model in self._own_models():
                if model._abstract or model._transient:
                    continue
                for operation in ("read", "write", "create", "unlink"):
                    with self.subTest(model._name, user=user.login, what=operation):
                        self.assertFalse(model.with_user(user).has_access(operation))
                with self.assertRaises(AccessError):
                    model.with_user(user).search_read([], ["id"])

    def test_who_may_do_what_with_servers_and_models(self):
        read, keep, all_ = "r", "rwu", "rwcu"
        for user, server, model in (
            (self.planner, read, read),
            (self.chief, read, keep),
            (self.administrator, all_, all_),
        ):
            for name, wanted in (("mrp.ai.server", server), ("mrp.ai.model", model)):
                records = self.env[name].with_user(user)
                allowed = "".join(
                    operation[0]
                    for operation in ("read", "write", "create", "unlink")
                    if records.has_access(operation)
                )
                with self.subTest(name, user=user.login):
                    self.assertEqual(allowed, wanted)

    def test_a_planner_does_not_operate_servers(self):
        server = self.env["mrp.ai.server"].search([], limit=1).with_user(self.planner)
        for action in (server.action_test, server.action_sync):
            with self.assertRaises(AccessError):
                action()


@tagged("post_install", "-at_install")
class TestUsersSwitch(PeopleCase):
    def _switch(self, on):
        self.env["res.config.settings"].create({"group_mrp_ai_user": on}).execute()

    def _is_ai_user(self, user):
        return user.has_group("mrp_ai_assistant.group_ai_user")

    def test_manufacturing_users_have_it(self):
        settings = self.env["res.config.settings"].create({})
        self.assertTrue(settings.group_mrp_ai_user)
        self.assertTrue(self._is_ai_user(self.planner))
        self.assertFalse(self._is_ai_user(self.outsider))

    def test_switching_it_off_takes_it_from_those_who_had_it_that_way_only(self):
        own = self._person("named", "mrp.group_mrp_user,mrp_ai_assistant.group_ai_user")
        self._switch(False)
        self.assertFalse(self._is_ai_user(self.planner))
        self.assertTrue(self._is_ai_user(own))
        self.assertTrue(self._is_ai_user(self.chief), "AI managers keep it")
        self.assertFalse(
            self.env["mrp.ai.model"].with_user(self.planner).has_access("read")
        )
        self._switch(True)
        self.assertTrue(self._is_ai_user(self.planner))

"""One user of every kind that the assistant meets."""

from odoo.tests import TransactionCase, new_test_user


class PeopleCase(TransactionCase):
    """``planner`` and ``outsider`` are plain users, with and without MRP rights."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.config.settings"].create({"group_mrp_ai_user": True}).execute()
        ai_manager = "mrp_ai_assistant.group_ai_manager"
        cls.planner = cls._person("planner", "mrp.group_mrp_user")
        cls.chief = cls._person("chief", f"mrp.group_mrp_manager,{ai_manager}")
        cls.administrator = cls._person("administrator", "base.group_system")
        cls.outsider = cls._person("outsider", "base.group_user")
        cls.customer = cls._person("customer", "base.group_portal")

    @classmethod
    def _person(cls, name, groups):
        login = f"mrp_ai_{name}"
        return new_test_user(cls.env, login, groups, tz="Europe/Madrid")

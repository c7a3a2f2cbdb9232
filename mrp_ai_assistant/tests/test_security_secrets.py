"""Keys and tokens: written once, sent to one address, read by nobody, in no log."""

import logging

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..core.errors import ModelError
from .people import PeopleCase

SECRET = "s3cr3t-of-the-plant"


class _Kept(logging.Handler):
    def __init__(self):
        super().__init__(level=logging.DEBUG)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


@tagged("post_install", "-at_install")
class TestStoreKey(PeopleCase):
    def setUp(self):
        super().setUp()
        self.store = self.env["mrp.ai.store"]._the_one()
        self.store.write(
            {"kind": "qdrant", "url": "http://localhost:6333", "secret": SECRET}
        )

    def _users(self):
        admin = self.env.ref("base.user_admin")
        return self.planner + self.chief + self.administrator + self.outsider + admin

    def test_nobody_reads_it(self):
        for user in self._users():
            store = self.store.with_user(user)
            for name, read in {
                "read": lambda s=store: s.read(["secret"]),
                "export": lambda s=store: s.export_data(["secret"]),
                "web": lambda s=store: s.web_read({"secret": {}}),
                "search": lambda s=store: s.search([("secret", "=like", "s3%")]),
                "order": lambda s=store: s.search([], order="secret"),
                "group": lambda s=store: s.formatted_read_group(
                    [], ["secret"], ["__count"]
                ),
            }.items():
                with (
                    self.subTest(name, user=user.login),
                    self.assertRaises(UserError),  # of rights, or of exports
                ):
                    read()

    def test_all_fields_are_all_but_that_one(self):
        for user in self._users():
            store = self.store.with_user(user)
            told = str(store.read()) if store.has_access("read") else ""
            settings = self.env["res.config.settings"].with_user(user)
            if settings.has_access("read"):
                told += str(settings.get_values())
            else:
                with self.assertRaises(AccessError):
                    settings.get_values()
            self.assertNotIn(SECRET, told, user.login)

    def test_another_address_does_not_get_it(self):
        self.store.write({"url": "http://127.0.0.1:6333"})
        self.assertFalse(self.store.secret)

    def test_no_address_of_the_cloud_and_no_password_in_one(self):
        for url in (
            "http://169.254.169.254/latest",
            "http://[::ffff:169.254.169.254]:6333",
            "http://metadata.google.internal",
            "http://me:s3cr3t-of-the-plant@localhost:6333",
            "http://localhost:6333?key=s3cr3t-of-the-plant",
        ):
            with self.subTest(url), self.assertRaises(UserError) as caught:
                self.store.url = url
            self.assertNotIn(SECRET, str(caught.exception))


@tagged("post_install", "-at_install")
class TestServerToken(PeopleCase):
    def test_it_stands_in_no_log_and_no_error(self):
        server = self.env["mrp.ai.server"].create(
            {"name": "Nobody", "url": "http://127.0.0.1:9", "token": SECRET}
        )
        kept = _Kept()
        root = logging.getLogger()
        level = root.level
        root.addHandler(kept)
        root.setLevel(logging.DEBUG)
        try:
            error = server._sync()
        finally:
            root.removeHandler(kept)
            root.setLevel(level)
        self.assertIsInstance(error, ModelError)
        told = [*kept.lines, str(error), error.detail, str(error.values)]
        told.append(repr(server._client()))
        self.assertFalse([line for line in told if SECRET in line])

    @mute_logger("odoo.sql_db")
    def test_no_address_of_the_cloud(self):
        servers = self.env["mrp.ai.server"]
        for url in (
            "http://169.254.169.254",
            "http://2852039166",
            "http://0251.0376.0251.0376",
            "http://[fe80::1]",
            "http://metadata.google.internal",
        ):
            with self.subTest(url), self.assertRaises(UserError) as caught:
                servers.create({"name": url, "url": url})
            self.assertIn("where no server of the plant is", str(caught.exception))

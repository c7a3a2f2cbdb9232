"""Programs in tests: requests with API keys and without cookies, replies held against
the contract."""

from odoo.tests import HttpCase
from odoo.tests.common import Opener

from ..core.api.check import check
from ..core.api.contract import ROOT
from ..core.api.operations import SHAPES
from .people import PeopleCase

PATIENCE = 60  # seconds, on a machine that does other things too


class ApiCase(PeopleCase, HttpCase):
    def setUp(self):
        super().setUp()
        self._keys = {}
        self.opener = Opener(self)  # no session, no cookie

    def key(self, user):
        """An API key of ``user``, made as Odoo makes them."""
        if user not in self._keys:
            # As sudo: a key without an end, which administrators may have.
            keys = self.env["res.users.apikeys"].with_user(user).sudo()
            self._keys[user] = keys._generate(None, "a program", None)
        return self._keys[user]

    def send(self, path, body=None, user=None, headers=(), **options):
        """The reply to what a program of ``user`` sends: POST where there is a body.

        :param user: whose key goes along; the planner's, or none with False
        :param headers: beside, or instead of, what a program sends
        """
        sent = dict(headers)
        if user is not False:
            key = self.key(user or self.planner)
            sent.setdefault("Authorization", f"Bearer {key}")
        if body is not None:
            options |= {"json": body, "method": "POST"}
        options.setdefault("timeout", PATIENCE)
        return self.url_open(
            ROOT + path, headers=sent, allow_redirects=False, **options
        )

    def said(self, found, shape, status=200):
        """The body of a reply, which is of that status and as its shape says."""
        self.assertEqual(found.status_code, status, found.text[:500])
        told = found.json()
        check({"$ref": f"#/{shape}"}, told, shapes=SHAPES)
        self.assertEqual(found.headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(found.headers["Cache-Control"], "private, no-store")
        self.assertNotIn("Set-Cookie", found.headers)
        self.assertNotIn("Access-Control-Allow-Origin", found.headers)
        return told

    def refused(self, found, status, code):
        error = self.said(found, "Failure", status)["error"]
        self.assertEqual(error["code"], code, error)
        self.assertTrue(error["message"] and error["what_to_do"])
        self.assertNotIn("Traceback", found.text)
        self.assertNotIn("%(", found.text)
        return error

    def ask(self, question, user=None, **body):
        """The turn of a question that was taken."""
        body.setdefault("use_model", False)
        found = self.send("/ask", {"question": question, **body}, user)
        return self.said(found, "Asked", 202)["turn"]

    def follow(self, turn, user=None, after=0):
        path = f"/turns/{turn['id']}?after={after}"
        return self.said(self.send(path, user=user), "Followed")

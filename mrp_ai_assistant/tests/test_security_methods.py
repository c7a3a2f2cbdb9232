"""Every public method of the addon's models, by everybody, with everything.

Odoo's own methods (``write``, ``create``) stumble over arguments of another type before
or after the addon sees them; of those, who may do what is tried, not what is sent.
"""

from contextlib import suppress
from reprlib import Repr

from odoo.exceptions import AccessError, MissingError
from odoo.models import BaseModel
from odoo.tests import tagged
from odoo.tools import mute_logger

from .hostile import TOLD, VALUES, call, methods, own_models
from .people import PeopleCase
from .victims import MARK, fingerprint, rows_of

_shorter = Repr()
OWN = "OWNED"
AWAY = f"{MARK}-AWAY"  # of another company
# AI managers audit what was proposed and read what people think of answers.
AUDITED = {
    "mrp.ai.proposal",
    "mrp.ai.proposal.event",
    "mrp.ai.feedback",
    "mrp.ai.audit",
    "mrp.ai.statistic",
}
# Odoo's own, for everybody: what a page is told of itself.
OPEN = {"ir.http.session_info"}
# They stop and restart the work of everybody, whose content they do not see.
STOPPED = {"mrp.ai.job"}
# Of the plant, read by nobody, or a view of the others.
IMPERSONAL = {"mrp.ai.queue.pause", "mrp.ai.use", "mrp.ai.work"}
_PLAIN = {
    "question": "Which orders are late?",
    "text": "ma",
    "name": "A name",
    "values": {},
    "vals": {},
    "vals_list": {},
    "token": False,
    "rating": "up",
    "kind": "draft_order",
    "model": "product.product",
    "field_name": "product",
    "days": 1,
    "pairs": [],
    "res_model": "mrp.production",
    "res_id": 1,
    "translations": {},
}
_IDS = {
    "conversation_id": "mrp.ai.conversation",
    "turn_id": "mrp.ai.turn",
    "parent_id": "mrp.ai.turn",
    "document_id": "mrp.ai.document",
    "proposal_id": "mrp.ai.proposal",
    "briefing_id": "mrp.ai.briefing",
    "tile_id": "mrp.ai.tile",
}
_LISTS = {"ids", "proposal_ids", "record_ids"}


class _Undone(Exception):
    """So that every attempt finds what the first one found."""


class HostileCase(PeopleCase):
    """``planner``, ``chief`` and ``abroad`` call; the rows of ``colleague`` (of their
    own company) and ``stranger`` (of another) are nobody's business."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        ai_user = "mrp.group_mrp_user,mrp_ai_assistant.group_ai_user"
        cls.home = cls.env.company
        cls.away = cls.env["res.company"].create({"name": "Another plant"})
        cls.colleague = cls._person("colleague", ai_user)
        cls.stranger = cls._person("stranger", ai_user)
        cls.abroad = cls._person("abroad", ai_user)
        for user in (cls.stranger, cls.abroad):
            user.write(
                {"company_ids": [(6, 0, cls.away.ids)], "company_id": cls.away.id}
            )
        cls.public = cls.env.ref("base.public_user")
        cls.foreign = [
            rows_of(cls.env, cls.colleague, cls.home),
            rows_of(cls.env, cls.stranger, cls.away, AWAY),
        ]

    def _foreign_rows(self):
        return [row for rows in self.foreign for row in rows.values()]

    def as_user(self, model, user):
        return model.with_user(user).with_context(
            allowed_company_ids=user.company_id.ids
        )

    def arguments(self, model, parameters, rows):
        """What an honest caller would send, about ``rows``."""
        found = []
        for name in parameters:
            row = rows.get(_IDS.get(name, model._name))
            if name in _LISTS:
                found.append(row.ids if row else [1])
            elif name in _IDS:
                found.append(row.id)
            else:
                found.append(_PLAIN.get(name, False))
        return found

    def ids(self, model, rows):
        """Of ``rows``; a wizard needs one that is there, or none is."""
        row = rows.get(model._name)
        return row.ids if row else [2**30] if model._transient else []

    def attempts(self, model, name, parameters, own, share):
        """``(ids, arguments)``: hostile values one at a time, one in ``share`` of them,
        and ids of other people."""
        for rows in (own, *self.foreign):
            ids = self.ids(model, rows)
            honest = self.arguments(model, parameters, rows)
            yield ids, honest
            if rows is own and not hasattr(BaseModel, name):
                for place in range(len(parameters)):
                    for value in VALUES[(place + len(name)) % share :: share]:
                        yield ids, [*honest[:place], value, *honest[place + 1 :]]


@tagged("post_install", "-at_install")
class TestHostileCalls(HostileCase):
    def test_the_foreign_rows_are_of_every_model_with_owners(self):
        owned = {
            model._name
            for model in own_models(self.env)
            if "user_id" in model._fields and not (model._abstract or model._transient)
        }
        self.assertLessEqual(owned - IMPERSONAL, set(self.foreign[0]))

    def test_who_has_no_rights_is_refused_whatever_is_sent(self):
        for user in (self.public, self.customer, self.outsider):
            for model in own_models(self.env):
                for name, parameters in methods(model):
                    with self.subTest(f"{model._name}.{name}", user=user.login):
                        self._refused(self.as_user(model, user), name, parameters)

    def test_nor_is_anything_given_through_the_models_of_odoo(self):
        """What the addon adds to them: buttons of the settings, of users, of orders."""
        found = [
            (self.env[model], name, parameters)
            for model in sorted(self.env)
            if not model.startswith("mrp.ai.")
            for name, parameters in methods(self.env[model])
            if not hasattr(BaseModel, name) and f"{model}.{name}" not in OPEN
        ]
        self.assertGreater(len(found), 4)
        for user in (self.public, self.customer, self.outsider):
            for model, name, parameters in found:
                with self.subTest(f"{model._name}.{name}", user=user.login):
                    self._refused(self.as_user(model, user), name, parameters)

    def _refused(self, model, name, parameters):
        ids = [self._foreign_id(model)]
        for value in (None, "x", [[]], {}, 2**63, ids[0]):
            if hasattr(BaseModel, name):
                value = {}  # or Odoo's own method would stumble over its type first
            # Where the plant has none, none is missed.
            with suppress(MissingError), self.assertRaises(AccessError):
                call(model, name, [value for _each in parameters], ids)

    def _foreign_id(self, model):
        rows = self.foreign[0]
        return rows[model._name].id if model._name in rows else 1

    def test_a_planner(self):
        self._try_everything(self.planner, set(), share=3)

    def test_an_ai_manager(self):
        self._try_everything(self.chief, AUDITED, share=9)

    def test_a_user_of_another_company(self):
        self._try_everything(self.abroad, set(), share=9)

    def test_companies_that_are_not_ones_own(self):
        """What a page says it has selected is checked, not believed."""
        self.left_alone = self._foreign_rows()
        self.before = fingerprint(self.env, self.left_alone)
        for chosen in ([self.away.id], [self.home.id, self.away.id]):
            for model in own_models(self.env):
                for name, parameters in methods(model):
                    rows = self.foreign[1]
                    ids = self.ids(model, rows)
                    mine = model.with_user(self.planner).with_context(
                        allowed_company_ids=chosen
                    )
                    honest = self.arguments(model, parameters, rows)
                    self._try(mine, name, honest, ids, MARK)

    def _try_everything(self, user, audited, share):
        own = rows_of(self.env, user, user.company_id, OWN)
        self.left_alone = [
            row
            for row in self._foreign_rows()
            if row._name not in STOPPED or not audited
        ]
        self.before = fingerprint(self.env, self.left_alone)
        tried = 0
        for model in own_models(self.env):
            hidden = AWAY if model._name in audited else MARK
            for name, parameters in methods(model):
                mine = self.as_user(model, user)
                for ids, arguments in self.attempts(
                    model, name, parameters, own, share
                ):
                    tried += 1
                    self._try(mine, name, arguments, ids, hidden)
        self.assertGreater(tried, 300)

    def _try(self, model, name, arguments, ids, hidden):
        told = f"{model._name}.{name} {ids} {_shorter.repr(arguments)}"
        with self.subTest(told, user=model.env.user.login):
            with suppress(_Undone), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                try:
                    with self.env.cr.savepoint():
                        reply = call(model, name, arguments, ids)
                except TOLD as error:
                    reply = str(error)
                except Exception as error:
                    if not hasattr(BaseModel, name):
                        raise
                    reply = str(error)
                after = fingerprint(self.env, self.left_alone)
                self.assertEqual(after, self.before, "rows of others were changed")
                raise _Undone
            self.assertNotIn(hidden, reply)


@tagged("post_install", "-at_install")
class TestOdooMethods(HostileCase):
    """What Odoo itself opens on every model, with the ids of other people's rows."""

    def _calls(self, model, ids):
        fields = [name for name in model._fields if name != "id"]
        mine = [("id", "in", ids)]
        spec = {name: {} for name in fields}
        yield "read", [[]]
        yield "web_read", [spec]
        yield "export_data", [[*fields, "id"]]
        yield "search_read", [mine, fields]
        yield "web_search_read", [mine, spec]
        yield "search", [mine]
        yield "search_count", [mine]
        yield "read_group", [mine, [], ["id"]]
        yield "formatted_read_group", [mine, ["id"], ["__count"]]
        yield "name_search", ["", mine]
        yield "name_search", [MARK]
        yield "get_metadata", []
        yield "get_external_id", []
        yield "copy_data", []
        yield "copy", []
        yield "web_save", [{"display_name": "x"}, {}]
        yield "onchange", [{}, fields, spec]
        yield "web_name_search", ["", {"display_name": {}}, mine]
        yield "web_override_translations", [{"name": "x"}]
        yield "get_field_translations", ["name"]
        yield "update_field_translations", ["name", {"en_US": "x"}]
        yield "unlink", []
        for name in ("name", "user_id", "active", "state", "question", "create_date"):
            yield "write", [{name: self.env.uid}]
        yield "create", [{"user_id": self.stranger.id, "name": "x"}]
        yield "action_archive", []
        yield "web_resequence", [{}]

    def test_foreign_rows_through_the_orm(self):
        self.left_alone = self._foreign_rows()
        self.before = fingerprint(self.env, self.left_alone)
        users = {self.planner: set(), self.abroad: set(), self.chief: AUDITED}
        for user, audited in users.items():
            for rows in self.foreign:
                for name, row in rows.items():
                    mine = self.as_user(self.env[name], user)
                    hidden = AWAY if name in audited else MARK
                    for method, arguments in self._calls(mine, row.ids):
                        self._through(mine, method, arguments, row.ids, hidden)

    def test_no_list_holds_anything_foreign(self):
        users = {self.planner: set(), self.abroad: set(), self.chief: AUDITED}
        for user, audited in users.items():
            for model in own_models(self.env):
                hidden = AWAY if model._name in audited else MARK
                mine = self.as_user(model, user).with_context(active_test=False)
                if model._abstract or not mine.has_access("read"):
                    continue
                with self.subTest(model._name, user=user.login):
                    self.assertNotIn(hidden, call(mine, "search_read", [[], []]))

    def _through(self, model, method, arguments, ids, hidden):
        with self.subTest(f"{model._name}.{method}", user=model.env.user.login):
            with suppress(_Undone), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                try:
                    with self.env.cr.savepoint():
                        reply = call(model, method, arguments, ids)
                except Exception as error:  # Odoo's own: its text must tell nothing
                    reply = str(error)
                after = fingerprint(self.env, self.left_alone)
                self.assertEqual(after, self.before, "rows of others were changed")
                raise _Undone
            self.assertNotIn(hidden, reply)

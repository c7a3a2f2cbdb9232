"""An action and its proposals for tests: a draft order, as plainly as possible."""

from unittest.mock import patch

from odoo.tests import new_test_user

from ..actions import ACTIONS
from ..actions.draft_order import delete
from ..core.i18n import LazyText
from ..core.proposal import Action, Check, Conflict, Done, Field, Figure
from .plant import PlantCase

KIND = "test_order"


class PlainOrder(Action):
    """A draft order of a product; ``before`` is called as it is about to be made."""

    name = KIND
    title = LazyText("Products")
    verb = LazyText("Products")
    models = ("mrp.production",)
    quantified = True
    fields = (
        Field("product", LazyText("Product"), "record", True, model="product.product"),
        Field("quantity", LazyText("Quantity"), "quantity", True, unit="unit"),
        Field("unit", LazyText("Unit"), "record", model="uom.uom"),
        Field("due", LazyText("Date"), "day"),
        Field("start", LazyText("Start"), "moment"),
        Field(
            "priority",
            LazyText("Status"),
            "choice",
            choices=(("0", LazyText("Waiting")), ("1", LazyText("Late"))),
        ),
        Field("origin", LazyText("Source"), "text"),
    )

    def __init__(self):
        self.made = []
        self.before = lambda env: None

    def refusal(self, env):
        may = env["mrp.production"].has_access("create")
        return None if may else "no rights to create orders"

    def check(self, env, values):
        quantity = values["quantity"]
        conflicts = []
        if quantity and quantity > 1000:
            conflicts.append(Conflict("more than 1000", "blocks", "quantity"))
        return Check(
            figures=(Figure(str(quantity), "quantity"),),
            conflicts=tuple(conflicts),
            quantity=quantity,
            cost=quantity and quantity * 10,
        )

    def execute(self, env, values):
        self.before(env)
        order = env["mrp.production"].create(
            {
                "product_id": values["product"],
                "product_qty": values["quantity"],
                "origin": values["origin"],
                **({"product_uom_id": values["unit"]} if values["unit"] else {}),
            }
        )
        self.made.append(order.id)
        return Done(order, {"name": order.name})

    def can_undo(self, env, done):
        return done.record.state == "draft"

    def undo(self, env, done):
        delete(done.record)

    def completed(self, env, values, changed):
        if "product" not in changed or not values["product"]:
            return values
        product = env["product.product"].browse(values["product"])
        return {**values, "unit": product.uom_id.id}

    def domain(self, env, name, values):
        return [("type", "=", "consu")] if name == "product" else []


class ActingCase(PlantCase):
    """``planner`` and ``other`` may make orders and ask; ``boss`` is an AI manager."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        asks = "mrp_ai_assistant.group_ai_user"
        cls.planner.group_ids |= cls.env.ref(asks)
        orders = f"base.group_user,mrp.group_mrp_user,{asks}"
        cls.other = new_test_user(cls.env, "acting_other", groups=orders)
        cls.boss = new_test_user(
            cls.env,
            "acting_boss",
            groups="mrp.group_mrp_manager,mrp_ai_assistant.group_ai_manager",
        )
        cls.action = PlainOrder()
        cls.startClassPatcher(patch.dict(ACTIONS, {KIND: cls.action}))

    def setUp(self):
        super().setUp()
        self.action.made.clear()
        self.action.before = lambda env: None
        self.page = self.page_of(self.planner)

    def page_of(self, user, **context):
        return self.env["mrp.ai.proposal"].with_user(user).with_context(**context)

    def propose(self, quantity=12, page=None, **values):
        given = {"product": self.table.id, "quantity": quantity, **values}
        return (self.page if page is None else page).propose(KIND, given)

    def row(self, card):
        self.env.invalidate_all()
        return self.env["mrp.ai.proposal"].browse(card["id"])

    def orders(self):
        """How many orders of the test's product there are."""
        wanted = [("product_id", "=", self.table.id)]
        return self.env["mrp.production"].search_count(wanted)

    def field(self, card, name):
        return next(each for each in card["fields"] if each["name"] == name)

    def audit(self, card):
        return self.row(card).event_ids.sorted("id").mapped("kind")

"""A reminder for somebody: an activity on a document, or on none.

One action a kind of document, so that a card only shows what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.i18n import LazyText, _, _lt
from ..core.proposal import Action, Check, Conflict, Done, Field, Values
from ..skills.plant.record import ref
from ..skills.plant.rights import denied

_TO_DO = "mail.mail_activity_data_todo"
_WHAT = (
    Field("summary", _lt("To do"), "text", True),
    Field("day", _lt("Due date"), "day", True),
    Field("user", _lt("Assigned to"), "record", True, model="res.users"),
)


class Activity(Action):
    """A to-do of nobody's document; ``about`` is the model of the others."""

    name = "activity"
    title = _lt("Activity")
    verb = _lt("Create activity")
    told = _lt("The activity was created: %(name)s.")
    models = ("mail.activity",)
    fields = _WHAT
    about = ""

    def refusal(self, env: Any) -> str | None:
        return denied(env, "mail.activity", "create")

    def check(self, env: Any, values: Values) -> Check:
        user = env["res.users"].browse(values.get("user") or [])
        target = self._target(env, values)
        told = _told(user, values.get("summary"), target)
        return Check(summary=(told,), conflicts=tuple(_conflicts(env, user, target)))

    def domain(self, env: Any, name: str, values: Values) -> list[Any]:
        if name == "user":
            return [("share", "=", False), ("company_ids", "in", env.company.ids)]
        return [("company_id", "in", [False, env.company.id])]

    def execute(self, env: Any, values: Values) -> Done:
        target = self._target(env, values)
        given = {
            "summary": values["summary"],
            "date_deadline": values["day"],
            "user_id": values["user"],
            "activity_type_id": env.ref(_TO_DO).id,
        }
        if target:
            given["res_model_id"] = env["ir.model"]._get_id(target._name)
            given["res_id"] = target.id
        activity = env["mail.activity"].create(given)
        env.flush_all()
        return Done(target or activity, _stand(activity))

    def can_undo(self, env: Any, done: Done) -> bool:
        activity = _activity(env, done.memo)
        if not activity or not activity.active or not activity.has_access("unlink"):
            return False
        return _stand(activity) == dict(done.memo)

    def undo(self, env: Any, done: Done) -> None:
        _activity(env, done.memo).unlink()

    def _target(self, env: Any, values: Values) -> Any:
        if not self.about:
            return None
        return env[self.about].browse(values.get("record") or [])


def _on(model: str, label: LazyText) -> tuple[Field, ...]:
    return (Field("record", label, "record", True, False, model=model), *_WHAT)


class ActivityOnOrder(Activity):
    name = "activity_order"
    title = _lt("Activity on a manufacturing order")
    models = ("mail.activity", "mrp.production")
    about = "mrp.production"
    fields = _on(about, _lt("Order"))


class ActivityOnProduct(Activity):
    name = "activity_product"
    title = _lt("Activity on a product")
    models = ("mail.activity", "product.product")
    about = "product.product"
    fields = _on(about, _lt("Product"))


class ActivityOnPurchase(Activity):
    name = "activity_purchase"
    title = _lt("Activity on a purchase order")
    models = ("mail.activity", "purchase.order")
    about = "purchase.order"
    fields = _on(about, _lt("Purchase order"))


class ActivityOnSale(Activity):
    name = "activity_sale"
    title = _lt("Activity on a sales order")
    models = ("mail.activity", "sale.order")
    about = "sale.order"
    fields = _on(about, _lt("Sales order"))


class ActivityOnEquipment(Activity):
    name = "activity_equipment"
    title = _lt("Activity on equipment")
    models = ("mail.activity", "maintenance.equipment")
    about = "maintenance.equipment"
    fields = _on(about, _lt("Equipment"))


def _told(user: Any, summary: Any, target: Any) -> str:
    told = {"who": user.display_name or "", "what": summary or "…"}
    if target:
        told["name"] = target.display_name
        return _("%(who)s: “%(what)s”, on %(name)s.", **told)
    return _("%(who)s: “%(what)s”.", **told)


def _conflicts(env: Any, user: Any, target: Any) -> Iterator[Conflict]:
    """Odoo asks of an activity what it asks of a message on its document."""
    if target is None:
        if user and user != env.user:
            text = _("Without a document an activity is for oneself only.")
            yield Conflict(text, "blocks", "user")
        return
    right = getattr(target, "_mail_post_access", "write")
    if target and not target.has_access(right):
        text = _("You may not add activities to %(name)s.", name=target.display_name)
        yield Conflict(text, "blocks", "record", ref(target))
    elif target and user and not target.with_user(user).has_access("read"):
        text = _("%(who)s may not see %(name)s.")
        told = text % {"who": user.display_name, "name": target.display_name}
        yield Conflict(told, "warns", "user")


def _activity(env: Any, memo: Mapping[str, Any]) -> Any:
    return env["mail.activity"].browse(memo.get("id") or []).exists()


def _stand(activity: Any) -> dict[str, Any]:
    return {"id": activity.id, "written": str(activity.write_date)}

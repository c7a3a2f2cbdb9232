"""Who answers for the orders."""

from typing import Any

from .factory import Factory

# key: (name, login). Without a password nobody can log in as them.
PEOPLE = {
    "lucia": ("Lucía Martín", "lucia.martin@mueblesroble.example"),
    "andres": ("Andrés Pardo", "andres.pardo@mueblesroble.example"),
}
GROUPS = ("base.group_user", "mrp.group_mrp_user")


def build_people(factory: Factory) -> None:
    """Two production planners.

    Internal users are paid for in Odoo Enterprise: there the demo makes none and the
    current user answers for everything.
    """
    for key in PEOPLE:
        factory.keep(f"person_{key}", _person(factory, key))


def _person(factory: Factory, key: str) -> Any:
    if factory.env["ir.module.module"]._get("web_enterprise").state == "installed":
        return factory.env.user
    name, login = PEOPLE[key]
    return factory.env["res.users"].create(
        {
            "name": name,
            "login": login,
            "email": login,
            "tz": "Europe/Madrid",
            "company_id": factory.company.id,
            "company_ids": [(6, 0, factory.company.ids)],
            "group_ids": [(6, 0, [factory.env.ref(group).id for group in GROUPS])],
        }
    )

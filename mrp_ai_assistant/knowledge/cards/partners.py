"""Contacts who buy or sell; addresses of users and employees are none of them."""

from ...core.i18n import _
from .kind import Kind, line, names


def _customer(partner):
    return [
        line(_("Contact"), partner.display_name),
        line(_("Reference"), partner.ref),
        line(_("City"), ", ".join(filter(None, (partner.city, partner.zip)))),
        line(_("Country"), names(partner.country_id)),
        line(_("Tags"), names(partner.category_id)),
    ]


CUSTOMER = Kind(
    "res.partner",
    _customer,
    (
        ("active", "=", True),
        ("user_ids", "=", False),
        ("name", "!=", False),
        ("type", "=", "contact"),
    ),
)

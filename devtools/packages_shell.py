"""Run inside ``odoo shell`` by the suite ``packages``: a late order to be asked about,
and from where the addon came."""

from datetime import timedelta

from odoo import fields
from odoo.tools import file_open

ADDON = "mrp_ai_assistant"
PAGE = f'src="/{ADDON}/'


def late_order(env):
    """An order that should have been done five days ago."""
    then = fields.Datetime.now() - timedelta(days=5)
    table = env["product.product"].create({"name": "Packed table"})
    order = env["mrp.production"].create(
        {
            "product_id": table.id,
            "product_qty": 3,
            "date_start": then - timedelta(days=1),
            "date_deadline": then,
        }
    )
    order.action_confirm()
    return order


def pictures(env):
    """How many pictures Odoo's own Apps page shows of the addon; each can be opened."""
    html = str(env.ref(f"base.module_{ADDON}").description_html)
    found = [part.split('"')[0] for part in html.split(PAGE)[1:]]
    for path in found:
        with file_open(f"{ADDON}/{path}", "rb") as picture:
            assert picture.read(4) == b"\x89PNG", path
    return len(found)


def set_up(env):
    # Here, not above: what this file is loaded by has no Odoo addons on its path.
    from odoo.addons import mrp_ai_assistant

    order = late_order(env)
    env.cr.commit()
    print(f"ADDON {mrp_ai_assistant.__path__[0]}")
    print(f"PICTURES {pictures(env)}")
    print(f"ORDER {order.name}")


if "env" in globals():
    set_up(globals()["env"])

"""What the steps share: environment, clock, dice, the records made so far."""

import random
from functools import cached_property
from typing import Any

from psycopg2.extras import execute_values

from .clock import PlantClock

# Records of the demo carry external ids of this pseudo module, so that the demo can be
# recognised later and survives an uninstallation of the addon.
XMLID_MODULE = "__mrp_ai_demo__"
SEED = 20260907

# Nobody is told by mail, nothing is written to chatters: history is not news.
QUIET = {
    "tracking_disable": True,
    "mail_create_nosubscribe": True,
    "mail_notrack": True,
    "mail_activity_automation_skip": True,
    "no_reset_password": True,
}


class Factory:
    """One build of the demo.

    :param env: environment of the current company, with rights for everything
    :param clock: where in time the plant stands
    """

    def __init__(self, env: Any, clock: PlantClock) -> None:
        self.env = env(context=dict(env.context, **QUIET))
        self.clock = clock
        self.dice = random.Random(SEED)
        self.company = self.env.company
        self.kept: dict[str, Any] = {}

    @cached_property
    def warehouse(self) -> Any:
        warehouses = self.env["stock.warehouse"]
        return warehouses.search([("company_id", "=", self.company.id)], limit=1)

    def has(self, *models: str) -> bool:
        return all(model in self.env for model in models)

    def keep(self, key: str, record: Any) -> Any:
        """Remember a record under a name; it also becomes its external id."""
        self.kept[key] = record
        return record

    def get(self, key: str) -> Any:
        """The record kept under ``key``; a fault in the plan when there is none."""
        return self.kept[key]

    def product(self, reference: str) -> Any:
        return self.kept[f"product_{reference}"]

    def centre(self, key: str) -> Any:
        return self.kept[f"centre_{key}"]

    def person(self, key: str) -> Any:
        return self.kept[f"person_{key}"]

    def backdate(self, records: Any, **values: Any) -> None:
        """Write stored columns past the rules that stamp the present moment."""
        if not records:
            return
        self.env.flush_all()
        names = list(values)
        columns = ", ".join(f"{name} = %s" for name in names)
        self.env.cr.execute(
            f"UPDATE {records._table} SET {columns} WHERE id IN %s",
            [*(values[name] for name in names), tuple(records.ids)],
        )
        records.invalidate_recordset()

    def backdate_each(
        self, model: str, columns: tuple[str, ...], rows: list[tuple]
    ) -> None:
        """As :meth:`backdate`, one row of values a record: ``(id, value, ...)``."""
        if not rows:
            return
        self.env.flush_all()
        assigned = ", ".join(
            f"{name} = v.{name}::{self._type(model, name)}" for name in columns
        )
        execute_values(
            self.env.cr._obj,
            f"UPDATE {self.env[model]._table} t SET {assigned}"
            f" FROM (VALUES %s) AS v (id, {', '.join(columns)}) WHERE t.id = v.id",
            rows,
            page_size=1000,
        )
        self.env[model].invalidate_model()

    def _type(self, model: str, name: str) -> str:
        return self.env[model]._fields[name].column_type[1]

    def save_names(self) -> None:
        """Write the external ids of all kept records."""
        self.env["ir.model.data"]._update_xmlids(
            [
                {"xml_id": f"{XMLID_MODULE}.{key}", "record": record, "noupdate": True}
                for key, record in self.kept.items()
                if record
            ]
        )

import logging
import threading
from functools import partial

from odoo import api, models
from odoo.exceptions import UserError
from odoo.modules.registry import Registry

_logger = logging.getLogger(__name__)
_LOCK = (0x6D7270, 0x64656D)  # "mrp", "dem": one build at a time


class MrpAiDemo(models.AbstractModel):
    """Building takes a minute or more, and Odoo cuts requests that take that long."""

    _inherit = "mrp.ai.demo"

    @api.model
    def _start_build(self):
        """Build in a thread once this transaction is there; the user is told."""
        self._check_build_rights()
        context = dict(self.env.context)
        self.env.cr.postcommit.add(
            partial(_start, self.env.cr.dbname, self.env.uid, context)
        )

    @api.model
    def _build_and_tell(self):
        """Build, or roll back; then a notification to the user of this environment."""
        title = self.env._("Demo factory")
        try:
            with self.env.cr.savepoint():
                self.build()
            kind, text = "success", self.env._("The demo factory is ready: ask away.")
        except UserError as error:
            kind, text = "danger", str(error)
        except Exception:
            _logger.exception("building the demo plant")
            kind = "danger"
            text = self.env._("The demo factory could not be built; see the log.")
        told = {"type": kind, "title": title, "message": text, "sticky": True}
        self.env.user._bus_send("simple_notification", told)


def _start(dbname, uid, context):
    name = f"mrp_ai.demo.{dbname}"
    threading.Thread(
        target=_build, args=(dbname, uid, context), name=name, daemon=True
    ).start()


def _build(dbname, uid, context):
    threading.current_thread().dbname = dbname
    with Registry(dbname).cursor() as cr:
        cr.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", _LOCK)
        if cr.fetchone()[0]:
            api.Environment(cr, uid, context)["mrp.ai.demo"]._build_and_tell()

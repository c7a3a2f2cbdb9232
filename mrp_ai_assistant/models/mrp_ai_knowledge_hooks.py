"""What is written anywhere in Odoo is noted, and looked at in the background.

Cheap on purpose: a record of interest costs its writer one INSERT a transaction.
"""

from collections import defaultdict
from functools import partial

from odoo import api, models

from ..knowledge import changes, sources
from ..knowledge.cards.kinds import WATCHED
from ..knowledge.wanted import wake_after_commit

_WRITTEN = "mrp_ai_assistant.written"


class Base(models.AbstractModel):
    """Below ``write``: what Odoo computes changes a card as well."""

    _inherit = "base"

    def _write_multi(self, vals_list):
        done = super()._write_multi(vals_list)
        if self._name in WATCHED:
            _written(self.env, self._name, self._ids)
        return done

    @api.model
    def _create(self, data_list):
        records = super()._create(data_list)
        if self._name in WATCHED:
            _written(self.env, self._name, records._ids)
        return records

    def unlink(self):
        name, ids = self._name, self._ids
        done = super().unlink()
        if name in WATCHED:
            _written(self.env, name, ids)
        return done


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    @api.model_create_multi
    def create(self, vals_list):
        attachments = super().create(vals_list)
        _attached(attachments)
        return attachments

    def write(self, vals):
        before = self._of_interest()
        done = super().write(vals)
        _attached(self | before)
        return done

    def unlink(self):
        self._forget_documents()
        return super().unlink()

    def _of_interest(self):
        known = self.sudo().exists()
        return known.filtered(lambda each: each.res_model in sources.MODELS)

    def _forget_documents(self):
        """What was read of a file goes with it."""
        gone = self._of_interest()
        if gone:
            documents = self.env["mrp.ai.document"].sudo()
            documents.search([("attachment_id", "in", gone.ids)]).unlink()


def _attached(attachments):
    ids = attachments._of_interest().ids
    if ids:
        _written(attachments.env, "ir.attachment", ids)


def _written(env, res_model, ids):
    """Once a transaction, however often a record is written in it."""
    noted = env.cr.precommit.data.get(_WRITTEN)
    if noted is None:
        noted = env.cr.precommit.data[_WRITTEN] = defaultdict(set)
        env.cr.precommit.add(partial(_note, env, noted))
    noted[res_model].update(ids)


def _note(env, noted):
    for res_model, ids in noted.items():
        changes.note(env, res_model, ids)
    noted.clear()
    env.cr.precommit.data.pop(_WRITTEN, None)
    wake_after_commit(env)

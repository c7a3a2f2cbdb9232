"""The scheduled work of knowledge: quick, because a thread does the rest."""

from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain

from ..knowledge import changes, sources
from ..knowledge.cards.kinds import KINDS
from ..knowledge.wanted import anything_waits, want

_LATE_DAYS = 31  # a server that was off for longer has other worries


class MrpAiKnowledge(models.AbstractModel):
    _inherit = "mrp.ai.knowledge"

    @api.model
    def _cron_read(self):
        """Have what waits, or what a dead process left, be read."""
        if anything_waits(self.env):
            want(self.env)

    @api.model
    def _cron_sweep(self):
        """Note what nobody noted: records of a module installed since, and cards and
        documents whose records or files are gone."""
        self._note_all()
        self._cron_read()

    @api.model
    def _note_all(self):
        """Have everything looked at that has no card or document, or whose one is
        older than the record."""
        for kind in KINDS.values():
            if kind.model in self.env:
                self._note_cards(kind)
        self._note_files()
        changes.note(self.env, "mrp.ai.store", self.env["mrp.ai.store"]._the_one().ids)

    def _note_cards(self, kind):
        records = self.env[kind.model].sudo().with_context(active_test=False)
        wanted = set(records.search(list(kind.domain)).ids)
        self.env.cr.execute(
            "SELECT DISTINCT res_id FROM mrp_ai_chunk "
            "WHERE res_model = %s AND document_id IS NULL",
            [kind.model],
        )
        told = {row[0] for row in self.env.cr.fetchall()}
        changes.note(self.env, kind.model, (wanted ^ told) | self._just_late(kind))

    def _just_late(self, kind):
        """What became late these days: nobody wrote it, and its card says nothing."""
        if not kind.deadline:
            return set()
        now = fields.Datetime.now()
        near = Domain(kind.domain)
        near &= Domain(kind.deadline, "<", now)
        near &= Domain(kind.deadline, ">=", now - timedelta(days=_LATE_DAYS))
        return set(self.env[kind.model].sudo().search(near).ids)

    def _note_files(self):
        """Attachments of records that have no document, or one of other content."""
        self.env.cr.execute(
            """
            SELECT coalesce(attachment.id, document.attachment_id)
              FROM ir_attachment attachment
              FULL JOIN (SELECT attachment_id, checksum FROM mrp_ai_document
                          WHERE res_model IS NOT NULL AND attachment_id IS NOT NULL)
                   document ON document.attachment_id = attachment.id
             WHERE (attachment.res_model = ANY(%(models)s)
                    AND attachment.type = 'binary' AND attachment.res_id > 0
                    AND lower(coalesce(attachment.name, '')) ~ %(endings)s
                    OR document.attachment_id IS NOT NULL)
               AND document.checksum IS DISTINCT FROM attachment.checksum
            """,
            {
                "models": list(sources.MODELS),
                "endings": rf"\.({'|'.join(e[1:] for e in sources.ENDINGS)})$",
            },
        )
        ids = [row[0] for row in self.env.cr.fetchall()]
        changes.note(self.env, "ir.attachment", ids)

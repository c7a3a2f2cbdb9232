"""Copies and revisions: content is read once, and the newest of a family wins."""

from odoo import models

from ..knowledge.naming import alike, rank

_ALIKE = 0.5  # of their words: files of another name that are the same manual
_SAMPLE = 20  # passages of each that are compared


class MrpAiDocument(models.Model):
    """Only among documents of the same readers and record: what is hidden from
    somebody never shows as the twin or the successor of what is not."""

    _inherit = "mrp.ai.document"

    def _same_readers(self):
        """A domain: what stands on the same shelf as this document."""
        return [
            ("audience", "=", self.audience),
            ("res_model", "=", self.res_model),
            ("res_id", "=", self.res_id),
            ("id", "!=", self.id),
        ]

    def _twin(self):
        """A document with the same content that was read already, or none."""
        content = [
            ("content_hash", "=", self.content_hash),
            ("state", "=", "ready"),
            ("duplicate_of", "=", False),
        ]
        if not self.content_hash:
            return self.browse()
        return self.search(self._same_readers() + content, order="id", limit=1)

    def _relatives(self):
        """The documents whose names say that they may be revisions of these."""
        found = self.browse()
        for document in self:
            kin = [("family", "=", document.family), ("duplicate_of", "=", False)]
            found |= self.search(document._same_readers() + kin)
        return found

    def _settle_revisions(self):
        """Say for each of these and its relatives which one is the newest."""
        self.env.flush_all()
        settled = self.browse()
        for document in self.exists() - settled:
            kin = document._relatives().filtered(lambda each: each.state == "ready")
            if document.state != "ready" or document.duplicate_of:
                kin._settle_family()
                continue
            same = kin.filtered(document._is_revision_of)
            (same | document)._settle_family()
            settled |= same | document

    def _settle_family(self):
        if not self:
            return
        newest = self.sorted(lambda each: (rank(each.revision), each.id))[-1]
        for document in self:
            successor = newest if document != newest else self.browse()
            if document.superseded_by != successor:
                document.superseded_by = successor

    def _is_revision_of(self, other):
        """The same file again, or one that says mostly the same."""
        if self.name == other.name and self.origin == other.origin:
            return True
        return alike(self._sample(), other._sample()) >= _ALIKE

    def _sample(self):
        self.env.cr.execute(
            "SELECT text FROM mrp_ai_chunk WHERE document_id = %s "
            "ORDER BY position LIMIT %s",
            [self.id, _SAMPLE],
        )
        return " ".join(text for (text,) in self.env.cr.fetchall())

    def _moved(self):
        """Their readers are others now: relatives and copies are no longer the same."""
        kept = self.exists()
        left = self.search([("superseded_by", "in", kept.ids)])
        copies = self.search([("duplicate_of", "in", kept.ids)])
        kept.filtered("superseded_by").superseded_by = False
        (left | kept)._settle_revisions()
        alone = copies | kept.filtered("duplicate_of")
        alone.filtered(lambda each: each._lost_its_twin())._queue()

    def _lost_its_twin(self):
        twin = self.duplicate_of
        return bool(twin) and twin not in self.search(self._same_readers())

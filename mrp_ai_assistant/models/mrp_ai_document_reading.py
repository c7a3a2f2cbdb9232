"""How a document gets into the queue and what its reading leaves."""

import os

from odoo import api, models

from ..core.stores.lexical import Lexical
from ..knowledge.naming import family, file_name
from ..knowledge.storing import kept_whole
from ..knowledge.wanted import wake_after_commit


class MrpAiDocument(models.Model):
    """Called as sudo, by ``knowledge/`` and by the methods of the page."""

    _inherit = "mrp.ai.document"

    @api.model
    def _add(self, name, raw, **values):
        """A queued document that keeps ``raw`` (bytes) as its file.

        :param values: who may read it and where it came from, as fields
        """
        document = self.sudo().create({"name": file_name(name), **values})
        document._fill(raw)
        wake_after_commit(self.env)
        return document

    def _fill(self, raw):
        """Keep ``raw`` as the file of this document: its own, not one of a record."""
        former = self.attachment_id
        with kept_whole(self.env, raw):
            self.attachment_id = self.env["ir.attachment"].create(
                {
                    "name": self.name,
                    "raw": raw,
                    "res_model": self._name,
                    "res_id": self.id,
                }
            )
        self.size = len(raw)
        former.filtered(lambda each: each.res_model == self._name).unlink()

    def _queue(self):
        """Have these read (again), from the beginning."""
        for document in self:
            document.write(
                {
                    "state": "queued",
                    "attempt": 0,
                    "progress": 0,
                    "failure": False,
                    "notes": False,
                    "stop_requested": False,
                    "duplicate_of": False,
                }
            )
        if self:
            wake_after_commit(self.env)

    def _stop(self):
        """Not to be read after all. A reader that is at it looks every two seconds."""
        if self.state == "queued":
            self.state = "cancelled"
        else:
            self.stop_requested = True

    def _file(self):
        """``(path or None, bytes or None)``: where the content lies."""
        attachment = self.attachment_id
        if attachment.store_fname:
            path = attachment._full_path(attachment.store_fname)
            if os.path.isfile(path):
                return path, None
        return None, attachment.raw or b""

    def _forget(self):
        """Nothing of these can be found any more."""
        self.env.flush_all()
        self.env["mrp.ai.chunk"]._drop("document_id = ANY(%s)", [self.ids])

    def _renamed(self):
        """The name is part of what is searched for."""
        for document in self:
            document.family = family(document.name)
            self.env.flush_all()
            self.env.cr.execute(
                "UPDATE mrp_ai_chunk SET title = %s WHERE document_id = %s "
                "RETURNING id",
                [document.name, document.id],
            )
            ids = [row[0] for row in self.env.cr.fetchall()]
            if ids:
                Lexical(self.env.cr).index(ids)
        self._settle_revisions()

    # -- the end of a reading -------------------------------------------------

    def _read_done(self, about, chunks):
        """What ``about`` (core About) tells, and how many passages there are."""
        values = {
            "state": "ready",
            "progress": 100,
            "owner": False,
            "failure": False,
            "format": about.format,
            "lang": about.lang,
            "pages": about.pages,
            "rows": about.rows,
            "sheets": list(about.sheets),
            "notes": [{"code": n.code, "values": n.values} for n in about.notes],
            "chunks": chunks,
        }
        if about.revision and not self.revision:
            values["revision"] = about.revision
        self.write(values)
        self._settle_revisions()
        self._tell()

    def _read_twice(self, twin):
        """Its content was read already, as ``twin``."""
        self._forget()
        self.write(
            {
                "state": "ready",
                "progress": 100,
                "owner": False,
                "duplicate_of": twin.id,
                "format": twin.format,
                "lang": twin.lang,
                "pages": twin.pages,
                "rows": twin.rows,
                "sheets": twin.sheets,
                "chunks": 0,
            }
        )
        self._tell()

    def _read_failed(self, error):
        """``error`` is a DocumentError."""
        self._forget()
        told = error.as_json()
        failure = {"code": told["code"], "values": told["values"]}
        self.write({"state": "failed", "owner": False, "failure": failure})
        self._tell()

    def _read_cancelled(self):
        self.write({"state": "cancelled", "owner": False, "stop_requested": False})
        self._tell()

    def _tell(self):
        """The page of whoever added it shows the new state."""
        for document in self:
            user = document.user_id
            shown = document.with_user(user)._shown() if user.active else []
            if shown:
                user._bus_send("mrp.ai.document", shown[0])

"""Records that a question may mean, read with the asking user's rights."""

import re

from odoo import api, models
from odoo.fields import Domain

from ..core.evidence import RecordRef
from ..core.understand import Candidate

# Fields that people use to name a record: its name first, then its codes.
NAMED_BY = {
    "product.product": ("name", "default_code", "barcode"),
    "mrp.production": ("name", "origin"),
    "mrp.workcenter": ("name", "code"),
    "stock.location": ("complete_name", "name", "barcode"),
    "res.partner": ("name", "ref"),
    "res.users": ("name", "login"),
    "sale.order": ("name", "client_order_ref"),
    "purchase.order": ("name", "partner_ref"),
    "stock.lot": ("name", "ref"),
    "project.project": ("name",),
    "maintenance.equipment": ("name", "serial_no"),
}
_MARKS = re.compile(r"[aeiounáéíóúüñ]", re.IGNORECASE)
_WORD = re.compile(r"\w+", re.UNICODE)


class MrpAiLookup(models.AbstractModel):
    """Broad search for entity resolution: the core ranks what comes back."""

    _name = "mrp.ai.lookup"
    _description = "AI Assistant: Records Named in a Question"

    @api.private
    @api.model
    def candidates(self, model, text, limit=20):
        """Records of ``model`` whose name or code may be ``text``, the closest first.

        :param str model: a model of ``NAMED_BY``; any other has no candidates
        :return: list of ``Candidate``; empty when the user may not read the model
        """
        if model not in NAMED_BY or model not in self.env:
            return []
        records = self.env[model]
        if not text.strip() or not records.has_access("read"):
            return []
        found = records.browse()
        languages = dict.fromkeys((self.env.lang, self.env.user.lang))
        for domain in self._searches(model, text):
            for lang in languages:
                if len(found) >= limit:
                    break
                found |= records.with_context(lang=lang).search(
                    domain & self._usable(model), limit=limit - len(found)
                )
        found = found.with_context(lang=self.env.lang)
        own = found.with_context(lang=self.env.user.lang)
        return list(map(self._candidate, found, own))

    def _searches(self, model, text):
        """From the narrowest to the widest, so that the limit cuts the widest."""
        fields = NAMED_BY[model]
        words = [word for word in _WORD.findall(text) if len(word) > 1]
        stems = [self._loose(word) for word in words]
        yield Domain.OR(Domain(field, "=ilike", self._plain(text)) for field in fields)
        yield Domain.OR(Domain(field, "ilike", self._plain(text)) for field in fields)
        if not stems:
            return
        yield Domain.AND(
            Domain.OR(Domain(field, "ilike", stem) for field in fields)
            for stem in stems
        )
        long = [self._loose(word[:4]) for word in words if len(word) > 3]
        if long:
            yield Domain.OR(Domain(fields[0], "ilike", stem) for stem in long)

    @staticmethod
    def _plain(text):
        """``text`` with the wildcards of SQL taken literally."""
        return re.sub(r"([\\%_])", r"\\\1", text.strip())

    @staticmethod
    def _loose(word):
        """A pattern that forgives accents, and a plural's ending.

        PostgreSQL has no unaccent by default: letters that may carry a mark match any.
        """
        stem = word
        if len(word) > 4:
            stem = re.sub(r"(es|s)$", "", word, flags=re.IGNORECASE)
        if len(_MARKS.sub("", stem)) < 2:
            return stem
        return _MARKS.sub("_", stem)

    @api.model
    def _usable(self, model):
        """Records of the conversation's companies; only places that hold stock."""
        domain = Domain.TRUE
        if "company_id" in self.env[model]._fields:
            domain &= Domain("company_id", "in", [False, *self.env.companies.ids])
        if model == "stock.location":
            domain &= Domain("usage", "in", ("internal", "transit", "view"))
        return domain

    @staticmethod
    def _candidate(record, own):
        """``own`` is ``record`` in the user's language: who asks in another one may
        still say the name that stands on the user's screens."""
        fields = NAMED_BY[record._name]
        codes = [each[field] for each in (record, own) for field in fields]
        codes = [code for code in codes if code]
        ref = RecordRef(record._name, record.id, record.display_name)
        return Candidate(ref, tuple(dict.fromkeys(codes)))

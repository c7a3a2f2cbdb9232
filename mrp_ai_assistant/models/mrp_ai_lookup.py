"""Records that a question may mean, read with the asking user's rights."""

import re

from odoo import api, models
from odoo.fields import Domain
from odoo.tools.sql import escape_psql

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
    "mrp.routing.workcenter": ("name",),
    "mrp.workcenter.productivity.loss": ("name",),
}
# Many have the same name and mean the same: one stands for all.
_ALIKE = ("mrp.routing.workcenter",)
# The documents that are being worked on, the most pressing first.
_OPEN = {
    "mrp.production": (
        Domain("state", "in", ("confirmed", "progress", "to_close")),
        "date_deadline, id",
    ),
    "sale.order": (Domain("state", "=", "sale"), "commitment_date, id desc"),
    "purchase.order": (Domain("state", "=", "purchase"), "date_planned desc, id desc"),
}
_MARKS = re.compile(r"[aeiounáéíóúüñ]", re.IGNORECASE)
_WORD = re.compile(r"\w+", re.UNICODE)


class MrpAiLookup(models.AbstractModel):
    """Broad search for entity resolution: the core ranks what comes back."""

    _name = "mrp.ai.lookup"
    _description = "AI Assistant: Records Named in a Question"
    forgives = True  # singulars and typing errors are among the candidates

    @api.private
    @api.model
    def readable(self, model):
        """Whether the user has records of ``model`` to name: installed, and theirs."""
        known = model in NAMED_BY and model in self.env
        return known and self.env[model].has_access("read")

    @api.private
    @api.model
    def candidates(self, model, text, limit=20):
        """Records of ``model`` whose name or code may be ``text``, in Odoo's order.

        :param str model: a model of ``NAMED_BY``; any other has no candidates
        :return: list of ``Candidate``; empty when the user may not read the model
        """
        if not text.strip() or not self.readable(model):
            return []
        records = self.env[model]
        found = self._found(records, list(self._searches(model, text)), limit)
        found = found.with_context(lang=self.env.lang)
        if model in _ALIKE:
            found = found.browse(min(g.ids) for g in found.grouped("name").values())
        own = found.with_context(lang=self.env.user.lang)
        roles = self._roles(found)
        return [
            self._candidate(record, mine, roles.get(record.id, ()))
            for record, mine in zip(found, own, strict=True)
        ]

    def _found(self, records, searches, limit):
        """All at once; from the narrowest to the widest only where there are many."""
        usable = self._usable(records._name)
        found = self._search(records, Domain.OR(searches) & usable, limit)
        if len(found) < limit:
            return found
        found = records.browse()
        for domain in searches:
            if len(found) < limit:
                found |= self._search(records, domain & usable, limit)
        return found[:limit]

    def _search(self, records, domain, limit):
        """In the conversation's language and the user's own, where names differ."""
        names = (records._fields[field] for field in NAMED_BY[records._name])
        translated = any(
            field.translate or (field.related_field and field.related_field.translate)
            for field in names
        )
        languages = dict.fromkeys((self.env.lang, self.env.user.lang))
        found = records.browse()
        for lang in languages if translated else [self.env.lang]:
            if len(found) < limit:
                found |= records.with_context(lang=lang).search(domain, limit=limit)
        return found[:limit]

    @api.private
    @api.model
    def usual(self, model, nouns=(), limit=4):
        """Records of ``model`` that are likely to be meant, as the user may see them.

        Those of the work at hand first: open orders by deadline, what they make and
        need, whom they are for.

        :param nouns: concepts that tell what the record is for: "customer", "vendor"
        :return: list of ``RecordRef``
        """
        if not self.readable(model):
            return []
        found = self._at_hand(model, nouns)[:limit]
        if not found and model != "res.partner":
            found = self.env[model].search(self._usable(model), limit=limit)
        return [RecordRef(model, each.id, each.display_name) for each in found]

    def _at_hand(self, model, nouns):
        """The records of the open documents; empty where there are none."""
        if model == "product.product":
            orders = self._open("mrp.production")
            needs = "component" in nouns[:1]
            return (orders.move_raw_ids if needs else orders).product_id
        if model == "res.users":
            return self._open("mrp.production").user_id
        if model == "res.partner":
            source = "purchase.order" if "vendor" in nouns else "sale.order"
            known = source in self.env
            return self._open(source).partner_id if known else self.env[model]
        return self._open(model) if model in _OPEN else self.env[model]

    def _open(self, model):
        records = self.env[model]
        if not records.has_access("read"):
            return records
        domain, order = _OPEN[model]
        return records.search(domain & self._usable(model), order=order, limit=10)

    def _searches(self, model, text):
        """From the narrowest to the widest, so that the limit cuts the widest."""
        fields = NAMED_BY[model]
        if model == "mrp.production" and "sale.order" in self.env:
            fields = ("name",)  # "S00012" is the sales order, not what is made for it
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
        # What a typing error leaves whole: the beginning or the end of a word.
        long = [
            self._loose(piece)
            for word in words
            if len(word) > 3
            for piece in dict.fromkeys((word[:4], word[-4:]))
        ]
        if long:
            yield Domain.OR(Domain(fields[0], "ilike", stem) for stem in long)

    @staticmethod
    def _plain(text):
        """``text`` with the wildcards of SQL taken literally."""
        return escape_psql(text.strip())

    @staticmethod
    def _loose(word):
        """A pattern that forgives accents, and a plural's ending."""
        stem = word
        if len(word) > 4:
            stem = re.sub(r"(es|s)$", "", word, flags=re.IGNORECASE)
        return accents_forgiven(stem)

    @api.model
    def _usable(self, model):
        """Records of the conversation's companies; only places that hold stock."""
        domain = Domain.TRUE
        if model == "res.users":
            domain = Domain("company_ids", "in", self.env.companies.ids)
            return domain & Domain("share", "=", False)
        if "company_id" in self.env[model]._fields:
            domain &= Domain("company_id", "in", [False, *self.env.companies.ids])
        if model == "stock.location":
            domain &= Domain("usage", "in", ("internal", "transit", "view"))
        return domain

    def _roles(self, records):
        """``{id: roles}`` of contacts: customers, vendors, as their documents tell."""
        if records._name != "res.partner" or not records:
            return {}
        roles = {}
        for model, role in (("sale.order", "customer"), ("purchase.order", "vendor")):
            if model in self.env and self.env[model].has_access("read"):
                domain = [("partner_id", "in", records.ids)]
                for (partner,) in self.env[model]._read_group(domain, ["partner_id"]):
                    roles[partner.id] = (*roles.get(partner.id, ()), role)
        return roles

    @staticmethod
    def _candidate(record, own, roles):
        """``own`` is ``record`` in the user's language: who asks in another one may
        still say the name that stands on the user's screens."""
        fields = NAMED_BY[record._name]
        codes = [each[field] for each in (record, own) for field in fields]
        codes = [code for code in codes if code]
        ref = RecordRef(record._name, record.id, record.display_name)
        return Candidate(ref, tuple(dict.fromkeys(codes)), roles)


def accents_forgiven(word):
    """A pattern of SQL for ``word``, whose own wildcards are letters like any other.

    PostgreSQL has no unaccent by default: letters that may carry a mark match any, but
    in a word of which too little would be left.
    """
    literal = escape_psql(word)
    return _MARKS.sub("_", literal) if len(_MARKS.sub("", word)) > 1 else literal

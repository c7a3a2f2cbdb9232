"""Records named with "@": found while one types."""

from odoo import api, models
from odoo.fields import Domain

from ..core.understand.normalise import fold
from ..patience import in_time
from .mrp_ai_conversation import clean, whole
from .mrp_ai_lookup import NAMED_BY, accents_forgiven

# In the order of the list; the field of each that tells two of them apart.
MENTIONABLE = {
    "mrp.production": "product_id",
    "product.product": None,
    "sale.order": "partner_id",
    "purchase.order": "partner_id",
    "mrp.workcenter": None,
    "project.project": "partner_id",
    "maintenance.equipment": "category_id",
    "res.partner": None,
    "stock.lot": "product_id",
    "mrp.ai.document": None,
}
_EACH = 4  # records of one model
_LOOKED_AT = 24  # of one model: a pattern finds more than the words say
_MOST = 12  # records of one list
_AT_HAND = ("mrp.production", "product.product", "sale.order")
_WORDS = 4  # of what is typed: a longer text is no name
_LONGEST = 80  # characters
_PATIENCE = 1000  # milliseconds for a query: somebody is typing


class MrpAiMention(models.AbstractModel):
    """Everything is read as the asking user."""

    _name = "mrp.ai.mention"
    _description = "AI Assistant: Records Named with @"

    # -- called by the page ---------------------------------------------------

    @api.model
    def find(self, text="", model=False):
        """Records that ``text`` may begin to name, a few of each model.

        :param model: of this one only
        :return: list of ``{"model", "id", "name", "kind", "detail"}``; without a text,
            of the work at hand
        """
        self.env["mrp.ai.conversation"]._check_user()
        self.env["mrp.ai.use"]._spend_or_refuse("search")
        words = clean(text)[:_LONGEST].split()[:_WORDS]
        found = []

        def look():
            for each in self._readable_models():
                if model in (False, each):
                    found.extend(self._looked_for(each, words, alone=bool(model)))

        # As far as it comes: in a huge database the list is shorter, not late.
        in_time(self.env, _PATIENCE, look)
        return self._shown(found)

    # -- searched -------------------------------------------------------------

    def _readable_models(self):
        return [
            model
            for model in MENTIONABLE
            if model in self.env and self.env[model].has_access("read")
        ]

    def _looked_for(self, model, words, alone):
        return self._named(model, words) if words else self._at_hand(model, alone)

    def _at_hand(self, model, alone=False):
        """Those that are likely to be meant; in a list of all models of a few."""
        if model == "mrp.ai.document":
            return self._named(model, []) if alone else self.env[model]
        if not alone and model not in _AT_HAND:
            return self.env[model]
        found = self.env["mrp.ai.lookup"].usual(model, limit=6 if alone else 3)
        return self.env[model].browse(ref.id for ref in found)

    def _named(self, model, words):
        """Those that begin with what is typed come first; newest first."""
        lookup = self.env["mrp.ai.lookup"]
        fields = NAMED_BY.get(model, ("name",))
        usable = lookup._usable(model) & self._offered(model)
        domain = usable & Domain.AND(
            Domain.OR(
                Domain(field, "ilike", accents_forgiven(word)) for field in fields
            )
            for word in words
        )
        looked_at = self.env[model].search(domain, limit=_LOOKED_AT, order="id desc")
        wanted = [fold(word) for word in words]
        records = looked_at.filtered(lambda each: _says(each, fields, wanted))
        if len(looked_at) < _LOOKED_AT:
            return records[:_EACH]
        first = Domain.OR(
            Domain(field, "=ilike", f"{accents_forgiven(' '.join(words))}%")
            for field in fields
        )
        begun = self.env[model].search(usable & first, limit=_EACH, order="id desc")
        return (begun | records)[:_EACH]

    def _offered(self, model):
        """Documents that can be asked about, and no private file of another talk."""
        if model != "mrp.ai.document":
            return Domain.TRUE
        return Domain("state", "=", "ready") & Domain("conversation_id", "=", False)

    def _shown(self, records):
        kinds = self._kinds()
        return [
            {
                "model": record._name,
                "id": record.id,
                "name": record.display_name,
                "kind": kinds[record._name],
                "detail": self._detail(record),
            }
            for record in records[:_MOST]
        ]

    @api.model
    def _detail(self, record):
        field = MENTIONABLE[record._name]
        other = field and record[field]
        return other.display_name if other and other.has_access("read") else ""

    def _kinds(self):
        return {
            "mrp.production": self.env._("Manufacturing order"),
            "product.product": self.env._("Product"),
            "sale.order": self.env._("Sales order"),
            "purchase.order": self.env._("Purchase order"),
            "mrp.workcenter": self.env._("Work center"),
            "project.project": self.env._("Project"),
            "maintenance.equipment": self.env._("Equipment"),
            "res.partner": self.env._("Contact"),
            "stock.lot": self.env._("Lot"),
            "mrp.ai.document": self.env._("Document"),
        }

    @api.model
    def _readable(self, model, record_id):
        """That record, if the user may read it; else None."""
        if not isinstance(model, str) or model not in self._readable_models():
            return None
        domain = Domain("id", "=", whole(record_id))
        return self.env[model].with_context(active_test=False).search(domain) or None


def _says(record, fields, words):
    """Whether one of ``fields`` has each of the folded ``words``, accents aside."""
    said = [fold(str(record[field] or "")) for field in fields]
    return all(any(word in text for text in said) for word in words)

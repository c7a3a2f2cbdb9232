"""The pieces of documents and the cards of records, as they are searched."""

from odoo import api, fields, models

from ..core.stores.lexical import Lexical


class MrpAiChunk(models.Model):
    """Written by ``knowledge/`` in SQL, thousands at a time. Nobody reads it by itself:
    ``mrp.ai.knowledge`` finds, and tells only what the asking user may read."""

    _name = "mrp.ai.chunk"
    _description = "AI Assistant Passage"
    _order = "document_id, position"
    _rec_name = "title"
    _log_access = False

    document_id = fields.Many2one("mrp.ai.document", index=True, ondelete="cascade")
    audience = fields.Integer(required=True, index=True, help="Of mrp.ai.audience.")
    kind = fields.Char(required=True, help="prose, table, or the card of a record")
    lang = fields.Char(help="es, en, or neither")
    position = fields.Integer(required=True, help="Its place among its document's.")
    title = fields.Char(required=True, help="Name of the file, or of the record.")
    heading = fields.Text(help="Titles that it stands under, outermost first.")
    text = fields.Text(required=True)
    # Where it stands: core.passage.Place
    page_from = fields.Integer()
    page_to = fields.Integer()
    sheet = fields.Char()
    cells = fields.Char()
    row_from = fields.Integer()
    row_to = fields.Integer()
    # The record that a card tells of, or that a document is attached to
    res_model = fields.Char()
    res_id = fields.Many2oneReference(model_field="res_model")
    fingerprint = fields.Char(help="Equal where the text is.")
    space_id = fields.Many2one(
        "mrp.ai.space", ondelete="set null", help="Where its vectors are."
    )

    _record = models.Index("(res_model, res_id) WHERE res_model IS NOT NULL")
    _space = models.Index("(space_id, id)")

    def init(self):
        done = super().init()
        Lexical(self.env.cr).install()
        return done

    @api.model
    def _drop(self, condition, params):
        """Delete the rows of ``condition`` (SQL); their vectors follow later, also when
        their store does not answer now."""
        self.env.cr.execute(
            f"""
            WITH gone AS (
                DELETE FROM mrp_ai_chunk WHERE {condition} RETURNING id, space_id)
            INSERT INTO mrp_ai_change (res_model, res_id)
            SELECT 'mrp.ai.chunk', id FROM gone WHERE space_id IS NOT NULL
            """,
            params,
        )
        self.invalidate_model()

"""Conversations become trees: until now each question followed the one before it."""

from odoo.tools.sql import column_exists, create_column

OLD_LINE = """
    UPDATE mrp_ai_turn turn SET parent_id = line.before
      FROM (SELECT id, lag(id) OVER (PARTITION BY conversation_id ORDER BY id) AS before
              FROM mrp_ai_turn) line
     WHERE line.id = turn.id AND line.before IS NOT NULL
"""


def migrate(cr, version):
    # Before the field makes the column: whoever has it has branches already.
    if not column_exists(cr, "mrp_ai_turn", "parent_id"):
        create_column(cr, "mrp_ai_turn", "parent_id", "int4")
        cr.execute(OLD_LINE)

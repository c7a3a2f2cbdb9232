"""One page of a PDF file: from marks with places to lines, columns and tables.

    raw ─► visual lines ─► ruled tables ─► columns ─► aligned tables ─► lines, tables

Places are points (1/72 inch) from the top left corner, as the text is read: a page or
a table that lies on its side is turned first.
"""

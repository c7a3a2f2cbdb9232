"""A table as it was answered becomes a file: rows, types and order of the stored event.

typed      a cell of the event as a value with a number format
sheet      the table in one order, and what was asked, when and by whom
name       what the file is called
csv_file   for any program: plain values, in the reader's own notation
xlsx_file  for a spreadsheet: typed cells, and a second sheet that tells the scope
"""

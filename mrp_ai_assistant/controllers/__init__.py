from . import document, export, table

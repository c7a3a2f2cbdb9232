from . import document, export, personal_data, table

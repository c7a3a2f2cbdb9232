"""The assistant from a terminal: the same questions, the same runner, text instead
of a page.

    options    the commands' arguments, beside Odoo's own
    database   open a database as Odoo's server does, or say why not
    session    ask as a user and wait for the answer
    answer     the log of a turn as one JSON object
    text       that object for people
    lines      many questions, one a line
"""

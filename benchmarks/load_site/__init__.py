"""Parts of ``load.py``: the model server, the chats, the look at the site.

model_server   speaks for many at once, and notes when it said what
site           an Odoo with its drivers, and the processor time they take
chats          people who ask without end, as their browsers do
probe          somebody who opens pages meanwhile
delays         from the model's mouth to the reader
addons         what a client that waits inside a request would be
"""

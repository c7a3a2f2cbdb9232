import sys

from odoo.cli import Command


class MrpAiSearch(Command):
    """Search the documents of the production assistant as a user may read them."""

    name = "mrp_ai_search"

    def run(self, args):
        from odoo.addons.mrp_ai_assistant.terminal import search

        sys.exit(search.run(self.parser, args))

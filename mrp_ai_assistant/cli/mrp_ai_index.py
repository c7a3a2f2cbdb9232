import sys

from odoo.cli import Command


class MrpAiIndex(Command):
    """Read files or folders into the knowledge of the production assistant."""

    name = "mrp_ai_index"

    def run(self, args):
        from odoo.addons.mrp_ai_assistant.terminal import index

        sys.exit(index.run(self.parser, args))

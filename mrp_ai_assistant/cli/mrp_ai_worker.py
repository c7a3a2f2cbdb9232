import sys

from odoo.cli import Command


class MrpAiWorker(Command):
    """Answer the questions to the production assistant, in a process of its own."""

    name = "mrp_ai_worker"

    def run(self, args):
        from odoo.addons.mrp_ai_assistant.terminal import serve

        sys.exit(serve.run(self.parser, args))

"""Documents in tests: read on this thread, in the test's own transaction."""

from ..knowledge import changes, queue, vectors
from ..knowledge.reading import read_document
from ..runner.transaction import transaction
from .people import PeopleCase

PRESS = """Prensa P-200

La alarma E-217 significa que la presión del circuito es baja.
Ajuste la presión a 15 bar y reinicie la máquina con el botón verde.
"""


class KnowledgeCase(PeopleCase):
    """``planner`` and ``chief`` may use the assistant; ``outsider`` may not."""

    def setUp(self):
        super().setUp()
        self.registry_enter_test_mode()
        self.dbname = self.env.cr.dbname
        self.documents = self.env["mrp.ai.document"]
        # A database with documents of its own is as good as an empty one.
        self.documents.search([]).unlink()
        for model in ("mrp.ai.chunk", "mrp.ai.store", "mrp.ai.space", "mrp.ai.change"):
            self.env[model].search([]).unlink()

    def add(self, name="prensa.txt", text=PRESS, read=True, **values):
        """A document with that text; read, unless told otherwise."""
        raw = text if isinstance(text, bytes) else text.encode()
        document = self.documents._add(name, raw, **values)
        if read:
            self.have_read(document)
        return document

    def have_read(self, *documents):
        for document in documents:
            self.env.flush_all()
            with transaction(self.dbname) as env:
                claimed = queue.claim(env, "test", [document.id])
            read_document(self.dbname, claimed)
        self.env.invalidate_all()

    def look(self):
        """What was written is looked at, and what that queued is read."""
        self.env.cr.flush()
        while changes.look_again(self.dbname):
            pass
        self.env.invalidate_all()
        self.have_read(*self.documents.search([("state", "=", "queued")], order="id"))

    def embed(self):
        self.env.flush_all()
        done = vectors.embed_waiting(self.dbname)
        self.env.invalidate_all()
        return done

    def find(self, user, question="¿Qué significa la alarma E-217?", **options):
        """What ``user`` finds: ``Found``."""
        knowledge = self.env["mrp.ai.knowledge"].with_user(user)
        context = {"allowed_company_ids": user.company_ids.ids}
        options.setdefault("patient", True)
        return knowledge.with_context(**context).find(question, **options)

    def names(self, user, *args, **options):
        found = self.find(user, *args, **options)
        return [passage.source.name for passage in found.passages]

"""Changes of records through their proposals: proposed, confirmed, undone."""

from ..actions import ACTIONS
from ..core.evidence import RecordRef
from .plant import PlantCase


class ChangingCase(PlantCase):
    """``planner`` may use the assistant; every change goes through its card."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.planner.group_ids |= cls.env.ref("mrp_ai_assistant.group_ai_user")

    def drafted(self, skill, **arguments):
        """The card of what ``skill`` proposes to the planner."""
        found = skill.run(self.as_planner(), arguments)
        (draft,) = found.proposals
        return self.card(draft.kind, draft.values)

    def card(self, kind, values):
        """The card of a draft of an answer, as its turn stores it."""
        base = {
            "user_id": self.planner.id,
            "company_id": self.env.company.id,
            "lang": "en",
        }
        stored = self.page.sudo()._add(kind, dict(values), base)
        return self.page.show(stored.ids)[0]

    @property
    def page(self):
        return self.env["mrp.ai.proposal"].with_user(self.planner)

    def confirmed(self, card):
        self.env.flush_all()
        done = self.page.confirm(card["id"], card["token"])
        self.env.invalidate_all()
        return done

    def undone(self, card):
        self.env.flush_all()
        done = self.page.undo(card["id"])
        self.env.invalidate_all()
        return done

    def check(self, kind, **values):
        names = [field.name for field in ACTIONS[kind].fields]
        return ACTIONS[kind].check(self.as_planner(), dict.fromkeys(names) | values)

    @staticmethod
    def ref(record):
        return RecordRef(record._name, record.id, record.display_name)

    @staticmethod
    def levels(check):
        return [conflict.level for conflict in check.conflicts]

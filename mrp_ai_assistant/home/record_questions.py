"""What to ask of the records that the page was opened on."""

from ..core.i18n import _lt, speaking
from ..speech import speech_of

_MOST = 5
# The models whose records a question may be about, with what is asked first of each.
ASKED = {
    "mrp.production": (
        _lt("Why is %(name)s late?"),
        _lt("What is %(name)s missing?"),
        _lt("When will %(name)s be ready?"),
    ),
    "product.product": (
        _lt("When will we run out of %(name)s?"),
        _lt("How much stock is there of %(name)s?"),
        _lt("In which products is %(name)s used?"),
    ),
    "mrp.workcenter": (
        _lt("How much load has %(name)s this week?"),
        _lt("What is next at %(name)s?"),
        _lt("Why is %(name)s blocked?"),
    ),
    "sale.order": (
        _lt("Why is %(name)s late?"),
        _lt("Which manufacturing orders are there for %(name)s?"),
    ),
    "purchase.order": (
        _lt("When does %(name)s arrive?"),
        _lt("What if %(name)s comes 7 days late?"),
    ),
    "maintenance.equipment": (
        _lt("What failures has %(name)s had?"),
        _lt("Which maintenance requests has %(name)s open?"),
    ),
}
# What skills do not take stands for what they do.
STANDS_FOR = {
    "product.template": "product_variant_ids",
    "mrp.workorder": "production_id",
}


def models_asked_about(env):
    """The models of ``env`` whose action menu offers to ask."""
    return [model for model in (*ASKED, *STANDS_FOR) if model in env]


def questions_about(records):
    """At most five questions of ``records``: several of one, the first one of many."""
    with speaking(speech_of(records.env)):
        asked = ASKED[records._name]
        if len(records) > 1:
            asked = asked[:1]
        asks = [
            str(each) % {"name": record.display_name}
            for record in records
            for each in asked
        ]
        return [{"label": ask, "question": ask} for ask in asks[:_MOST]]


def names_of(records):
    """Their names in one line."""
    return ", ".join(records.mapped("display_name"))

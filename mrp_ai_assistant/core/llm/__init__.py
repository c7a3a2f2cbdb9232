"""Language models.

    messages      what is said to a model
    model         the seam: ChatModel, EmbedModel, Chunk, Usage
    pool          which server is asked, where several have the model
    pulse         is a silent server thinking, or gone?
    failover      a model that goes on elsewhere when its server fails
    scripted      a model whose replies are written beforehand
    ollama_chat   a chat model of an Ollama server
    ollama_embed  an embedding model of one
    openai_chat, openai_embed   the same behind an OpenAI-compatible server
    openai_selftest  what such a model can do, found out by asking it
    kinds         which of them a server needs
    runner        the options that must not change from call to call
    budget        how many tokens a text will be
    capabilities  what an installed model can do
    client        Ollama's endpoints
    openai_client, openai_card  those of the OpenAI-compatible servers
    service       what both have in common
    pulling       fetching a model onto an Ollama
    faults, errors   what refusals mean
    wire          one request on one connection that Stop can break
    dial, lines, server_events, address   below that

The assistant speaks to ``ChatModel`` and ``EmbedModel`` only.
"""

from .address import Address, server_address
from .budget import Budget
from .capabilities import ModelCard, full_name, model_card
from .client import OllamaClient, PullProgress
from .failover import FailoverModel
from .kinds import KINDS, Kind, ModelServer
from .messages import Message, assistant, folded, system, user
from .model import ChatModel, Chunk, EmbedModel, Usage
from .ollama_chat import OllamaChat
from .ollama_embed import OllamaEmbed
from .openai_chat import OpenAIChat
from .openai_client import OpenAIClient
from .openai_embed import OpenAIEmbed
from .pool import Place
from .runner import Runner
from .scripted import ScriptedModel, ScriptedReply, ScriptedRequest
from .wire import Patience

__all__ = [
    "KINDS",
    "Address",
    "Budget",
    "ChatModel",
    "Chunk",
    "EmbedModel",
    "FailoverModel",
    "Kind",
    "Message",
    "ModelCard",
    "ModelServer",
    "OllamaChat",
    "OllamaClient",
    "OllamaEmbed",
    "OpenAIChat",
    "OpenAIClient",
    "OpenAIEmbed",
    "Patience",
    "Place",
    "PullProgress",
    "Runner",
    "ScriptedModel",
    "ScriptedReply",
    "ScriptedRequest",
    "Usage",
    "assistant",
    "folded",
    "full_name",
    "model_card",
    "server_address",
    "system",
    "user",
]

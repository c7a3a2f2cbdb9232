"""Language models.

    messages      what is said to a model
    model         the seam: ChatModel, EmbedModel, Chunk, Usage
    scripted      a model whose replies are written beforehand
    ollama_chat   a chat model of an Ollama server
    ollama_embed  an embedding model of one
    runner        the options that must not change from call to call
    budget        how many tokens a text will be
    capabilities  what an installed model can do
    client        Ollama's endpoints
    faults        what its refusals mean
    wire          one request on one connection that Stop can break
    dial, lines, address   below that

The assistant speaks to ``ChatModel`` and ``EmbedModel`` only.
"""

from .address import Address, server_address
from .budget import Budget
from .capabilities import ModelCard, full_name, model_card
from .client import OllamaClient, PullProgress
from .messages import Message, assistant, folded, system, user
from .model import ChatModel, Chunk, EmbedModel, Usage
from .ollama_chat import OllamaChat
from .ollama_embed import OllamaEmbed
from .runner import Runner
from .scripted import ScriptedModel, ScriptedReply, ScriptedRequest
from .wire import Patience

__all__ = [
    "Address",
    "Budget",
    "ChatModel",
    "Chunk",
    "EmbedModel",
    "Message",
    "ModelCard",
    "OllamaChat",
    "OllamaClient",
    "OllamaEmbed",
    "Patience",
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

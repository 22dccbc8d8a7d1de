"""Who writes candidates? Models, recordings of models, and packs of their answers."""

from llmcc.propose.budget import Budget, Limits
from llmcc.propose.chat import ChatModel, Endpoint, endpoint
from llmcc.propose.conversation import Conversation, ModelProposer
from llmcc.propose.exchange import Exchange, Message, Model, Request, Usage
from llmcc.propose.pack import Answer, PackProposer, normalised, read_answer
from llmcc.propose.profile import Prices, Profile, profile_for, read_profile
from llmcc.propose.prompt import Prompt, prompt_for, read_prompt
from llmcc.propose.recording import Recorder, Replay
from llmcc.propose.sources import configured, make_model, make_proposer
from llmcc.propose.task import Proposer, Session, Task

__all__ = [
    "Answer",
    "Budget",
    "ChatModel",
    "Conversation",
    "Endpoint",
    "Exchange",
    "Limits",
    "Message",
    "Model",
    "ModelProposer",
    "PackProposer",
    "Prices",
    "Profile",
    "Prompt",
    "Proposer",
    "Recorder",
    "Replay",
    "Request",
    "Session",
    "Task",
    "Usage",
    "configured",
    "endpoint",
    "make_model",
    "make_proposer",
    "normalised",
    "profile_for",
    "prompt_for",
    "read_answer",
    "read_profile",
    "read_prompt",
]

"""Accounts: who may enter, how they prove who they are, and what they may see and do."""

from __future__ import annotations

from profiles.accounts.errors import AccountIsUnknown, LoginIsWrong, ProofIsWrong
from profiles.accounts.people import find, speak, viewer_of
from profiles.accounts.proving import Proof, failed, give_code, prove, recognise, tried
from profiles.accounts.sessions import Entered, Lasting

__all__ = [
    "AccountIsUnknown",
    "Entered",
    "Lasting",
    "LoginIsWrong",
    "Proof",
    "ProofIsWrong",
    "failed",
    "find",
    "give_code",
    "prove",
    "recognise",
    "speak",
    "tried",
    "viewer_of",
]

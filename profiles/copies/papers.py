"""The paper of a company: kept by quality, taken by every output."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from profiles import files
from profiles.copies.look import DEFAULT, Look
from profiles.models import PaperTemplate


def look(session: Session, home: Path, company_id: int) -> Look:
    """What a company's output looks like, the default where it has no paper of its own."""
    found = session.get(PaperTemplate, company_id)
    if found is None:
        return DEFAULT
    return Look(
        found.kind,
        found.footer,
        found.colour,
        files.get(home, found.logo_sha256, "logo") if found.logo_sha256 else None,
        files.get(home, found.word_sha256, "docx") if found.word_sha256 else None,
    )

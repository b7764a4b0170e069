"""What files of a package are called: names that every file system takes, none twice."""

from __future__ import annotations

import pytest

from profiles.models import Revision, RevisionFile
from profiles.package.dossier import LONGEST, _originals, safe


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Perfil v02.docx", "Perfil v02.docx"),
        ("../a/b:c*.pdf", "a b c .pdf"),
        ("  Perfil \n de   puesto ", "Perfil de puesto"),
        ("...", "_"),
        ("", "_"),
        ("x" * 200 + ".docx", "x" * (LONGEST - 5) + ".docx"),
        ("x" * 200 + ". nombre sin tipo", "x" * LONGEST),
    ],
)
def test_a_name_that_every_system_takes(name: str, kept: str) -> None:
    assert safe(name) == kept


def test_originals_of_one_name_are_told_apart() -> None:
    files = [("a" * 64, "Perfil.docx", 1), ("b" * 64, "PERFIL.docx", 1), ("a" * 64, "otro.docx", 2)]
    revision = Revision(files=[RevisionFile(sha256=one, name=name, ordinal=n) for one, name, n in files])
    assert [one.file_name for one in _originals(revision)] == ["Perfil.docx", "bbbbbbbb PERFIL.docx"]

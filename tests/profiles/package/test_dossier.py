"""What files of a package are called: none twice."""

from __future__ import annotations

from profiles.models import Revision, RevisionFile
from profiles.package.dossier import _originals


def test_originals_of_one_name_are_told_apart() -> None:
    files = [("a" * 64, "Perfil.docx", 1), ("b" * 64, "PERFIL.docx", 1), ("a" * 64, "otro.docx", 2)]
    revision = Revision(files=[RevisionFile(sha256=one, name=name, ordinal=n) for one, name, n in files])
    assert [one.file_name for one in _originals(revision)] == ["Perfil.docx", "bbbbbbbb PERFIL.docx"]

"""What can be wrong with a vocabulary text."""

from __future__ import annotations

from typing import ClassVar

from parsers.wording import N_


class VocabularyError(Exception):
    """A vocabulary text that cannot be used; `line` counts from 1, 0 where it is not known."""

    problem: ClassVar[str]
    remedy: ClassVar[str]

    def __init__(self, line: int = 0, key: str = "", detail: str = "") -> None:
        self.line = line
        self.key = key
        self.detail = detail
        super().__init__(self.problem.format(line=line, key=key, detail=detail))

    @property
    def values(self) -> dict[str, str | int]:
        """What fills the templates."""
        return {"line": self.line, "key": self.key, "detail": self.detail}


class VocabularyIsNotToml(VocabularyError):
    problem = N_("The vocabulary is not a valid TOML file: {detail}.")
    remedy = N_("Correct the line named, or compare it with the vocabulary files that come with the program.")


class VocabularyTableIsUnknown(VocabularyError):
    problem = N_("Line {line} of the vocabulary: there is no table [{key}].")
    remedy = N_("Use one of these tables: {detail}.")


class VocabularyKeyIsUnknown(VocabularyError):
    problem = N_("Line {line} of the vocabulary: {key} is no key of this table.")
    remedy = N_("Use one of these keys: {detail}.")


class VocabularyValueIsWrong(VocabularyError):
    problem = N_("Line {line} of the vocabulary: {key} is not a list of texts.")
    remedy = N_('Write it as {key} = ["one wording", "another wording"].')


class VocabularyPhraseIsEmpty(VocabularyError):
    problem = N_("Line {line} of the vocabulary: {key} holds a wording without letters or digits.")
    remedy = N_("Remove the empty wording.")


class VocabularyPhraseIsTwice(VocabularyError):
    problem = N_("Line {line} of the vocabulary: '{detail}' stands under {key} and under another key.")
    remedy = N_("Keep the wording under one key of the table.")

"""Writes every form in every format with its gold: python -m tests.forms.make OUT_DIR."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.forms import (
    advert,
    call,
    class_sheet,
    colombia,
    descriptive,
    ecuador,
    english,
    labels_above,
    labels_below,
    letters,
    mexico,
    offices,
    person_specification,
    portuguese,
    run_in_labels,
    servir,
    side_by_side,
    weighted,
)
from tests.forms.layout import WRITERS
from tests.forms.non_profiles import NON_PROFILES

FORMS = tuple(
    module.FORM
    for module in (
        servir,
        colombia,
        mexico,
        ecuador,
        weighted,
        english,
        portuguese,
        class_sheet,
        labels_above,
        descriptive,
        advert,
        call,
        offices,
        labels_below,
        letters,
        side_by_side,
        person_specification,
        run_in_labels,
    )
)


def write(out: Path) -> None:
    """`out`/documents/NAME.EXT and `out`/gold/NAME.EXT[__N].json."""
    documents, gold = out / "documents", out / "gold"
    documents.mkdir(parents=True, exist_ok=True)
    gold.mkdir(parents=True, exist_ok=True)
    counts = ["file\tprofiles"]
    for form in (*FORMS, *NON_PROFILES):
        for extension, writer in WRITERS.items():
            name = f"{form.name}.{extension}"
            (documents / name).write_bytes(writer(form))
            counts.append(f"{name}\t{len(form.gold)}")
            for number, profile in enumerate(form.gold, 1):
                suffix = f"__{number}" if len(form.gold) > 1 else ""
                text = json.dumps(
                    {"schema": "job-profile/1", "source": name, **profile}, ensure_ascii=False, indent=1
                )
                (gold / f"{name}{suffix}.json").write_text(text, "utf-8")
    (gold / "PROFILES.tsv").write_text("\n".join(counts) + "\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))

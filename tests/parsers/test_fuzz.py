"""Damaged files of every format end in profiles or in a named error; FUZZ_CASES says how many are tried."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePath

import pytest
import reportlab.rl_config
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.errors import NestedTooDeep, ReaderCrashed, ReadError
from parsers.isolation import Worker
from parsers.limits import Limits
from samples.documents import documents
from tests.forms import servir, weighted
from tests.forms.layout import WRITERS
from tests.forms.open_document import write_fodt, write_ods, write_odt
from tests.parsers.damage import Change, changes

CASES = int(os.environ.get("FUZZ_CASES", "200"))
WRITTEN = {**WRITERS, "odt": write_odt, "fodt": write_fodt, "ods": write_ods}
BY_CHANCE = "FUZZ_CASES" in os.environ


@cache
def sources() -> Mapping[str, bytes]:
    """Small whole files by name, at least two a format; a PDF also with its pages as plain text."""
    found = {
        f"{form.name}.{kind}": write(form)
        for form in (servir.FORM, weighted.FORM)
        for kind, write in WRITTEN.items()
    }
    by_kind: dict[str, tuple[str, bytes]] = {}
    for sample in documents():
        by_kind.setdefault(PurePath(sample.name).suffix, (sample.name, sample.data))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reportlab.rl_config, "pageCompression", 0)
        found["plain.pdf"] = WRITERS["pdf"](weighted.FORM)
    return found | dict(by_kind.values())


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(Limits()) as started:
        yield started


@settings(
    max_examples=CASES,
    deadline=None,
    database=None,
    derandomize=not BY_CHANCE,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    name=st.sampled_from(sorted(sources())),
    other=st.sampled_from(sorted(sources())),
    damages=changes(),
)
def test_a_damaged_file_ends_in_profiles_or_a_named_error(
    worker: Worker, name: str, other: str, damages: tuple[Change, ...]
) -> None:
    data = sources()[name]
    for damage in damages:
        data = damage(data, sources()[other])
    try:
        profiles = worker.parse(data, name)
    except ReaderCrashed as crash:
        pytest.fail(str(crash.values))
    except NestedTooDeep:
        # pages and plain text have no depth: what recurses there is ours
        assert data.startswith(b"PK") or b"<office:document" in data
        return
    except ReadError:
        return
    assert profiles

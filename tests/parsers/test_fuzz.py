"""Damaged files of every format end in profiles or in a named error; FUZZ_CASES says how many are tried."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache, partial
from pathlib import PurePath

import pytest
import reportlab.rl_config
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers.errors import NestedTooDeep, ReaderCrashed, ReadError
from parsers.isolation import Worker
from parsers.limits import Limits
from tests.forms import servir, weighted
from tests.forms.layout import WRITERS
from tests.forms.open_document import write_fodt, write_ods, write_odt
from tests.parsers.damage import Change, changes
from tests.samples.written import PLANNED, written

CASES = int(os.environ.get("FUZZ_CASES", "200"))
WRITTEN = {**WRITERS, "odt": write_odt, "fodt": write_fodt, "ods": write_ods}
BY_CHANCE = "FUZZ_CASES" in os.environ


FORMS = {
    f"{form.name}.{kind}": partial(write, form)
    for form in (servir.FORM, weighted.FORM)
    for kind, write in WRITTEN.items()
}
SAMPLES = tuple({PurePath(name).suffix: name for name in reversed(PLANNED)}.values())
PLAIN = "plain.pdf"
SOURCES = sorted((*FORMS, *SAMPLES, PLAIN))
"""Small whole files, at least two a format; a PDF also with its pages as plain text."""


@cache
def source(name: str) -> bytes:
    if name in SAMPLES:
        return written(name).data
    if name != PLAIN:
        return FORMS[name]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reportlab.rl_config, "pageCompression", 0)
        return WRITERS["pdf"](weighted.FORM)


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
    name=st.sampled_from(SOURCES),
    other=st.sampled_from(SOURCES),
    damages=changes(),
)
def test_a_damaged_file_ends_in_profiles_or_a_named_error(
    worker: Worker, name: str, other: str, damages: tuple[Change, ...]
) -> None:
    data = source(name)
    for damage in damages:
        data = damage(data, source(other))
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

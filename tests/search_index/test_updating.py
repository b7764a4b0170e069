"""The index in step with the catalogue."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.database import Database
from profiles import imports
from profiles.acting import Acting
from profiles.models import ImportBatch, Outbox
from profiles.viewer import LOCAL
from search_index import Condition, IndexIsBusy, catch_up, health, rebuild, update
from search_index.whoosh_index import IndexIsMissing, open_index, writer
from tests.profiles.builders import enter, parsed
from tests.search_index.conftest import entries
from tests.steady import Steady


def test_a_new_catalogue_has_no_index(bakery: Database, folder: Path) -> None:
    with bakery.reading() as session:
        assert health(session, folder).condition is Condition.MISSING
    with pytest.raises(IndexIsMissing):
        open_index(folder)


def test_catching_up_builds_and_then_follows(bakery: Database, folder: Path, acting: Acting) -> None:
    assert catch_up(bakery.reading, bakery.writing, folder) > 0
    with bakery.writing() as session:
        assert health(session, folder).condition is Condition.READY
        enter(session, acting, {"mixer.docx": parsed("PF-OP-009", title="Amasador")})
    with bakery.reading() as session:
        assert health(session, folder) == health(session, folder)
        assert (health(session, folder).condition, health(session, folder).waiting) == (Condition.BEHIND, 1)
    assert catch_up(bakery.reading, bakery.writing, folder) == 1
    with bakery.reading() as session:
        assert list(session.scalars(select(Outbox))) == []
        assert any("amasador" in words for _, _, words in entries(session, folder))


def test_an_update_takes_a_few_profiles_at_a_time(bakery: Database, folder: Path) -> None:
    with bakery.writing() as session:
        assert [update(session, folder, most=2) for _ in range(3)] == [2, 1, 0]


def test_an_undone_import_is_found_no_more(bakery: Database, folder: Path, acting: Acting) -> None:
    catch_up(bakery.reading, bakery.writing, folder)
    with bakery.writing() as session:
        last = session.scalars(select(ImportBatch).order_by(ImportBatch.id.desc())).first()
        assert last is not None
        imports.undo(session, LOCAL, last.id, acting)
    catch_up(bakery.reading, bakery.writing, folder)
    with bakery.reading() as session:
        assert not any("officer" in words for _, _, words in entries(session, folder))


def test_a_second_writer_is_refused(bakery: Database, folder: Path) -> None:
    with writer(folder), bakery.writing() as session, pytest.raises(IndexIsBusy):
        update(session, folder)


def test_a_broken_off_writing_changes_nothing(bakery: Database, folder: Path) -> None:
    catch_up(bakery.reading, bakery.writing, folder)
    with bakery.reading() as session:
        before = entries(session, folder)
        with pytest.raises(KeyError), writer(folder) as opened:  # noqa: PT012 - the error is raised in the block
            opened.remove_profile(1)
            raise KeyError
        assert entries(session, folder) == before


def test_files_of_an_earlier_format_go(bakery: Database, folder: Path) -> None:
    folder.mkdir()
    for name in ("_entries1_3.toc", "entries1_abc.seg", "entries1_WRITELOCK"):
        (folder / name).write_bytes(b"old")
    assert catch_up(bakery.reading, bakery.writing, folder) > 0
    assert not [file.name for file in folder.iterdir() if "entries1" in file.name]
    with bakery.reading() as session:
        assert health(session, folder).condition is Condition.READY
        assert entries(session, folder)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["A-1", "A-2", "A-3"]),
        st.sampled_from(["01", "02", "03"]),
        st.sampled_from(["Amasar", "Hornear", "Vender"]),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_a_rebuilt_index_equals_the_one_kept_up_to_date(
    steps: list[tuple[str, str, str, bool, bool]], acting: Acting, steady: Steady, empty_catalogue: Path
) -> None:
    place = Path(tempfile.mkdtemp())
    with steady.at(shutil.copy(empty_catalogue, place / "catalogue.db")) as database:
        for number, (code, version, text, in_force, now) in enumerate(steps):
            with database.writing() as session:
                profile = parsed(code, version, text=text, title=f"Puesto {code}")
                enter(session, acting, {f"{number}.docx": profile}, in_force=in_force)
            if now:
                catch_up(database.reading, database.writing, place / "kept")
        catch_up(database.reading, database.writing, place / "kept")
        with database.reading() as session:
            rebuild(session, place / "anew")
            assert entries(session, place / "kept") == entries(session, place / "anew")
    shutil.rmtree(place)

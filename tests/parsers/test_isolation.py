import io
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from parsers.errors import (
    FileIsEmpty,
    FileIsTooLarge,
    NoProfileFound,
    ReaderCrashed,
    ReaderOutOfMemory,
    ReadError,
    ReaderTimedOut,
    by_name,
)
from parsers.frames import read_frame, write_frame
from parsers.isolated import Means, serve
from parsers.isolation import Worker
from parsers.limits import Limits
from parsers.reading import parse
from parsers.tools import NO_TOOLS
from parsers.vocabulary import load
from tests.parsers.readers.word_package import p, package

PROFILE = """\
PERFIL DE PUESTO: Encargado de Bodega

1. OBJETIVO DEL PUESTO
1.1. Guardar la mercadería de la empresa en buen estado.

2. FUNCIONES
2.1. Recibir la mercadería y contarla.
2.2. Entregar los pedidos a tiempo.

3. RELACIONES DEL PUESTO
3.1. Reporta a: Jefe de Logística
""".encode()
ROOT = Path(__file__).resolve().parents[2]
BUSY = b"a\n" * 2_400_000


def gone(process: int) -> bool:
    """Whether the process has ended; one that nobody has waited for yet has."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


def test_profiles_come_back_as_they_are_read_here() -> None:
    with Worker(Limits()) as worker:
        assert worker.parse(PROFILE, "a.txt") == parse(PROFILE, "a.txt", load(), Limits())


def test_errors_come_back_with_their_values() -> None:
    with Worker(Limits(bytes=1024 * 1024)) as worker:
        with pytest.raises(FileIsEmpty):
            worker.parse(b"", "a.txt")
        with pytest.raises(FileIsTooLarge) as caught:
            worker.parse(b"x" * (3 * 1024 * 1024), "a.txt")
        assert caught.value.values == {"size": 3.0, "limit": 1.0}
        assert len(worker.parse(PROFILE, "a.txt")) == 1


def test_a_company_vocabulary_reaches_the_reader() -> None:
    text = '[sections]\nfunctions = ["QUEHACERES DE LA CASA"]\n'
    source = PROFILE.replace(b"2. FUNCIONES", b"2. QUEHACERES DE LA CASA")
    with Worker(Limits(), [text]) as worker:
        assert worker.parse(source, "a.txt") == parse(source, "a.txt", load(text), Limits())


def test_time_is_limited_and_the_next_file_is_read() -> None:
    with Worker(Limits(seconds=3.0)) as worker:
        with pytest.raises(ReaderTimedOut) as caught:
            worker.parse(BUSY, "a.txt")
        assert caught.value.values == {"limit": 3.0}
        assert len(worker.parse(PROFILE, "a.txt")) == 1


def test_memory_is_limited_and_the_next_file_is_read() -> None:
    pytest.importorskip("resource")
    data = package(p("palabra de prueba") * 150_000)
    with Worker(Limits(memory=128 * 1024 * 1024, ratio=100_000)) as worker:
        with pytest.raises(ReaderOutOfMemory) as caught:
            worker.parse(data, "a.docx")
        assert caught.value.values == {"limit": 128}
        assert len(worker.parse(PROFILE, "a.txt")) == 1


def test_a_killed_reader_is_told_and_replaced() -> None:
    with Worker(Limits()) as worker:
        child = worker._child
        assert child is not None
        threading.Timer(1.0, child._process.kill).start()
        with pytest.raises(ReaderCrashed) as caught:
            worker.parse(BUSY, "a.txt")
        assert caught.value.values == {"reason": f"signal {signal.SIGKILL.value}"}
        assert len(worker.parse(PROFILE, "a.txt")) == 1


def test_a_reader_that_ended_between_two_files_is_replaced() -> None:
    with Worker(Limits()) as worker:
        assert worker._child is not None
        worker._child._process.kill()
        worker._child._process.wait()
        assert len(worker.parse(PROFILE, "a.txt")) == 1


def test_a_vocabulary_that_does_not_load_ends_the_reader() -> None:
    with Worker(Limits(), ["[["]) as worker, pytest.raises(ReaderCrashed) as caught:
        worker.parse(PROFILE, "a.txt")
    assert caught.value.values == {"reason": "exit code 1"}


def test_the_reader_ends_with_its_worker() -> None:
    with Worker(Limits()) as worker:
        assert worker._child is not None
        process = worker._child._process
    assert process.poll() is not None


def test_the_reader_ends_with_its_parent() -> None:
    script = (
        "import os, signal; from parsers.isolation import Worker; from parsers.limits import Limits\n"
        "worker = Worker(Limits()).__enter__()\n"
        "print(worker._child._process.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=False
    )
    reader = int(done.stdout)
    until = time.monotonic() + 10
    while not gone(reader) and time.monotonic() < until:
        time.sleep(0.05)
    assert gone(reader)


def test_the_reader_has_no_network_and_no_secrets() -> None:
    script = (
        "import os, socket; from parsers.isolated import confine; from parsers.limits import Limits\n"
        "confine(Limits())\n"
        "for attempt in (socket.socket, socket.getaddrinfo, socket.create_connection):\n"
        "    try: attempt('127.0.0.1', 80)\n"
        "    except PermissionError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout == "files are read without a network\n" * 3


def test_variables_of_the_parent_stay_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERFILARIO_SECRET_KEY", "secret")
    with Worker(Limits()) as worker:
        worker.parse(PROFILE, "a.txt")
        assert worker._child is not None
        environment = Path(f"/proc/{worker._child._process.pid}/environ")
        if environment.exists():
            assert b"secret" not in environment.read_bytes()


def answers(*files: bytes, limits: Limits | None = None) -> list[dict[str, object]]:
    requests, given = io.BytesIO(), io.BytesIO()
    for data in files:
        write_frame(requests, {"task": "parse", "name": "a.txt"}, data)
    requests.seek(0)
    serve(requests, given, Means(load(), limits or Limits(), NO_TOOLS))
    given.seek(0)
    found = []
    while (frame := read_frame(given)) is not None:
        found.append(frame[0])
    return found


def test_requests_are_answered_one_by_one() -> None:
    profiles = [profile.to_json() for profile in parse(PROFILE, "a.txt", load(), Limits())]
    assert answers(PROFILE, b"", b"Hola", PROFILE) == [
        {"profiles": profiles},
        {"error": "FileIsEmpty", "values": {}},
        {"error": "NoProfileFound", "values": {}},
        {"profiles": profiles},
    ]


def test_a_mistake_of_ours_is_told_by_kind_and_place() -> None:
    requests, given = io.BytesIO(), io.BytesIO()
    write_frame(requests, {"task": "parse"}, PROFILE)
    requests.seek(0)
    serve(requests, given, Means(load(), Limits(), NO_TOOLS))
    given.seek(0)
    frame = read_frame(given)
    assert frame is not None
    assert frame[0]["error"] == "ReaderCrashed"
    assert frame[0]["values"]["reason"].startswith("KeyError, isolated.py:")


def test_frames_that_are_cut_are_no_frames() -> None:
    whole = io.BytesIO()
    write_frame(whole, {"name": "ñ"}, b"data")
    data = whole.getvalue()
    assert read_frame(io.BytesIO(data)) == ({"name": "ñ"}, b"data")
    assert [read_frame(io.BytesIO(data[:end])) for end in (0, 5, 20, len(data) - 1)] == [None] * 4


@pytest.mark.parametrize("kind", ReadError.__subclasses__())
def test_every_error_can_be_told_by_name(kind: type[ReadError]) -> None:
    names = kind.__init__.__kwdefaults__ or {}
    values: dict[str, str | float] = dict.fromkeys(
        kind.__init__.__annotations__.keys() - {"return", "values"}, 7
    )
    error = by_name(kind.__name__, values | names)
    assert type(error) is kind
    assert error.values == values
    assert "{" not in str(error)


def test_an_unknown_error_is_a_crash() -> None:
    assert str(by_name("Strange", {})) == (
        "The program failed while it read the file (Strange). "
        "Please report it with the file. Saved under a new name or as PDF it may be readable."
    )


def test_no_reader_is_left_behind() -> None:
    with Worker(Limits()) as worker:
        worker.close()
        assert len(worker.parse(PROFILE, "a.txt")) == 1
        child = worker._child
    assert child is not None
    assert gone(child._process.pid)


def test_profiles_and_unexplained_headings_come_from_one_reading() -> None:
    text = PROFILE.replace(b"1. OBJETIVO", b"DOTES DEL BODEGUERO\nTrato amable con todos.\n\n1. OBJETIVO")
    with Worker(Limits()) as worker:
        profiles, headings = worker.parse_with_headings(text, "perfil.txt")
        assert profiles == worker.parse(text, "perfil.txt")
        assert [heading.text for heading in headings] == ["DOTES DEL BODEGUERO"]
        with pytest.raises(NoProfileFound):
            worker.parse_with_headings(b"Moler el trigo\n", "p.txt")

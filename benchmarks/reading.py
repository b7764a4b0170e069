"""Pages a second and peak memory of reading: `python -m benchmarks.reading [DOCUMENTS_DIR]`.

Without a folder the sample company's documents are written and read. Every way of reading runs in a process of its
own over the same files, in turns, `RUNS` times; medians are printed, and ratios against the named baselines. A baseline
whose library is not there (markitdown is no dependency of this project) is named as not installed. Seconds are those that
one core worked, so that what else the machine does counts little. The batch is timed by the clock: one process and two
in turns, `ROUNDS` times, and the ratios of the rounds are printed with their spread. A page is a PDF's page, 40
paragraphs and rows of a Word document, or 40 rows of a workbook.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from benchmarks.long_documents import docx, manual, pdf, xlsx
from benchmarks.ways import BASELINES, OURS, Way, pages
from parsers.errors import ReadError
from parsers.isolation import Worker
from parsers.limits import Limits

RUNS = 3
ROUNDS = 5
BATCH = 60
"""Files of a batch at least, given again where there are fewer."""
LENGTHS = (10, 100, 500)
"""Pages asked for; those that there are stand in the table."""
GROWING = {
    "DOCX": (".docx", docx),
    "DOCX, a manual": (".docx", manual),
    "PDF": (".pdf", pdf),
    "XLSX": (".xlsx", xlsx),
}
WAYS = Path(__file__).with_name("ways.py")


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(arguments[0]) if arguments else samples(Path(made) / "samples")
        files = sorted(path for path in folder.rglob("*") if path.suffix in BASELINES)
        for suffix in BASELINES:
            compare(suffix, [path for path in files if path.suffix == suffix])
        linearity(Path(made))
        batch(files)
    return 0


def samples(folder: Path) -> Path:
    """The sample company's documents in force."""
    from samples.documents import documents

    folder.mkdir()
    for sample in documents():
        (folder / f"{sample.folder}_{sample.name}").write_bytes(sample.data)
    return folder


def compare(suffix: str, files: Sequence[Path]) -> None:
    """Our reading against the baselines of one format."""
    if not files:
        return
    count = sum(pages(path) for path in files)
    print(f"\n{suffix[1:].upper()}: {len(files)} files, {count} pages; median of {RUNS} runs")
    ways = (*OURS, *BASELINES[suffix])
    runs: dict[str, list[tuple[float, float]]] = {way.name: [] for way in ways if present(way)}
    for _ in range(RUNS):
        for name, found in runs.items():
            found.append(measured(name, files))
    medians = {
        name: tuple(statistics.median(part) for part in zip(*found, strict=True))
        for name, found in runs.items()
    }
    whole = medians[OURS[0].name][0]
    for way in ways:
        if way.name not in medians:
            print(f"  {way.name:44} not installed")
            continue
        seconds, peak = medians[way.name]
        ratio = "" if way in OURS else f"   file to profile is {seconds / whole:5.2f} times as fast"
        print(f"  {way.name:44}{count / seconds:9.1f} pages/s {peak:7.0f} MiB{ratio}")


def present(way: Way) -> bool:
    return way.library is None or find_spec(way.library) is not None


def measured(name: str, files: Iterable[Path]) -> tuple[float, float]:
    """Seconds of a core without start-up, and peak MiB, of one way over the files in a process of its own."""
    command = [sys.executable, str(WAYS), name, *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, peak = done.stdout.split()[-2:]
    return float(seconds), float(peak)


def linearity(folder: Path) -> None:
    """Time and memory of one document that grows."""
    print("\nfile to profile of one growing document: pages, ms a page, peak MiB")
    for name, (suffix, write) in GROWING.items():
        told = []
        for length in LENGTHS:
            path = folder / f"{length}{suffix}"
            path.write_bytes(write(length))
            count = pages(path)
            seconds, peak = measured(OURS[0].name, [path])
            told.append(f"{count}: {1000 * seconds / count:.1f} ms, {peak:.0f} MiB")
        print(f"  {name:16} {'   '.join(told)}")


def batch(files: Sequence[Path]) -> None:
    """All files through isolated readers: two processes against one."""
    work = [path for path in files for _ in range(max(1, BATCH // len(files)))]
    worked, read = own(resource.RUSAGE_SELF), own(resource.RUSAGE_CHILDREN)
    rounds = [(in_batch(work, 1), in_batch(work, 2)) for _ in range(ROUNDS)]
    worked, read = own(resource.RUSAGE_SELF) - worked, own(resource.RUSAGE_CHILDREN) - read
    share = worked / (worked + read)
    one, two = (len(work) / statistics.median(taken) for taken in zip(*rounds, strict=True))
    ratios = sorted(alone / both for alone, both in rounds)
    print(f"\nbatch of {len(work)} files: 1 process {one:.1f} files/s, 2 processes {two:.1f} files/s")
    print(f"  ratio {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f} in {ROUNDS} rounds)")
    bound = 1 / (share + (1 - share) / 2)
    print(
        f"  {100 * share:.1f} % of the work is not shared: on two free cores at most {bound:.2f} times as fast"
    )


def own(whose: int) -> float:
    """Seconds of the processor that this process, or those that it started and that ended, took."""
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def in_batch(work: Sequence[Path], count: int) -> float:
    """Seconds for the files with `count` readers, their start-up left out."""
    readers = [Worker(Limits()) for _ in range(count)]
    for reader in readers:
        reader.__enter__()
        attempt(reader, work[0])
    begun = time.perf_counter()
    with ThreadPoolExecutor(count) as threads:
        left = iter(list(work))
        list(threads.map(lambda reader: drain(reader, left), readers))
    taken = time.perf_counter() - begun
    for reader in readers:
        reader.close()
    return taken


def drain(reader: Worker, left: Iterator[Path]) -> None:
    while (path := next(left, None)) is not None:
        attempt(reader, path)


def attempt(reader: Worker, path: Path) -> None:
    try:
        reader.parse(path.read_bytes(), path.name)
    except ReadError:
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

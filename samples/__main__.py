"""`python -m samples OUT_DIR`: the company's documents, its people, and files that cannot be read."""

from __future__ import annotations

import sys
from pathlib import Path

from samples.broken import broken_files
from samples.documents import documents
from samples.people import people_files


def write(target: Path) -> int:
    """Write every file below `target`; returns how many."""
    files = {f"{sample.folder}/{sample.name}": sample.data for sample in documents()}
    files |= {f"personal/{name}": data for name, data in people_files().items()}
    files |= {f"con_errores/{name}": data for name, data in broken_files().items()}
    for path, data in files.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return len(files)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m samples OUT_DIR", file=sys.stderr)
        return 2
    print(f"{write(Path(arguments[0]))} files in {arguments[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

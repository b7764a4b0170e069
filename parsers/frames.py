"""Messages between a process and its reader: a JSON head and bytes, each led by its length."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

_SIZES = struct.Struct("!QQ")


def write_frame(stream: BinaryIO, head: Any, data: bytes = b"") -> None:
    """Writes one message and flushes it."""
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    stream.write(_SIZES.pack(len(text), len(data)))
    stream.write(text)
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[Any, bytes] | None:
    """The next message, or None where the stream ends before it is whole."""
    sizes = stream.read(_SIZES.size)
    if len(sizes) < _SIZES.size:
        return None
    head, data = _SIZES.unpack(sizes)
    text, body = stream.read(head), stream.read(data)
    return None if len(text) < head or len(body) < data else (json.loads(text), body)

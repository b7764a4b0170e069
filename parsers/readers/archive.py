"""Opens office packages: ZIP members read by exact name under limits, XML parsed without entities."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from lxml import etree

from parsers.errors import (
    EntitiesAreRefused,
    FileIsDamaged,
    FileIsEncrypted,
    NestedTooDeep,
    TooManyMembers,
    ZipInflatesTooMuch,
)
from parsers.limits import MIB, Limits

CONTENT_TYPES: Final = "[Content_Types].xml"

_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that the packaging standard allows
_SMALL = 1 * MIB  # below this size any ratio is harmless: empty parts and blank pictures pack very well
_FORBIDDEN = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"}
_STEP = 1 * MIB


class Archive:
    """A ZIP package in memory; nothing is written to disk and no member's name is used as a path."""

    def __init__(self, members: zipfile.ZipFile, limits: Limits) -> None:
        self._zip = members
        self._limits = limits
        self._inflated = 0
        self.names: frozenset[str] = frozenset(members.namelist())

    @classmethod
    def open(cls, data: bytes, limits: Limits) -> Archive:
        """The package in `data`, its directory checked against `limits`; nothing is inflated yet.

        Raises FileIsDamaged, TooManyMembers, ZipInflatesTooMuch or FileIsEncrypted.
        """
        count = data.count(b"PK\x01\x02")  # counted before zipfile makes an object of each
        if count > limits.members:
            raise TooManyMembers(count=count, limit=limits.members)
        try:
            members = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise FileIsDamaged from error
        infos = members.infolist()
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise FileIsEncrypted
        if sum(info.file_size for info in infos) > limits.inflated or any(
            _is_bomb(info, limits) for info in infos
        ):
            raise _too_much(limits)
        return cls(members, limits)

    def read(self, name: str) -> bytes:
        """All bytes of the member of exactly this name; raises FileIsDamaged where it is missing or broken."""
        try:
            info = self._zip.getinfo(name)
        except KeyError as error:
            raise FileIsDamaged from error
        if info.compress_type not in _METHODS:
            raise FileIsDamaged
        try:
            return self._inflate(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise FileIsDamaged from error

    def _inflate(self, info: zipfile.ZipInfo) -> bytes:
        """Counts what really comes out: the directory may lie about sizes."""
        parts: list[bytes] = []
        size = 0
        with self._zip.open(info) as member:
            while part := member.read(_STEP):
                size += len(part)
                self._inflated += len(part)
                if size > self._limits.member or self._inflated > self._limits.inflated:
                    raise _too_much(self._limits)
                parts.append(part)
        return b"".join(parts)

    def xml(self, name: str) -> etree._Element:
        """The root element of an XML member; raises also EntitiesAreRefused and NestedTooDeep."""
        return parse_xml(self.read(name), self._limits)

    def content_types(self) -> bytes:
        """The list of the parts' types, in lower case; empty where the package has none."""
        return self.read(CONTENT_TYPES).lower() if CONTENT_TYPES in self.names else b""


def parse_xml(data: bytes, limits: Limits) -> etree._Element:
    """The root element of `data`; any document type or entity is refused before parsing."""
    if any(mark in data for mark in _FORBIDDEN):
        raise EntitiesAreRefused
    declared = _ENCODING.match(data.lstrip()[:200])
    if declared is not None and declared.group(1).lower() not in _ENCODINGS:
        raise FileIsDamaged  # an encoding that could hide a document type from the search above
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        if "depth" in str(error):
            raise NestedTooDeep(limit=limits.depth) from error
        raise FileIsDamaged from error
    except ValueError as error:
        raise FileIsDamaged from error
    if (
        root.getroottree().docinfo.internalDTD is not None
    ):  # in an encoding that the search above does not see
        raise EntitiesAreRefused
    return root


def _is_bomb(info: zipfile.ZipInfo, limits: Limits) -> bool:
    if info.file_size > limits.member:
        return True
    return info.file_size > _SMALL and info.file_size > limits.ratio * max(info.compress_size, 1)


def _too_much(limits: Limits) -> ZipInflatesTooMuch:
    return ZipInflatesTooMuch(limit=round(limits.inflated / MIB, 1))

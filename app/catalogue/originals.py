"""Originals as downloads: never opened in the browser, whatever they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from flask import send_file

from app.current import settings
from profiles import files

if TYPE_CHECKING:
    from flask import Response

    from profiles.catalogue import FileRow


def download(file: FileRow) -> Response:
    """The bytes of an original, checked against their hash, as an attachment."""
    return send_file(
        io.BytesIO(files.get(settings().home, file.sha256, file.name)),
        mimetype=file.media_type,
        as_attachment=True,
        download_name=file.name.replace("\\", "/").rsplit("/", 1)[-1],
        etag=file.sha256,
        max_age=0,
    )

"""Log lines for people or machines, each with the id of the request or job that it belongs to."""

from __future__ import annotations

import logging
import re
import sys
import time
import uuid
from typing import TYPE_CHECKING

import structlog
from flask import g, request

if TYPE_CHECKING:
    from flask import Flask, Response

_GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
_log = structlog.stdlib.get_logger("perfilario.web")


def configure(*, as_json: bool, level: str = "info") -> None:
    """Sends our own lines and the libraries' to standard error, one shape for all."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    last: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                last,
            ]
            if as_json
            else [structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.getLogger("alembic").setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def follow_requests(flask: Flask) -> None:
    """Gives every request an id, in its log lines and in the answer's X-Request-ID."""
    flask.before_request(_begin)
    flask.after_request(_end)


def _begin() -> None:
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if _GIVEN_ID.fullmatch(given) else uuid.uuid4().hex
    g.request_began = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=g.request_id)


def _end(response: Response) -> Response:
    if "request_id" not in g:  # a refused host ends the request before it begins
        _begin()
    response.headers["X-Request-ID"] = g.request_id
    if request.blueprint not in {"bootstrap", "assets"} and request.endpoint != "static":
        _log.info(
            "request",
            method=request.method,
            path=_path(),
            status=response.status_code,
            milliseconds=round((time.perf_counter() - g.request_began) * 1000, 1),
        )
    return response


def _path() -> str:
    """The path without the secret that a link holds."""
    secret = (request.view_args or {}).get("token")
    return request.path.replace(secret, "...") if secret else request.path

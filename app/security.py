"""What protects every answer: trusted hosts, content security policy, headers, cookies and CSRF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from app.settings import secret_key

if TYPE_CHECKING:
    from flask import Flask, Response

    from app.settings import Settings

# Bootstrap's own stylesheet draws its marks from data: images; everything else comes from this server.
CONTENT_SECURITY_POLICY = "; ".join(  # noqa: FLY002 - a line each reads better
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def protect(flask: Flask, settings: Settings) -> None:
    """Sets cookies, hosts, CSRF protection and the headers of every answer."""
    flask.config.update(
        SECRET_KEY=secret_key(settings),
        SESSION_COOKIE_NAME="perfilario",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.address.startswith("https:"),
        TRUSTED_HOSTS=list(settings.hosts),
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_HEADERS=["X-CSRFToken"],
        WTF_CSRF_SSL_STRICT=True,
    )
    if settings.proxies:
        flask.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            flask.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=0
        )
    CSRFProtect(flask)  # type: ignore[no-untyped-call]
    flask.after_request(_add_headers)


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.mimetype == "text/html":
        response.headers.setdefault("Cache-Control", "no-store")
    return response

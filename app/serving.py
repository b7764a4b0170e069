"""The web process of `perfilario serve`: a server over the application, which ends with its parent."""

from __future__ import annotations

import os
import signal
import sys
import threading

THREADS = 8


def end_with_parent() -> None:
    """Ends this process in order once the other end of its standard input is gone, however that came about."""

    def wait() -> None:
        while os.read(0, 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, name="parent", daemon=True).start()


def main(address: str) -> None:
    """Serves on `address` (HOST:PORT) until SIGTERM."""
    end_with_parent()
    if os.name == "nt":
        import waitress  # type: ignore[import-untyped]

        from app.web import from_environment

        waitress.serve(from_environment(), listen=address, threads=THREADS)
        return
    from gunicorn.app.wsgiapp import run  # type: ignore[import-untyped]

    sys.argv = [
        "perfilario",
        f"--bind={address}",
        f"--threads={THREADS}",
        "--worker-class=gthread",
        "--log-level=warning",
        "--timeout=120",
        "--graceful-timeout=10",
        "--no-control-socket",
        "app.web:from_environment()",
    ]
    run()


if __name__ == "__main__":
    main(sys.argv[1])

"""Files that cannot be read, for the error path: what people really upload by mistake."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from samples.documents import planned

SCAN = (620, 877)


def broken_files() -> dict[str, bytes]:
    """Bytes by file name: a scan, a torn Word file, an empty file, a picture named as a PDF, and a list of tasks."""
    whole = next(one for one in planned() if one.name.endswith(".docx")).write()
    return {
        "perfil_escaneado.pdf": _scan(),
        "perfil_cortado.docx": whole.data[: len(whole.data) // 2],
        "perfil_vacio.docx": b"",
        "foto_del_perfil.pdf": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(64),
        "lista_de_compras.txt": "Lista de compras\n\nPan\nAceite\nCafé\n".encode(),
    }


def _scan() -> bytes:
    """A page that is only a picture of grey lines, without any text."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", SCAN, 252)
    pen = ImageDraw.Draw(picture)
    for top in range(90, 800, 22):
        pen.rectangle((70, top, 540 - (top * 37) % 160, top + 8), fill=90)
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return target.getvalue()

"""Small text documents of a bakery that does not exist."""

from __future__ import annotations

from pathlib import Path

PAPER = """PERFIL DE PUESTO
Código: {code}
Versión: {version}
Fecha: {date}

Título del puesto: {title}
Área: {area}

1. OBJETIVO DEL PUESTO
{objective}

2. FUNCIONES
2.1 Revisar los hornos al abrir el turno.
2.2 {duty}
2.3 Anotar la producción en el cuaderno.

3. RELACIONES
Reporta a: {head}

4. REQUISITOS
Experiencia: 2 años en panadería.
"""


def paper(
    code: str = "PF-OP-001",
    version: str = "01",
    date: str = "15/03/2019",
    duty: str = "Pesar los ingredientes según la receta.",
    title: str = "Panadero de turno",
) -> str:
    return PAPER.format(
        code=code,
        version=version,
        date=date,
        title=title,
        area="Producción",
        objective="Hornear el pan del día a la hora y con la calidad acordadas.",
        duty=duty,
        head="Jefe de Producción",
    )


def write_folder(folder: Path) -> Path:
    """Three editions of one profile, a copy, a conflict, another profile, and files that are no profiles."""
    papers = {
        "b_v02.txt": paper(version="02", date="15/03/2020", duty="Pesar harina y sal."),
        "a_v03.txt": paper(version="03", date="15/03/2021", duty="Pesar harina, sal y agua."),
        "c_v01.txt": paper(),
        "copia.txt": paper(),
        "d_v01_otra.txt": paper(duty="Atender el teléfono."),
        "hornero.txt": paper("PF-OP-002", title="Hornero"),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in papers.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    (folder / "compras.txt").write_text("Harina, sal, levadura\n", "utf-8")
    return folder

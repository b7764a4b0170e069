import pytest

from parsers.document import Document, Paragraph, Place, Table
from parsers.errors import FileHasNoText, TooManyCells, TooMuchText
from parsers.limits import Limits
from parsers.readers import read


def document(text: str) -> Document:
    return read(text.encode(), "file.txt", Limits())


def paragraphs(text: str) -> list[Paragraph]:
    return [block for block in document(text).blocks if isinstance(block, Paragraph)]


def tables(text: str) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row] for row in block.row_cells()]
        for block in document(text).blocks
        if isinstance(block, Table)
    ]


def texts(text: str) -> list[str]:
    return [block.text for block in paragraphs(text)]


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        ("Código: ñandú".encode(), []),
        ("Código: ñandú".encode("utf-8-sig"), []),
        ("Código: ñandú".encode("utf-16"), []),
        (b"\xfe\xff" + "Código: ñandú".encode("utf-16-be"), []),
        ("Código: ñandú".encode("utf-16-le"), ["encoding-guessed"]),
        ("Código: ñandú".encode("utf-16-be"), ["encoding-guessed"]),
        ("Código: ñandú".encode("cp1252"), ["encoding-guessed"]),
        (b"C\xf3digo: \x81\xf1and\xfa", ["encoding-guessed"]),
        ("Có\0digo: ñan\x0bdú\x07".encode(), ["control-characters"]),
        ("Có\u00addigo: \u200bñandú".encode(), []),
        (b"\xff\xfe" + "Código: ñandú".encode("utf-16-le") + b"\x00\xd8", ["encoding-damaged"]),
    ],
)
def test_encodings(data: bytes, codes: list[str]) -> None:
    found = read(data, "file.txt", Limits())
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == ["Código: ñandú"]
    assert [warning.code for warning in found.warnings] == codes


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_line_ends(end: str) -> None:
    assert [block.origins[0].line for block in paragraphs(f"1. A{end}{end}2. B")] == [1, 3]


WRAPPED = """\
1.1. Atender a los visitantes que llegan a la recepción y registrar sus datos en el
cuaderno de ingresos. Debe avisar a la persona visitada antes de permitir el paso al
Edificio Central.

1.2. Llevar al día el archivo de las cartas recibidas, con la indicación de quien las

recibe y de la fecha. Las cartas urgentes se entregan en el mismo día a la persona de
la Gerencia que corresponda.
1.3. Entregar los informes al área de con-
tabilidad y al comité de TI-
SAP cada mes.
1.4. Informar a la jefatura de las observaciones que reciba de los proveedores según el
40 por ciento de las encuestas.
Otras tareas
"""


def test_wrapped_lines_are_joined_also_over_an_empty_line() -> None:
    assert texts(WRAPPED) == [
        (
            "1.1. Atender a los visitantes que llegan a la recepción y registrar sus datos en el cuaderno de ingresos. "
            "Debe avisar a la persona visitada antes de permitir el paso al Edificio Central."
        ),
        (
            "1.2. Llevar al día el archivo de las cartas recibidas, con la indicación de quien las recibe y de la fecha. "
            "Las cartas urgentes se entregan en el mismo día a la persona de la Gerencia que corresponda."
        ),
        "1.3. Entregar los informes al área de contabilidad y al comité de TI-SAP cada mes.",
        (
            "1.4. Informar a la jefatura de las observaciones que reciba de los proveedores según el 40 por ciento de "
            "las encuestas."
        ),
        "Otras tareas",
    ]


def test_lines_keep_their_place_and_indent() -> None:
    found = paragraphs("3.1. Reporta a las\n     jefaturas de área")[0]
    assert [(line.text, line.origin.line, line.indent) for line in found.lines] == [
        ("3.1. Reporta a las", 1, 0.0),
        ("jefaturas de área", 2, 5.0),
    ]


def test_short_lines_stay_apart() -> None:
    assert texts("Reporta a: Jefe de Área\nSupervisor de Turno\nasistente\n\nexcel\nword") == [
        "Reporta a: Jefe de Área",
        "Supervisor de Turno",
        "asistente",
        "excel",
        "word",
    ]


@pytest.mark.parametrize(
    "mark", ["2.", "2.1.", "2.1", "a.", "b)", "(c)", "(2)", "iv)", "III.", "3)", "1.-", "2-"]
)
def test_numbers_begin_a_paragraph_and_stay(mark: str) -> None:
    assert texts(f"Las tareas de\n{mark} Archivar") == ["Las tareas de", f"{mark} Archivar"]


def test_bullets_become_markers() -> None:
    found = paragraphs("- Uno\n  • Dos\n\t*\tTres\n- 2.1. Cuatro\n-5 grados")
    assert [(block.marker, block.text, block.list_level) for block in found] == [
        ("-", "Uno", 0),
        ("•", "Dos", 1),
        ("*", "Tres", 0),
        (None, "2.1. Cuatro", None),
        (None, "-5 grados", None),
    ]


def test_markdown_marks() -> None:
    source = """\
# Título #
**Grupo:**
1. **Negrita**
**A****B**
Ver **el anexo** y *esto*, _aquello_, <b>eso</b> y `x_y_z` [aquí](#a)
**_Todo esto_**
> Cita de uno
Firma: ________
2 * 3 * 4
\\*nota
<strong>Todo</strong>
---
```
"""
    assert [(block.text, block.heading, block.bold) for block in paragraphs(source)] == [
        ("Título", 1, False),
        ("Grupo:", None, True),
        ("1. Negrita", None, True),
        ("A\tB", None, True),
        ("Ver el anexo y esto, aquello, eso y `x_y_z` aquí", None, False),
        ("Todo esto", None, True),
        ("Cita de uno", None, False),
        ("Firma: ________", None, False),
        ("2 * 3 * 4", None, False),
        ("*nota", None, False),
        ("Todo", None, True),
    ]


def test_gaps_and_tabs_inside_a_line() -> None:
    assert texts("Reporta a      :\t\tJefe  de   Área\n\n\tSangrado\t") == [
        "Reporta a\t:\tJefe de\tÁrea",
        "Sangrado",
    ]


def test_rows_of_tabs_are_a_table_as_they_stand() -> None:
    source = "\tPUESTO\tFECHA\nREVISA:\tJefe\t\t\nTotal\t\n\nSolo\tuna fila"
    assert tables(source) == [[["", "PUESTO", "FECHA"], ["REVISA:", "Jefe", "", ""], ["Total", ""]]]
    assert texts(source) == ["Solo\tuna fila"]
    table = document(source).blocks[0]
    assert isinstance(table, Table)
    assert (table.rows, table.columns, table.origin.line) == (3, 4, 1)
    assert table.cells[3].origins[0].line == 2


def test_numbered_lists_and_indents_by_tabs_are_no_tables() -> None:
    assert texts("1.\tUno\n2.\tDos\n\t•\tTres\n\n\tCuatro\n\tCinco") == [
        "1. Uno",
        "2. Dos",
        "Tres",
        "Cuatro",
        "Cinco",
    ]


def test_a_bare_number_is_a_cell() -> None:
    assert tables("No.\tTarea\n1\tUno\n2\tDos") == [[["No.", "Tarea"], ["1", "Uno"], ["2", "Dos"]]]


def test_pipe_tables() -> None:
    source = "| **Campo** | Detalle |\n|---|:--:|\n| Área | A \\| B<br>C |\n| Vacío | |\nFin"
    assert tables(source) == [[["Campo", "Detalle"], ["Área", "A | B\nC"], ["Vacío", ""]]]
    assert texts(source) == ["Fin"]


def test_page_breaks() -> None:
    assert [block.page_break_before for block in paragraphs("Uno\n\fDos\nTres")] == [False, True, False]


PAGES = """\
FICHA DE PUESTO\tCódigo: F-7
Almacenero\tVersión: 2 Página: 1 de 3

1. OBJETIVO
Guardar la mercadería.

FICHA DE PUESTO

Código: F-7
 Versión: 2
 Página: 2 de 3

Nro.\tTarea\tMarca
1\tRecibir\tX

FICHA DE PUESTO\tCódigo: F-7
Almacenero\tVersión: 2 Página: 3 de 3
2\tEntregar\t

FICHA DE PUESTO\tCódigo: F-7
Almacenero\tVersión: 2
Como se indica en la nota de la Página 2 de 3 del manual de compras y de almacenes de la casa, 2 de 3
"""


def test_headers_between_the_lines_are_kept_apart() -> None:
    found = document(PAGES)
    assert [(one.place, one.pages) for one in found.running] == [
        (Place.HEADER, (1, 3)),
        (Place.HEADER, (2,)),
        (Place.HEADER, ()),
    ]
    first = found.running[0].blocks[0]
    assert isinstance(first, Table)
    assert [cell.text for cell in first.cells] == [
        "FICHA DE PUESTO",
        "Código: F-7",
        "Almacenero",
        "Versión: 2 Página: 1 de 3",
    ]
    assert texts(PAGES)[:2] == ["1. OBJETIVO", "Guardar la mercadería."]
    assert tables(PAGES) == [[["Nro.", "Tarea", "Marca"], ["1", "Recibir", "X"], ["2", "Entregar", ""]]]


def test_footers_at_the_end() -> None:
    source = "Uno\n\nSolo para uso interno\nPágina 1 de 2\n\nDos\n\nSolo para uso interno\nPágina 2 de 2"
    found = document(source)
    assert [(one.place, one.pages) for one in found.running] == [(Place.FOOTER, (1, 2))]
    assert texts(source) == ["Uno", "Dos"]


def test_one_page_number_is_left_where_it_stands() -> None:
    assert texts("Código: F-7\nPágina: 1 de 2\n\nUno") == ["Código: F-7", "Página: 1 de 2", "Uno"]


def test_limits() -> None:
    with pytest.raises(TooMuchText):
        read(b"x" * 100, "a.txt", Limits(characters=99))
    with pytest.raises(TooManyCells):
        read(b"a\tb\n" * 6, "a.txt", Limits(cells=5))
    with pytest.raises(FileHasNoText):
        read(b" \n\t\n ", "a.txt", Limits())


@pytest.mark.volume
@pytest.mark.parametrize(
    "piece", ["Atender a los clientes. ", "**a* _", "<b>x", "| ", "(", "[a](", "    ", "a\n", "1. "]
)
def test_long_repetition_ends_in_a_document_or_an_error(piece: str) -> None:
    data = (piece * (300_000 // len(piece))).encode()
    try:
        found = read(data, "a.txt", Limits(cells=10_000_000))
    except FileHasNoText:
        assert not piece.strip()
    else:
        assert found.blocks

"""Text that stands side by side in a PDF without rulings."""

from parsers.document import Paragraph
from tests.parsers.readers.drawn_pdf import document, drawn, written

LEFT = (
    "• Controlar el ingreso de",
    "personas y vehículos.",
    "• Realizar rondas cada dos",
    "horas por los depósitos.",
    "• Asentar las novedades.",
)
RIGHT = (
    "• Secundario completo y",
    "curso de vigilador.",
    "• Un año de experiencia.",
    "• Buena comunicación.",
    "• Trato amable.",
)


def _texts(*lines: tuple[float, float, str]) -> list[str]:
    found = document(drawn(written(lines)))
    assert all(isinstance(block, Paragraph) for block in found.blocks)
    return [block.text for block in found.blocks]


def _column(
    x: float, top: float, texts: tuple[str, ...], apart: float = 13
) -> list[tuple[float, float, str]]:
    return [(x, top + place * apart, text) for place, text in enumerate(texts)]


def test_columns_are_read_one_after_the_other() -> None:
    whole = "Este aviso de nuestra empresa se publica por diez días en todas las sedes y en la red."
    assert _texts(
        (60, 100, whole), *_column(60, 140, LEFT), *_column(320, 146, RIGHT), (60, 250, "Postule ya.")
    ) == [
        whole,
        "Controlar el ingreso de personas y vehículos.",
        "Realizar rondas cada dos horas por los depósitos.",
        "Asentar las novedades.",
        "Secundario completo y curso de vigilador.",
        "Un año de experiencia.",
        "Buena comunicación.",
        "Trato amable.",
        "Postule ya.",
    ]


def test_three_columns() -> None:
    third = ("• Sueldo fijo.", "• Seguro de salud.", "• Uniforme.", "• Comedor en la planta.", "• Movilidad.")
    short = tuple(text[:19] for text in LEFT)
    found = _texts(*_column(60, 140, short), *_column(220, 143, RIGHT), *_column(390, 146, third))
    assert [text for text in found if text in {"Trato amable.", "Sueldo fijo.", "Movilidad."}] == [
        "Trato amable.",
        "Sueldo fijo.",
        "Movilidad.",
    ]
    assert found.index("Trato amable.") > found.index("Secundario completo y curso de vigilador.")


def test_labels_and_values_stay_in_their_lines() -> None:
    labels = ("Puesto", "Sector", "Jefatura", "Horario", "Ubicación de la sede", "Contrato")
    values = ("Vigilador", "Seguridad", "Gerencia", "De día", "Planta central del norte", "Indefinido")
    lines = [*_column(60, 140, labels, 20), *_column(250, 140, values, 20)]
    assert _texts(*lines)[:2] == ["Puesto\tVigilador", "Sector\tSeguridad"]


def test_rows_of_a_grid_are_no_paragraph() -> None:
    rows = [("Puesto:", "Vigilador", "Turno:", "Noche"), ("Sector:", "Seguridad", "Sede:", "Norte")]
    lines = [
        (60 + 110 * column, 140 + 13 * row, text)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    assert _texts(*lines) == ["Puesto:\tVigilador\tTurno:\tNoche", "Sector:\tSeguridad\tSede:\tNorte"]


def test_words_set_letter_by_letter() -> None:
    letters = [(60 + 9 * place, 140, letter) for place, letter in enumerate("TAREAS", 0)] + [
        (60 + 9 * place + 14, 140, letter) for place, letter in enumerate("DIARIAS", 6)
    ]
    assert _texts(*letters, (60, 180, "Barrer el patio.")) == ["TAREAS DIARIAS", "Barrer el patio."]

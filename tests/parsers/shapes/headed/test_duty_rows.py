"""Tables of duties and labels whose headings say nothing."""

from tests.parsers.forms import C, bar, form, profile


def _head(*texts: str) -> list[C | str | None]:
    return [C(text, bold=True, shaded=True) for text in texts]


def test_rows_of_verbs_with_how_often_and_how_much() -> None:
    found = profile(
        form(["Position:", "Field Technician"], ["Reports to:", "Service Manager"]),
        form(
            _head("#", "What the technician does", "How often", "Share"),
            ["1", "Inspect lifts on the monthly round", "Monthly", "40 %"],
            ["2", "Repair faults within the agreed time", "Daily", "60 %"],
        ),
    )
    assert [(item.text, item.frequency, item.weight) for item in found.functions] == [
        ("Inspect lifts on the monthly round", ("monthly",), 40.0),
        ("Repair faults within the agreed time", ("daily",), 60.0),
    ]
    assert {item.confidence.words[0] for item in found.functions if item.confidence} == {"heading-items"}


def test_rows_of_things_are_no_duties() -> None:
    found = profile(
        form(["Position:", "Field Technician"], ["Reports to:", "Service Manager"]),
        form([bar("DUTIES", 2)], ["1. Inspect lifts.\n2. Repair faults."]),
        form([bar("NUMBERS OF THE YEAR", 3)]),
        form(
            _head("Thing", "How often"), ["Lifts of the region", "Monthly"], ["Doors of the region", "Daily"]
        ),
    )
    assert [item.text for item in found.functions] == ["Inspect lifts.", "Repair faults."]


def test_quiet_labels_below_a_known_one() -> None:
    found = profile(
        form(["Cargo:", "Bodeguero"], [bar("FUNCIONES", 2)], ["1. Recibir.\n2. Ordenar."]),
        form(
            [bar("LO QUE DEBE TRAER CONSIGO", 2)],
            ["Estudios", "Bachiller"],
            ["Lo trabajado", "2 años"],
            ["Cosas que sabe", "Excel básico"],
        ),
    )
    assert [(item.kind, item.text) for item in found.requirements] == [
        ("education", "Bachiller"),
        ("experience", "2 años"),
        ("knowledge", "Excel básico"),
    ]
    assert len(found.functions) == 2


def test_bar_that_says_no_more_than_what_is_needed() -> None:
    found = profile(
        form(["Cargo:", "Bodeguero"], [bar("FUNCIONES", 2)], ["1. Recibir.\n2. Ordenar."]),
        form([bar("INDISPENSABLE", 2)], ["Secundaria completa"], ["Dos años de experiencia en bodegas"]),
    )
    assert [(item.kind, item.importance) for item in found.requirements] == [
        ("education", "required"),
        ("experience", "required"),
    ]

"""What a person is told of a profile."""

import pytest

from tests.parsers.forms import text

BODY = "Cargo: Portero\nReporta a: Administrador\n\nFUNCIONES\n1. Abrir.\n2. Cerrar.\n"


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        (BODY, []),
        (BODY.replace("Reporta a: Administrador\n", "Supervisa a: Ayudantes\n"), ["reporting-line-missing"]),
        (BODY + "3. [describa aquí la función]\n", ["placeholder-left"]),
        (BODY + "\nREQUISITOS\n- Secundaria completa\n\nTe ofrecemos sueldo fijo.\n", ["advert"]),
        (BODY + "\nREQUISITOS\n- Libreta militar\n", ["uncertain-items"]),
    ],
)
def test_codes(source: str, codes: list[str]) -> None:
    assert [warning.code for warning in text(source).warnings] == codes


def test_references_are_collected() -> None:
    found = text(BODY + "3. Cumplir el procedimiento SI-SST-FO-14 y el Anexo 02.\n")
    assert [item.text for item in found.references] == ["Anexo 02", "SI-SST-FO-14"]


def test_an_approval_that_is_uncertain_is_counted() -> None:
    found = text(BODY + "\nAPROBACIÓN\nFue aprobado por el Consejo de Administración el 3 de mayo de 2024.\n")
    (approval,) = found.approvals
    assert approval.confidence is not None
    assert approval.confidence.words == ("approval-from-sentence", "reads-otherwise")
    assert "uncertain-items" in [warning.code for warning in found.warnings]

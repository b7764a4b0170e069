import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import name
from parsers.vocabulary import load


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz",
        "ANA MARÍA RUIZ",
        "Ing. Juan Pérez de la Cruz",
        "Dra. María López",
        "J. Pérez",
        "Luis O'Higgins Soto",
        "Ana Ruiz-Díaz",
        "Q.F. Julio Rojas Peña",
        "M.V.Z. Elsa Mora",
        "Téc. Rita Solís",
        "Cnel. (r) Hugo Salas Peña",
        "Blga. Nora Lagos",
        "Professor Ada Quill",
        "Associate Professor Ada Mary Quill",
    ],
)
def test_persons(text: str) -> None:
    assert name.read(f"{text}:", load()) == text


@pytest.mark.parametrize(
    "text",
    [
        "Gerente General",
        "Professor",
        "Professor of Botany",
        "Gerencia General",
        "Jefa de Compras",
        "Vicerrectora Académica",
        "Alcaldesa Municipal",
        "Asistente de Calidad",
        "Consejo de Administración",
        "Consultor Externo",
        "Senior Data Engineer",
        "Servicio al Cliente",
        "NOMBRE Y APELLIDO",
        "Nombre Completo",
        "Ana",
        "____",
        "Piso 3 Torre",
        "no aplica para este puesto",
        "",
    ],
)
def test_others(text: str) -> None:
    assert name.read(text, load()) is None


@given(st.text())
def test_never_raises(text: str) -> None:
    name.read(text, load())
    name.is_position(text, load())

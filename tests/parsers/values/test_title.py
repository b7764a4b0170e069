import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.values import title
from parsers.values.title import Title, title_key
from parsers.vocabulary import load


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jefe de Compras", Title("Jefe de Compras")),
        ("**Jefe de Compras.**", Title("Jefe de Compras")),
        ("Supervisor (2)", Title("Supervisor", posts=2)),
        ("Supervisor (2 plazas)", Title("Supervisor", posts=2)),
        ("Supervisor 12 plazas", Title("Supervisor", posts=12)),
        ("Analista 2", Title("Analista 2")),
        ("Analista x 2", Title("Analista", posts=2)),
        ("2.3. Jefe de Compras", Title("Jefe de Compras", number="2.3")),
        ("7.-MECÁNICO", Title("MECÁNICO", number="7")),
        ("IV. Jefe de Compras", Title("Jefe de Compras", number="IV")),
        ("Asesor(a) (Turno Noche)", Title("Asesor(a) (Turno Noche)")),
        ("Jefe de RR.HH.", Title("Jefe de RR.HH.")),
        ("----", None),
        ("", None),
    ],
)
def test_read(text: str, expected: Title | None) -> None:
    assert title.read(text) == expected


def test_a_count_in_front_is_read_on_request() -> None:
    assert title.without_count("4 Auxiliares de bodega") == Title("Auxiliares de bodega", posts=4)
    assert title.without_count("Supervisor (2)") == Title("Supervisor", posts=2)
    assert title.without_count("Auxiliar") == Title("Auxiliar")
    assert title.without_count("") is None


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Supervisor(a) de Atención al Vecino",
            "Supervisor de Atención al vecino.",
            "SUPERVISORA DE ATENCION AL VECINO",
            "Supervisores de Atención al Vecino",
            "Supervisor/a de Atención al Vecino",
        ),
        ("Jefe(a) de RR.HH.", "Jefa de Recursos Humanos", "JEFES DE RRHH"),
        ("Gte. General", "Gerente General", "GERENTE GRAL."),
        ("Coord. de Ventas", "Coordinadora de Ventas", "Coordinador(a) de ventas"),
        ("Técnico de Redes", "Técnica de redes", "Técnicos de Redes"),
        ("Asist. Adm.", "Asistente Administrativo", "Asistente Administrativa"),
        ("Ingeniera Industrial", "Ingenieros Industriales", "Ing. Industrial"),
    ],
)
def test_spellings_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({title_key(spelling) for spelling in spellings}) == 1


def test_other_posts_have_other_keys() -> None:
    titles = [
        "Analista 1",
        "Analista 2",
        "Jefe de Compras",
        "Jefe de Ventas",
        "Subgerente General",
        "Gerente General",
    ]
    assert len({title_key(each) for each in titles}) == len(titles)


def test_a_company_adds_its_abbreviations() -> None:
    company = load('[title_words]\noperaciones = ["opx"]\n')
    assert title_key("Jefe de OPX", company) == title_key("Jefe de Operaciones", company)


@given(st.text())
def test_never_raises(text: str) -> None:
    title.read(text)
    title_key(text)

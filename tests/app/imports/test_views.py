"""The way of an upload: staged, read, looked at, set right, confirmed, undone."""

from __future__ import annotations

import io
import re
import zipfile

from flask.testing import FlaskClient
from sqlalchemy import func, select

from app import settings
from app.database import Database
from app.jobs import LEFT, Workshop
from app.reading import processes
from profiles import catalogue, staging
from profiles.models import Company, File, ImportEntry, Job, StagedFile
from profiles.viewer import LOCAL
from tests.app import seeding

NAMELESS = """PERFIL DE PUESTO

1. OBJETIVO DEL PUESTO
1.1. Mantener sanas las plantas.

2. FUNCIONES
2.1. Regar los almácigos por la mañana.
2.2. Retirar la maleza de los pasillos.

3. REQUISITOS
Educación: Secundaria completa.
""".encode()


def send(client: FlaskClient, *given: tuple[str, bytes], company: str = "") -> str:
    """Uploads files; gives the address of the upload."""
    data = {"files": [(io.BytesIO(content), name) for name, content in given], "company": company}
    answer = client.post("/import", data=data, content_type="multipart/form-data")
    assert answer.status_code == 303
    return answer.headers["Location"]


def codes(store: Database) -> list[tuple[str | None, str]]:
    with store.reading() as session:
        rows = catalogue.rows(session, LOCAL, catalogue.Filters(), catalogue.PageRequest(sort="code"))
    return [(row.code, row.state) for row in rows]


def test_nothing_chosen_is_said_so(client: FlaskClient) -> None:
    answer = client.post("/import", data={}, follow_redirects=True)
    assert "No se cargó ningún archivo." in answer.text


def test_an_upload_waits_is_read_and_confirmed(
    client: FlaskClient, store: Database, workshop: Workshop
) -> None:
    place = send(client, *seeding.FILES)
    assert "Leyendo los documentos" in client.get(place).text
    progress = client.get(f"{place}/progress")
    assert "0 de 4 archivos" in progress.text
    assert "HX-Refresh" not in progress.headers
    assert codes(store) == []
    workshop.do_all()
    assert client.get(f"{place}/progress").headers["HX-Refresh"] == "true"
    assert "Revisar antes de confirmar" in client.get(place).text
    assert codes(store) == []
    assert client.post(f"{place}/confirm", data={"as": "in_force"}).headers["Location"] == place
    assert "Ingresando al catálogo" in client.get(place).text
    workshop.do_all()
    text = client.get(place).text
    assert "3 perfiles nuevos" in text
    assert "1 edición nueva" in text
    assert codes(store) == [
        ("VIV-AL-002", "in_force"),
        ("VIV-GG-001", "in_force"),
        ("VIV-VI-001", "in_force"),
    ]
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(StagedFile)) == 0


def test_drafts_where_nothing_is_adopted(client: FlaskClient, store: Database, workshop: Workshop) -> None:
    place = send(client, seeding.FILES[0])
    workshop.do_all()
    client.post(f"{place}/confirm", data={"as": "draft"})
    workshop.do_all()
    assert codes(store) == [("VIV-AL-002", "draft")]


def test_a_zip_is_opened_and_bad_files_are_explained(client: FlaskClient, workshop: Workshop) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("perfiles/almacen.txt", seeding.text_file())
        archive.writestr("perfiles/roto.pdf", b"%PDF-1.7 cut off")
    place = send(client, ("todo.zip", packed.getvalue()), ("vacio.docx", b""))
    workshop.do_all()
    text = client.get(place).text
    assert "todo.zip/perfiles/almacen.txt" in text
    assert "El archivo está dañado o incompleto." in text
    assert "El archivo está vacío." in text


def test_what_is_typed_decides(client: FlaskClient, store: Database, workshop: Workshop) -> None:
    place = send(client, ("sin nombre.txt", NAMELESS))
    workshop.do_all()
    assert "No indica código ni título" in client.get(place).text
    with store.reading() as session:
        staged = session.scalars(select(StagedFile)).one().profiles[0].id
    typed = {
        "/title": "Ayudante de Vivero",
        "/area": "Producción",
        "/control/code": "",
        "/company": "Otra Empresa",
    }
    answer = client.post(f"{place}/profiles/{staged}", data=typed, headers={"HX-Request": "true"})
    assert "Perfil nuevo" in answer.text
    assert "Guardado" in answer.text
    assert (
        client.post(f"{place}/profiles/{staged}", data=typed).headers["Location"]
        == f"{place}#profile-{staged}"
    )
    assert 'value="Ayudante de Vivero"' in client.get(place).text
    bad = client.post(f"{place}/profiles/{staged}", data={"/control/issued_on": "ayer"})
    assert bad.status_code == 400
    client.post(f"{place}/confirm", data={"as": "draft"})
    workshop.do_all()
    with store.reading() as session:
        row = catalogue.find(session, LOCAL, "Ayudante de Vivero")[0]
        assert (row.title, row.area, row.company) == ("Ayudante de Vivero", "Producción", "Otra Empresa")
    assert "escrito a mano" in client.get(f"/profiles/{row.id}").text


def test_a_profile_can_be_left_out(client: FlaskClient, store: Database, workshop: Workshop) -> None:
    place = send(client, seeding.FILES[0], seeding.FILES[2])
    workshop.do_all()
    with store.reading() as session:
        staged = session.scalars(select(StagedFile).order_by(StagedFile.path)).first()
        assert staged is not None
        client.post(f"{place}/profiles/{staged.profiles[0].id}", data={"left_out": "yes"})
    client.post(f"{place}/confirm", data={"as": "draft"})
    workshop.do_all()
    assert codes(store) == [("VIV-VI-001", "draft")]


def test_a_waiting_entry_is_identified_later(
    client: FlaskClient, store: Database, workshop: Workshop
) -> None:
    place = send(client, ("sin nombre.txt", NAMELESS))
    workshop.do_all()
    client.post(f"{place}/confirm", data={"as": "draft"})
    workshop.do_all()
    assert "Decir qué es" in client.get(place).text
    with store.reading() as session:
        entry = session.scalars(select(ImportEntry)).one().id
    client.post(f"/import/entries/{entry}", data={"/title": "Regador", "/control/code": "VIV-RG-009"})
    assert codes(store) == [("VIV-RG-009", "draft")]


def test_discarding_leaves_nothing(
    client: FlaskClient, home: settings.Settings, store: Database, workshop: Workshop
) -> None:
    place = send(client, *seeding.FILES)
    workshop.do_all()
    answer = client.post(f"{place}/discard", follow_redirects=True)
    assert "La carga se descartó" in answer.text
    assert list((home.home / "staging").iterdir()) == []
    assert not (home.home / "files").exists()
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(File)) == 0
    assert "Esta carga se descartó" in client.get(place).text


def test_an_import_is_undone(client: FlaskClient, seeded: settings.Settings, store: Database) -> None:
    assert len(codes(store)) == 3
    answer = client.post("/import/1/undo", follow_redirects=True)
    assert "La importación se deshizo" in answer.text
    assert codes(store) == []
    assert client.post("/import/1/undo").status_code == 409


def test_confirming_too_early_is_refused(client: FlaskClient) -> None:
    place = send(client, seeding.FILES[0])
    answer = client.post(f"{place}/confirm", data={"as": "draft"})
    assert answer.status_code == 409
    assert "todavía se están leyendo" in answer.text


def test_a_job_that_failed_can_go_on(client: FlaskClient, store: Database, workshop: Workshop) -> None:
    place = send(client, seeding.FILES[0])
    broken = Workshop(workshop.settings, store, {}, lambda: False, "broken")  # it knows no kind of job
    broken.do_all()
    text = client.get(place).text
    assert "El trabajo se detuvo antes de terminar." in text
    client.post(f"{place}/again")
    workshop.do_all()
    assert "Revisar antes de confirmar" in client.get(place).text


def test_a_too_large_upload_is_explained(home: settings.Settings, client: FlaskClient) -> None:
    client.application.config["MAX_CONTENT_LENGTH"] = 10_000
    data = {"files": [(io.BytesIO(b"x" * 20_000), "grande.txt")]}
    answer = client.post("/import", data=data, content_type="multipart/form-data")
    assert answer.status_code == 413
    assert "Los archivos juntos pasan de 200 MB" in answer.text


def test_names_of_files_are_only_names(client: FlaskClient, store: Database) -> None:
    send(client, ("../../etc/passwd.txt", seeding.text_file()))
    with store.reading() as session:
        assert set(session.scalars(select(StagedFile.path))) == {"etc/passwd.txt"}


def test_companies_are_kept_apart(client: FlaskClient, store: Database, workshop: Workshop) -> None:
    for company in ("Vivero Norte", "Vivero Sur"):
        place = send(client, seeding.FILES[0], company=company)
        workshop.do_all()
        assert "Perfil nuevo" in client.get(place).text
        client.post(f"{place}/confirm", data={"as": "draft"})
        workshop.do_all()
    assert codes(store) == [("VIV-AL-002", "draft"), ("VIV-AL-002", "draft")]
    with store.reading() as session:
        assert set(session.scalars(select(Company.name))) == {"Vivero Norte", "Vivero Sur"}
    assert len(re.findall(r'<option value="\d+">Vivero', client.get("/catalogue").text)) == 2


def test_forgotten_uploads_go(
    client: FlaskClient, home: settings.Settings, store: Database, workshop: Workshop
) -> None:
    from dataclasses import replace

    from app.imports.tasks import purge

    place = send(client, seeding.FILES[0])
    purge(home, store)
    with store.reading() as session:
        assert [batch.state for batch in staging.waiting(session, LOCAL)] == ["staged"]
    with store.writing() as session:
        batch = staging.waiting(session, LOCAL)[0]
        batch.created_at = seeding.ACTING.now
    purge(replace(home, staging_hours=1), store)
    assert "Esta carga se descartó" in client.get(place).text
    workshop.do_all()
    assert list((home.home / "staging").iterdir()) == []


def test_an_upload_is_stopped_and_goes_on(client: FlaskClient, store: Database, workshop: Workshop) -> None:
    place = send(client, *seeding.FILES)
    assert "Detener" in client.get(place).text
    assert client.post(f"{place}/stop").headers["Location"] == place
    text = client.get(place).text
    assert "El trabajo se detuvo; lo hecho queda hecho." in text
    assert "Continuar" in text
    assert "Detener" not in text
    workshop.do_all()
    assert "Revisar antes de confirmar" not in client.get(place).text
    client.post(f"{place}/stop")
    client.post(f"{place}/again")
    workshop.do_all()
    assert "Revisar antes de confirmar" in client.get(place).text
    with store.reading() as session:
        assert [job.state for job in session.scalars(select(Job).order_by(Job.id))] == ["cancelled", "done"]


def test_of_many_files_those_are_listed_that_tell_something(
    client: FlaskClient, store: Database, workshop: Workshop
) -> None:
    place = send(client, *((f"{number:03}.txt", b"Lunes" * (number + 1)) for number in range(70)))
    with store.writing() as session:
        for one in session.scalars(select(StagedFile).order_by(StagedFile.path).limit(12)):
            one.state = "failed" if one.path < "003" else "read"
        job = session.scalars(select(Job)).one()
        job.state, job.payload = "running", {**job.payload, LEFT: 130}
    text = client.get(f"{place}/progress").text
    assert "12 de 70 archivos" in text
    assert "3 no leídos" in text
    assert "tiempo restante: 2 min" in text
    read = ["007.txt", "008.txt", "009.txt", "010.txt", "011.txt"]
    at_work = [f"{number:03}.txt" for number in range(12, 12 + processes(workshop.settings))]
    assert re.findall(r"\d{3}\.txt", text) == ["000.txt", "001.txt", "002.txt", *read, *at_work]
    with store.writing() as session:
        for one in session.scalars(select(StagedFile)):
            one.state = "failed"
    assert client.get(place).text.count("card-refused") == 50
    text = client.get(f"{place}?page=2").text
    assert (text.count("card-refused"), "Página 2 de 2" in text) == (20, True)

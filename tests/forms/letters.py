"""A profile all in capitals without accents, its headings set letter by letter, grades as letters."""

from __future__ import annotations

from tests.forms.items import duty, head, need
from tests.forms.layout import C, Form, P, T

_DUTIES = (
    "EMITIR LAS FACTURAS DE VENTA DENTRO DE LAS 24 HORAS DEL DESPACHO.",
    "CONTROLAR LOS REMITOS CONFORMADOS POR LOS CLIENTES.",
    "GESTIONAR NOTAS DE CREDITO Y DEBITO.",
)

FORM = Form(
    name="letters",
    blocks=(
        P("DISTRIBUIDORA LITORAL S.R.L.", bold=True),
        P("D E S C R I P C I O N\u00a0\u00a0 D E\u00a0\u00a0 P U E S T O", bold=True),
        P(
            "CODIGO: DP-ADM-09\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0 REVISION: 04\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0 FECHA: 02/05/2022"
        ),
        P("DENOMINACION DEL PUESTO: ANALISTA DE FACTURACION"),
        P("SECTOR: ADMINISTRACION"),
        P("DEPENDE DE: JEFE DE ADMINISTRACION DE VENTAS"),
        P("O B J E T I V O", bold=True),
        P("ASEGURAR LA FACTURACION CORRECTA Y OPORTUNA DE LOS PEDIDOS DESPACHADOS."),
        P("T A R E A S\u00a0\u00a0 P R I N C I P A L E S", bold=True),
        *(P(f"{number}) {text}") for number, text in enumerate(_DUTIES, 1)),
        P("R E Q U I S I T O S\u00a0\u00a0 D E L\u00a0\u00a0 P U E S T O", bold=True),
        P("EDUCACION: SECUNDARIO COMPLETO, ORIENTACION CONTABLE."),
        P("EXPERIENCIA: 1 AÑO EN TAREAS SIMILARES."),
        P("C O M P E T E N C I A S", bold=True),
        T(
            (
                (C("COMPETENCIA", bold=True), C("A", bold=True), C("M", bold=True), C("B", bold=True)),
                ("ORIENTACION AL CLIENTE", "X", "", ""),
                ("TRABAJO EN EQUIPO", "", "X", ""),
            ),
            (7, 1, 1, 1),
        ),
    ),
    gold=(
        {
            "title": "ANALISTA DE FACTURACION",
            "organization": "DISTRIBUIDORA LITORAL S.R.L.",
            "area": "ADMINISTRACION",
            "control": {
                "code": "DP-ADM-09",
                "governs": "profile",
                "version": "04",
                "issued_on": "2022-05-02",
            },
            "objectives": ["ASEGURAR LA FACTURACION CORRECTA Y OPORTUNA DE LOS PEDIDOS DESPACHADOS."],
            "functions": [duty(text, str(number)) for number, text in enumerate(_DUTIES, 1)],
            "relations": [head("JEFE DE ADMINISTRACION DE VENTAS")],
            "requirements": [
                need("education", "SECUNDARIO COMPLETO, ORIENTACION CONTABLE."),
                need("experience", "1 AÑO EN TAREAS SIMILARES.", months=12),
                need("competency", "ORIENTACION AL CLIENTE"),
                need("competency", "TRABAJO EN EQUIPO"),
            ],
        },
    ),
)

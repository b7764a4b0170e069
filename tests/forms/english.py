"""A position description in English with a header form and selection criteria."""

from __future__ import annotations

from tests.forms.layout import Form, P, T

_DUTIES = (
    "Coordinate the daily dispatch of spare parts to regional workshops.",
    "Maintain accurate stock records in the warehouse management system.",
    "Prepare monthly reports on stock turnover for the Operations Manager.",
    "Train and supervise warehouse assistants in safe handling procedures.",
)

FORM = Form(
    name="english",
    blocks=(
        P("POSITION DESCRIPTION", bold=True),
        T(
            (
                ("Position Title:", "Warehouse Coordinator"),
                ("Department:", "Supply Chain"),
                ("Reports To:", "Operations Manager"),
                ("Direct Reports:", "Warehouse Assistant\nForklift Operator"),
                ("Grade:", "AO4"),
                ("Location:", "Northfield Depot"),
                ("Document No.:", "PD-LOG-014"),
                ("Version:", "1.2"),
                ("Issue Date:", "12 March 2025"),
            ),
            (3, 7),
        ),
        P("Primary Objective", bold=True),
        P("Keep parts available to the workshops at the lowest possible cost and without safety incidents."),
        P("Key Duties and Responsibilities", bold=True),
        *(P(f"{n}. {text}") for n, text in enumerate(_DUTIES, 1)),
        P("Selection Criteria", bold=True),
        P("Essential", bold=True),
        P("1. At least three years of experience in warehouse operations."),
        P("2. Certificate III in Supply Chain Operations or equivalent."),
        P("3. Sound knowledge of inventory control systems."),
        P("Desirable", bold=True),
        P("1. Experience with barcode scanning projects."),
        P("Working Conditions", bold=True),
        P("The position involves lifting loads of up to 20 kg and working in a cold store."),
    ),
    gold=(
        {
            "title": "Warehouse Coordinator",
            "area": "Supply Chain",
            "grade": "AO4",
            "control": {
                "code": "PD-LOG-014",
                "governs": "profile",
                "version": "1.2",
                "issued_on": "2025-03-12",
            },
            "objectives": [
                "Keep parts available to the workshops at the lowest possible cost and without safety incidents."
            ],
            "functions": [
                {"number": str(n), "group": None, "text": text, "frequency": [], "action": []}
                for n, text in enumerate(_DUTIES, 1)
            ],
            "relations": [
                {"kind": "reports_to", "title": "Operations Manager"},
                {"kind": "supervises", "title": "Warehouse Assistant"},
                {"kind": "supervises", "title": "Forklift Operator"},
            ],
            "requirements": [
                {
                    "kind": "experience",
                    "importance": "required",
                    "text": "At least three years of experience in warehouse operations.",
                    "months": 36,
                },
                {
                    "kind": "training",
                    "importance": "required",
                    "text": "Certificate III in Supply Chain Operations or equivalent.",
                },
                {
                    "kind": "knowledge",
                    "importance": "required",
                    "text": "Sound knowledge of inventory control systems.",
                },
                {
                    "kind": "experience",
                    "importance": "desired",
                    "text": "Experience with barcode scanning projects.",
                },
            ],
            "safety": ["The position involves lifting loads of up to 20 kg and working in a cold store."],
        },
    ),
)

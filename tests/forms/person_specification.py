"""A job description with a person specification: what is essential, what is desirable, how it is assessed."""

from __future__ import annotations

from tests.forms.items import duty, head, need, subordinate
from tests.forms.layout import C, Form, P, T

_DUTIES = (
    "Provide day to day line management to a team of six care workers.",
    "Carry out risk assessments and review them every six months.",
    "Ensure medication is stored and recorded in line with policy.",
)
_CRITERIA = (
    (
        "Qualifications",
        "education",
        "Level 3 Diploma in Health and Social Care",
        "Level 5 Diploma in Leadership",
    ),
    ("Experience", "experience", "Two years in a residential setting", "Experience of inspections"),
    ("Knowledge", "knowledge", "Safeguarding procedures", "Dementia care mapping"),
    ("Skills", "skill", "Able to write clear care plans", "Confident user of rostering software"),
)

FORM = Form(
    name="person_specification",
    blocks=(
        P("JOB DESCRIPTION", bold=True),
        T(
            (
                ("Post:", "Deputy Care Manager"),
                ("Responsible to:", "Registered Manager"),
                ("Responsible for:", "Care Workers"),
                ("Hours:", "37.5 hours per week including alternate weekends"),
            ),
            (3, 7),
        ),
        P("Main purpose of post", bold=True),
        P("To support the Registered Manager in running a safe and well led residential service."),
        P("Main duties", bold=True),
        *(P(f"{number}. {text}") for number, text in enumerate(_DUTIES, 1)),
        P("PERSON SPECIFICATION", bold=True),
        T(
            (
                tuple(C(text, bold=True) for text in ("Criteria", "Essential", "Desirable", "How assessed")),
                *((label, first, second, "Interview") for label, _, first, second in _CRITERIA),
            ),
            (2, 4, 4, 2),
        ),
    ),
    gold=(
        {
            "title": "Deputy Care Manager",
            "control": {},
            "objectives": [
                "To support the Registered Manager in running a safe and well led residential service."
            ],
            "functions": [duty(text, str(number)) for number, text in enumerate(_DUTIES, 1)],
            "relations": [head("Registered Manager"), subordinate("Care Workers")],
            "requirements": [
                need(kind, text, importance, **({"months": 24} if text.startswith("Two years") else {}))
                for _, kind, first, second in _CRITERIA
                for text, importance in ((first, "required"), (second, "desired"))
            ],
            "schedule": ["37.5 hours per week including alternate weekends"],
        },
    ),
)

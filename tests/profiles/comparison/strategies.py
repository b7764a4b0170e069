"""Profiles by chance, for what must hold of any two."""

from __future__ import annotations

from hypothesis import strategies as st

from parsers.profile import Approval, Control, Function, MatrixRow, ParsedProfile, Relation, Requirement

WORDS = ("regar", "podar", "vivero", "plantas", "sustrato", "revisar", "de", "la", "diario", "informe")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
numbers = st.none() | st.integers(1, 9).map(str)

functions = st.lists(
    st.builds(
        Function, text=texts, number=numbers, frequency=st.sampled_from([(), ("daily",), ("daily", "weekly")])
    ),
    max_size=8,
).map(tuple)
profiles = st.builds(
    ParsedProfile,
    source=st.just("x"),
    title=st.sampled_from([None, "Viverista", "Jefe"]),
    control=st.builds(Control, version=st.sampled_from([None, "01", "02"])),
    approvals=st.lists(
        st.builds(
            Approval,
            step=st.sampled_from(["reviewed", "approved"]),
            name=st.sampled_from([None, "Ana", "Eva"]),
        ),
        max_size=3,
    ).map(tuple),
    functions=functions,
    matrix=st.lists(st.builds(MatrixRow, text=texts, holders=st.just(("A",))), max_size=4).map(tuple),
    relations=st.lists(
        st.builds(Relation, kind=st.sampled_from(["reports_to", "supervises"]), title=texts), max_size=4
    ).map(tuple),
    requirements=st.lists(
        st.builds(Requirement, kind=st.sampled_from(["education", "skill"]), text=texts), max_size=5
    ).map(tuple),
)

"""Alembic's steps from one schema to the next, with dated names."""

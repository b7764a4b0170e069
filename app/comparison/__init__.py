"""Screens of what changed: two revisions side by side, the consequences of one, what changed since a holder signed."""

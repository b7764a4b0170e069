"""Notices of a person: on a page of their own, and by mail."""

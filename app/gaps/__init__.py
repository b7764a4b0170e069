"""Employees and what they lack: list, form, import and gap pages."""

"""Employees, what they can show, and what they lack against a profile."""

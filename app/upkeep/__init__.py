"""Upkeep: reviews that are due, the calendar of them, and terms."""

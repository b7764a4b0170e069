"""The first page: what is in force, drafts, warnings and the latest imports."""

"""The auditor's package, drawn on a screen or on the command line."""

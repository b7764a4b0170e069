"""Perfilario: the web application, the command line and the settings."""

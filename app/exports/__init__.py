"""Files that the application writes for people, one module a format."""

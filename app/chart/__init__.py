"""The organisation chart and what the titles in it mean."""

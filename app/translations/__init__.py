"""The catalogues of the interface: Spanish and English."""

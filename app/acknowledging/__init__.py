"""Acknowledgements: what employees sign, what HR keeps of it, and the papers."""

"""A fictitious company, its controlled documents and its people: `python -m samples OUT_DIR` writes them."""

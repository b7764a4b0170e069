"""The few ways documents are laid out, each turned into headings and entries."""

"""Copies of revisions: the company's paper, numbered copies, and the check of one that somebody has in hand."""

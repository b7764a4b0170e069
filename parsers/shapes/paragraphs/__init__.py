"""Text outside tables: numbered outlines, headings, lists, lines with a label, explanations."""

"""From headings and entries to the items of each section."""

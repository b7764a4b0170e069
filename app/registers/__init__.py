"""Registers: the master list on the screen, as a workbook and on paper, and the output of many of its documents."""

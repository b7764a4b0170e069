"""Tables as forms have them: rows, cells, labels with their values, bars, forms side by side."""

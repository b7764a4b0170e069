"""Who reports to whom: titles resolved to positions, the chart and its layout."""

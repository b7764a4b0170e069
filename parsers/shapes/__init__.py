"""The few ways documents are laid out, each turned into headings and entries.

`walk` reads blocks in order: those of text by `paragraphs`, tables by `tables.form`, which asks `choices` for crosses
and boxes and `headed` for columns. All add what they find to a `flow` of `nodes`.
"""

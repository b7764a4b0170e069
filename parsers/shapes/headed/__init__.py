"""Tables with columns: what each column holds, by its heading and by what stands below, and the rows read by them."""

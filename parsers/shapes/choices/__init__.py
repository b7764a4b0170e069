"""What can be chosen on a form, and what is: boxes, crosses, importance."""

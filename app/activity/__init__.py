"""What goes on beside the screens: jobs, scheduled changes, mails."""

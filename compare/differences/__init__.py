"""What differs inside a group: one small rule per kind."""

"""Who runs it: the `receptionist` command line."""

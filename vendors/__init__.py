"""Who we call: one adapter for each vendor, the only importers of their packages."""

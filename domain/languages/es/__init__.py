"""Spanish, as spoken in Mexico and beyond."""

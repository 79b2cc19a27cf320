"""The vendors, pretended: their wire protocols, their refusals, their limits. Never kinder."""

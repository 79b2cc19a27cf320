"""What English calls the code of a confirmation."""

CUES = "code reference confirmation ref"
OTHERS = "area zip country postal dial access door gate promo"  # "zip code"

"""What Spanish calls the code of a confirmation."""

CUES = "codigo clave referencia confirmacion folio"
OTHERS = "postal area"  # "código postal"

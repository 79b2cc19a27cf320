"""What stands for a name in angle brackets in the rows of `intent_phrases`."""

FRAGMENTS = {
    "<visit>": r"(?:appointments?|appts?|bookings?|reservations?|meetings?|visits?|slots?|"
    r"viewings?|tours?|showings?|walkthroughs?|recorridos?|"
    r"consultations?|interviews?|citas?|sitas?|turnos?|reservas?|reservaci?on(?:es)?|reunion|"
    r"visitas?|consultas?|espacio|hueco|entrevista|tramite)",
    "<mine>": r"(?:my|the|this|that|our|mi|mis|la|el|esta|esa|nuestra)",
    "<a>": r"(?:an?|another|some|one|una?|otr[oa]|alguna?|nueva?|new)",
    "<moment>": r"(?:day|date|time|slot|hour|dia|fecha|hora|horario|turno)s?",
    "<other>": r"(?:another|(?:a )?different|other|some other|otr[oa]s?)",
    # "no puedo", "no problem": a sentence with a no in it, but no refusal
    "<refusal>": r"no(?! (?:puedo|tengo|se|encuentro|entiendo|necesito|hay|voy|podre|me acuerdo|"
    r"oi|escuche|estoy|recuerdo|podria|conozco|hablo|problem|worries|idea|one|se preocupe|"
    r"importa|pasa nada)\b)",
    "<staff>": r"(?:humans?|persons?|people|someone|somebody|agents?|representative|manager|staff|"
    r"operator|receptionist|supervisor|owner|persona|personas|alguien|humano|agente|representante|"
    r"encargad[oa]|operador[a]?|asesor[a]?|gerente|recepcionista|supervisor[a]?|duen[oa])",
    "<want>": r"(?:make|schedule|set up|set|arrange|get|need|want|like|reserve|fix|take|"
    r"request|find|sacar|hacer|pedir|solicitar|tomar|apartar|programar|tener|dame|darme|deme|dar|"
    r"necesito|quiero|quisiera|busco|queria|querria|gustaria|concertar|coger|obtener|conseguir|"
    r"ocupo|agendar|reservar|agendarme|want to make)",
}

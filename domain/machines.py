"""Whether it is a machine that speaks: a voicemail, a menu, an operator's announcement."""

import re

_SAID = re.compile(
    r"after the (?:tone|beep)|at the (?:tone|beep)|record your message"
    r"|leave (?:a|your) message after"
    r"|voice ?mail|mailbox (?:is full|of)|answering machine"
    r"|(?:number|person|subscriber) you (?:have )?(?:dialed|dialled|called|are calling|are trying)"
    r"|(?:please )?press \w+ (?:for|to) |to continue in english"
    r"|despu[eé]s (?:del? |de o[ií]r el )(?:tono|beep|se[ñn]al|pitido)|buz[oó]n de voz"
    r"|deje su mensaje (?:despu[eé]s|al)|contestador(?:a)? autom[aá]tic"
    r"|el n[uú]mero (?:que usted )?(?:marc[oó]|marcado)|(?:marque|oprima|presione) \w+ para",
    re.IGNORECASE,
)


def sounds_like_a_machine(text: str) -> bool:
    return _SAID.search(text) is not None

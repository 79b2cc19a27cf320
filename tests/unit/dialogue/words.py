"""A person's own words in a conversation, as the rules read them."""

from domain.reading import Context
from domain.understanding import read
from tests.unit.dialogue.office import Talk


def hears(talk: Talk, *texts: str) -> list[str]:
    """What was said to the last of them."""
    for text in texts:
        conversation, tenant = talk.conversation, talk.office.tenant
        context = Context(
            now=talk.office.now.astimezone(tenant.zone).replace(tzinfo=None),
            language=conversation.language if conversation.greeted else None,
            asked=conversation.asked,
            country=tenant.country,
        )
        talk.hears(read(text, context))
    return talk.said

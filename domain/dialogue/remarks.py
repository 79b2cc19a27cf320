"""What is said beside the point: courtesies, doubts, second thoughts."""

from domain.conversation import Note, Question
from domain.dialogue.choosing import is_wish, says_yes
from domain.dialogue.consent import asks_after
from domain.dialogue.cues import (
    apologizes,
    asks_for_mail,
    asks_how_to_change,
    asks_what_follows,
    asks_who_i_am,
    asks_why,
    asks_why_not,
    drops,
    is_about_code,
    is_question,
    keeps,
    lacks_code,
    refuses,
    regrets,
    wrong_detail,
)
from domain.dialogue.details import heard_in, put
from domain.dialogue.goals import begin, proceed
from domain.dialogue.handover import ask_message
from domain.dialogue.notes import pass_on
from domain.dialogue.offering import remind
from domain.dialogue.says import OfText, What
from domain.dialogue.step import Handler, Scene, Step
from domain.knowledge import fact_named
from domain.reading import DayTime, Intent, Reading

WHY: dict[Question | None, What] = {
    "name": What.WHY_NAME,
    "email": What.WHY_EMAIL,
    "phone": What.WHY_PHONE,
}
# After any of these a "perfect" closes; before them it asks what there is to do.
_SETTLED = frozenset(
    {
        What.BOOKED,
        What.BOOKED_FIRM,
        What.MOVED,
        What.CANCELLED,
        What.REQUEST_TAKEN,
        What.YOUR_APPOINTMENTS,
        What.FACT,
        What.KEPT,
        What.STOPPED,
        What.NOTE_SENT,
        What.NOTE_DROPPED,
    }
)


def remark(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Small talk, when nothing else was said."""
    intents = reading.intents
    if any(say.what is What.FACT for say in step.says):
        return proceed(step, scene)
    if Intent.INSULT in intents:
        return proceed(step.say(What.CALM), scene)
    if Intent.THANKS in intents:
        return proceed(step.say(What.YOU_ARE_WELCOME), scene)
    if Intent.GREETING in intents:
        goal = step.conversation.goal
        return proceed(step, scene) if goal else step.ask_aside("start", What.START)
    if apologizes(reading):
        return proceed(step.say(What.NO_PROBLEM), scene)
    if says_yes(reading):
        return _yes(step, scene)
    amends = any(character.isdigit() for character in reading.text)  # "no wait 12"
    if Intent.NO in intents and reading.settled and step.conversation.goal is None and not amends:
        return step.say(What.GOODBYE)
    asks = is_question(reading) or (
        step.conversation.goal is None and asks_after(reading) and " " in reading.text.strip()
    )
    if asks:
        return pass_on(step, Note(kind="question", text=reading.text))
    return None


def dropped(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """ "Never mind", "keep it": nothing is done, where nothing else was said."""
    if is_wish(reading) or heard_in(reading) or not (drops(reading) or keeps(reading)):
        return None
    conversation = step.conversation
    if conversation.goal == "book":
        return step.end().say(What.STOPPED) if drops(reading) else remind(step)
    if conversation.goal:
        return step.end().say(What.KEPT)
    return step.say(What.KEPT if conversation.appointments else What.HERE_IF_NEEDED)


def who_i_am(step: Step, reading: Reading, scene: Scene) -> Step | None:
    return proceed(step.say(What.WHO_I_AM), scene) if asks_who_i_am(reading) else None


def about_code(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """The code proves who somebody is, so only the mail shows it."""
    if not is_about_code(reading):
        return None
    asks = {Intent.LOOK_UP, Intent.QUESTION, Intent.REPEAT} & set(reading.intents)
    unsure = bool(asks) or lacks_code(reading) or is_question(reading)
    if step.conversation.question == "proof":
        return step.say(What.PROOF_BY_CONTACT) if unsure else None
    return proceed(step.say(What.CODE_IN_MAIL), scene) if unsure else None


def what_follows(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """ "Will I get an e-mail?", "and if I have to cancel?": told, and nothing is done."""
    if is_wish(reading):
        return None
    how, told = asks_how_to_change(reading), any(say.what is What.FACT for say in step.says)
    if told:
        return proceed(step, scene) if how or asks_what_follows(reading) else None
    if how:
        return proceed(step.say(What.HOW_TO_CHANGE), scene)
    if asks_what_follows(reading):
        return pass_on(step, Note(kind="question", text=reading.text))
    return proceed(step.say(What.MAIL_COMES), scene) if asks_for_mail(reading) else None


def why(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """What a detail is for; and when the business is open, to who may not come at a time."""
    refused = {What.DAY_REFUSED, What.TIME_REFUSED} & {
        What(said) for said in step.conversation.said
    }
    hours = fact_named(scene.tenant, "hours")
    if refused and hours and asks_why_not(reading):
        text = hours.text.for_language(step.conversation.language)
        return proceed(step.say(OfText(What.FACT, text=text)), scene)
    what = WHY.get(step.conversation.question)
    if what is None or not asks_why(reading) or heard_in(reading):
        return None
    return proceed(step.say(what), scene)


def wrong(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """A detail is wrong and the right one not said: it is asked for anew."""
    name = None if heard_in(reading) else wrong_detail(reading)
    if name is None or step.conversation.details.heard(name) is None:
        return None
    if step.conversation.goal is None and step.conversation.appointments:
        return ask_message(step)  # the office changes what is booked
    return proceed(put(step, name, None), scene)


def regretted(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """ "Better not", of what is booked: whether to cancel it is asked."""
    done = step.conversation.goal is None and step.conversation.booking_state == "booked"
    if not done or is_wish(reading) or not regrets(reading):
        return None
    return begin(step, "cancel", DayTime(), scene)


def unwilling(step: Step, reading: Reading) -> What | None:
    """To who keeps a detail to themselves: what it is for."""
    return WHY.get(step.conversation.question) if refuses(reading) else None


def _yes(step: Step, scene: Scene) -> Step | None:
    conversation = step.conversation
    if conversation.goal is None:
        return _close(step)
    if conversation.question in WHY:
        return proceed(step, scene)
    # "Ok", to a list: heard, but nothing is chosen yet.
    return remind(step) if conversation.question in ("day", "which_day", "time") else None


def _close(step: Step) -> Step:
    conversation = step.conversation
    if conversation.appointments:
        return step.say(What.SEE_YOU)
    settled = _SETTLED & {What(said) for said in conversation.said}
    return step.say(What.HERE_IF_NEEDED if settled else What.HOW_HELP)


# Heard before anything else: each only where nothing but this was said.
BESIDE: tuple[Handler, ...] = (dropped, who_i_am, about_code, what_follows, why, wrong, regretted)

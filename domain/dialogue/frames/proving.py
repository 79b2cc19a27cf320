"""What proves whose appointment it is: its code; and what else the business takes for a proof."""

from contracts.answers import CodeRequested
from contracts.commands import RequestCode
from contracts.values import AppointmentSummary, Proof
from domain.acts import Reading
from domain.agenda import Cancelling, Correcting, LookingUp, Moving
from domain.contacts import email_of
from domain.conversation import Conversation
from domain.dialogue.handover import hand_over
from domain.dialogue.says import OfDetail, What
from domain.dialogue.step import Scene, Step
from domain.tenants import Tenant
from domain.tickets import looks_like_code

# Than the code that they have not.
_OTHER = {"contact": What.PROOF_BY_CONTACT, "mailbox": What.PROOF_BY_MAILBOX}
OfAppointment = Moving | Cancelling | LookingUp | Correcting


def own_frame(step: Step) -> OfAppointment:
    top = step.conversation.top
    assert isinstance(top, OfAppointment)
    return top


def proofs(conversation: Conversation, tenant: Tenant) -> tuple[Proof, ...]:
    """The codes of what was booked here, then what the person gave."""
    codes = [Proof(code=own.code) for own in conversation.appointments if own.code]
    if conversation.third_party:
        return tuple(codes)
    given = [conversation.proof] if conversation.proof else []
    by_contact = proof_by_contact(conversation, tenant)
    if by_contact and not (given or codes):
        given = [by_contact]
    return tuple(dict.fromkeys((*codes, *given)))


def proof_by_contact(conversation: Conversation, tenant: Tenant) -> Proof | None:
    phone, email = conversation.details.phone, _email(conversation)
    if tenant.opens_with != "contact" or not email or not phone or phone.as_said:
        return None
    return Proof(email=email, phone=phone.value)


def proof_of(
    conversation: Conversation, target: AppointmentSummary, tenant: Tenant
) -> Proof | None:
    """The code this conversation holds for its own appointment; else what the person gave."""
    for own in conversation.appointments:
        if own.appointment_id == target.appointment_id and own.code:
            return Proof(code=own.code)
    if conversation.third_party:
        return None
    return conversation.proof or proof_by_contact(conversation, tenant)


def proof_told(step: Step, code: str) -> Proof:
    """Eight digits, after a code was mailed, are that one."""
    mailed_to = getattr(step.conversation.top, "mailed_to", "")
    if mailed_to and looks_like_code(code):
        return Proof(email=mailed_to, one_time="".join(filter(str.isdigit, code)))
    return Proof(code=code[:64])


def ask_proof(step: Step, scene: Scene) -> Step:
    if step.conversation.third_party:
        return step.pop().say(What.THIRD_PARTY).rest_quiet()
    match scene.tenant.opens_with:
        case "code" if _lacks_code(step):
            return hand_over(step, scene, What.OFFER_PERSON)
        case "code":
            return step.ask("proof", What.ASK_CODE)
        case "mailbox":
            return _ask_mailbox(step, scene)
    details = step.conversation.details
    if details.email and not details.phone:
        return step.ask("proof", What.ASK_PROOF_PHONE)
    if details.phone and not details.email:
        return step.ask("proof", What.ASK_PROOF_EMAIL)
    if _lacks_code(step) and What.PROOF_BY_CONTACT not in step.conversation.said:
        return step.ask("proof", What.PROOF_BY_CONTACT)
    return step.ask("proof", What.ASK_PROOF)


def _lacks_code(step: Step) -> bool:
    return "code" in step.conversation.details.skipped


def _ask_mailbox(step: Step, scene: Scene) -> Step:
    email = _email(step.conversation)
    if not email:
        lacks = _lacks_code(step)
        return step.ask("proof", What.PROOF_BY_MAILBOX if lacks else What.ASK_CODE_OR_EMAIL)
    if own_frame(step).mailed_to == email:
        return step.ask("one_time_code", What.ASK_ONE_TIME)
    return step.send(scene, RequestCode, email=email, language=step.conversation.language)


def code_requested(step: Step, command: RequestCode, answer: CodeRequested, scene: Scene) -> Step:
    """Whether anything stands under the address, nobody here knows."""
    say = OfDetail(What.CODE_MAILED, detail="email", value=command.email)
    return step.with_top(mailed_to=command.email).ask("one_time_code", say)


def opens_nothing(step: Step, scene: Scene) -> Step:
    step = step.change(proof=None).say(What.NOT_FOUND)
    if step.conversation.said[What.NOT_FOUND] > 1:
        return hand_over(step.pop(), scene, What.OFFER_PERSON)
    return step.ask("proof", What.ASK_PROOF) if _by_contact(scene) else ask_proof(step, scene)


def answer_proof(step: Step, reading: Reading, scene: Scene) -> Step | None:
    """Someone without the code may have another proof; someone with none needs a person."""
    refused = any(getattr(act, "refused", False) for act in reading.acts)
    if not refused and not any(act.act == "decline" for act in reading.acts):
        return None
    other = _OTHER.get(scene.tenant.opens_with)
    known = not _by_contact(scene) and _email(step.conversation)
    if other is None or known or other in step.conversation.said:
        return hand_over(step, scene, What.OFFER_PERSON)
    return step.ask("proof", other)


def _by_contact(scene: Scene) -> bool:
    return scene.tenant.opens_with == "contact"


def _email(conversation: Conversation) -> str:
    heard = conversation.details.email
    return email_of(heard.value) or "" if heard else ""

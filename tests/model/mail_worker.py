"""The email worker, as far as appointments are concerned."""

from collections.abc import Awaitable, Callable

from contracts.answers import Answer, EmailSent, EmailSkipped
from contracts.commands import SendEmail, SendNote
from domain.appointments import mail_id_of
from messaging.ports import Claim
from workers.booking.desk import Desk

Post = Callable[[SendEmail | SendNote], Awaitable[None]]


async def send_email(command: SendEmail, *, claim: Claim, desk: Desk, post: Post) -> Answer:
    answered = await desk.commands.claim(claim)
    if answered:
        return answered
    appointment = await desk.appointments.get(command.tenant_id, command.appointment_id)
    answer: Answer = EmailSkipped()
    if appointment and mail_id_of(command) in appointment.owed_mails:
        await post(command)
        answer = EmailSent()
    return await desk.appointments.mail_sent(
        claim, command.appointment_id, mail_id_of(command), answer
    )


async def send_note(command: SendNote, *, claim: Claim, desk: Desk, post: Post) -> Answer:
    answered = await desk.commands.claim(claim)
    if answered:
        return answered
    await post(command)
    return await desk.commands.complete(claim, EmailSent())

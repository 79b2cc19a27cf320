import pytest

from messaging.queues import ConsumerSettings, QueueSettings
from messaging.sqs import SqsQueue
from runtime.environment import SettingsError
from tests.fakes.sqs import FakeSqs
from tests.fakes.virtual_time import now

URL = "http://localhost:4566/000000000000/bookings"


def test_queues_have_names_by_default() -> None:
    settings = QueueSettings.read({})
    assert settings.queue_of("calendar") == "ai-receptionist-calendar"
    assert settings.queue_of("booking") == "ai-receptionist-booking"
    assert settings.dead_letters_of("email") == "ai-receptionist-email-dlq"


def test_a_queue_may_be_named_by_its_url() -> None:
    settings = QueueSettings.read({"SQS_BOOKING_QUEUE": URL, "SQS_EMAIL_QUEUE": ""})
    assert settings.queue_of("booking") == URL
    assert settings.dead_letters_of("booking") == f"{URL}-dlq"
    assert settings.queue_of("email") == "ai-receptionist-email"


async def test_a_url_is_not_asked_for_and_a_name_once() -> None:
    sqs = FakeSqs(now, "bookings")
    for _ in range(2):
        assert await SqsQueue(sqs, URL).url() == URL
    assert sqs.calls["get_queue_url"] == 0
    queue = SqsQueue(sqs, "bookings")
    assert await queue.url() == await queue.url()
    assert sqs.calls["get_queue_url"] == 1


@pytest.mark.parametrize(
    "environ",
    [
        {"LEASE_S": "20"},
        {"VISIBILITY_S": "25"},
        {"LEASE_MARGIN_S": "15"},
        {"SQS_WAIT_S": "21"},
        {"HANDLERS": "0"},
    ],
)
def test_times_that_do_not_fit_each_other_are_refused(environ: dict[str, str]) -> None:
    with pytest.raises(SettingsError):
        ConsumerSettings.read(environ)


def test_the_times_of_tests_are_accepted() -> None:
    settings = ConsumerSettings.read({"VISIBILITY_S": "3", "LEASE_S": "1", "LEASE_MARGIN_S": "1"})
    assert (settings.visibility_s, settings.lease_s, settings.lease_margin_s) == (3, 1, 1)

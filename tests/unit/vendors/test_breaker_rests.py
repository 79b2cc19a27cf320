from vendors.breaker import Breaker


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def broken(clock: Clock) -> Breaker:
    breaker = Breaker(failures=2, rest_s=10, clock=clock)
    for _ in range(2):
        assert breaker.allows()
        breaker.failed()
    return breaker


def test_breaker_opens_after_failures_in_a_row_only():
    breaker = Breaker(failures=2, rest_s=10, clock=Clock())
    for _ in range(3):
        breaker.failed()
        breaker.succeeded()
    assert breaker.allows()
    breaker.failed()
    breaker.failed()
    assert not breaker.allows()


def test_after_the_rest_one_try_goes_and_others_wait_for_it():
    clock = Clock()
    breaker = broken(clock)
    clock.now = 9.9
    assert not breaker.allows()
    clock.now = 10
    assert breaker.allows()
    assert not breaker.allows()


def test_try_that_succeeds_closes_and_one_that_fails_rests_again():
    clock = Clock()
    breaker = broken(clock)
    clock.now = 10
    assert breaker.allows()
    breaker.failed()
    clock.now = 19.9
    assert not breaker.allows()
    clock.now = 20
    assert breaker.allows()
    breaker.succeeded()
    assert breaker.allows()
    assert breaker.allows()


def test_try_that_never_reports_does_not_block_for_ever():
    clock = Clock()
    breaker = broken(clock)
    clock.now = 10
    assert breaker.allows()
    clock.now = 20
    assert breaker.allows()

from gateway.limits import TokenBuckets
from gateway.problems import Problem


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def refused(buckets: TokenBuckets, key: str) -> str | None:
    """The Retry-After of a refusal, None when let through."""
    try:
        buckets.take(key)
    except Problem as problem:
        return problem.headers["Retry-After"]
    return None


def test_a_bucket_refills_with_time() -> None:
    clock = Clock()
    buckets = TokenBuckets(rate_per_s=0.5, burst=2, clock=clock)
    assert [refused(buckets, "a") for _ in range(3)] == [None, None, "2"]
    clock.now = 2.0
    assert [refused(buckets, "a") for _ in range(2)] == [None, "2"]


def test_a_bucket_holds_no_more_than_its_burst() -> None:
    clock = Clock()
    buckets = TokenBuckets(rate_per_s=1, burst=2, clock=clock)
    refused(buckets, "a")
    clock.now = 1000.0
    assert [refused(buckets, "a") for _ in range(3)] == [None, None, "1"]


def test_keys_do_not_share_a_bucket() -> None:
    buckets = TokenBuckets(rate_per_s=1, burst=1, clock=Clock())
    assert [refused(buckets, "a"), refused(buckets, "b"), refused(buckets, "a")] == [
        None,
        None,
        "1",
    ]


def test_the_longest_unused_bucket_is_forgotten_first() -> None:
    buckets = TokenBuckets(rate_per_s=1, burst=1, clock=Clock(), keep=2)
    for key in ("a", "b", "c"):
        refused(buckets, key)
    assert refused(buckets, "c") == "1"
    assert refused(buckets, "a") is None

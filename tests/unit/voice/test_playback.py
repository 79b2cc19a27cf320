import base64

from voice.playback import Playback, Played, audio_ms


def audio(ms: int) -> str:
    return base64.b64encode(b"\x7f" * (8 * ms)).decode()


def test_base64_is_measured_without_decoding_it() -> None:
    assert [audio_ms(audio(ms)) for ms in (20, 21, 22, 200)] == [20, 21, 22, 200]


def test_what_was_played_is_what_the_marks_say_and_the_time_since() -> None:
    playback = Playback()
    first = playback.sent("item", 0, audio(200), now_ms=1000)
    playback.sent("item", 0, audio(200), now_ms=1001)
    playback.marked(first, now_ms=1210)
    assert playback.cleared(now_ms=1260) == Played("item", 0, 250)


def test_never_more_than_was_sent() -> None:
    playback = Playback()
    playback.sent("item", 0, audio(100), now_ms=0)
    assert playback.cleared(now_ms=5000) == Played("item", 0, 100)


def test_marks_of_cleared_audio_say_nothing() -> None:
    playback = Playback()
    mark = playback.sent("one", 0, audio(100), now_ms=0)
    playback.cleared(now_ms=10)
    playback.sent("two", 0, audio(100), now_ms=20)
    playback.marked(mark, now_ms=21)
    assert playback.playing
    assert playback.cleared(now_ms=40) == Played("two", 0, 20)


def test_silence_is_not_interrupted() -> None:
    playback = Playback()
    mark = playback.sent("item", 0, audio(20), now_ms=0)
    playback.marked(mark, now_ms=25)
    assert not playback.playing
    assert playback.cleared(now_ms=30) is None


def test_each_item_is_measured_from_its_own_beginning() -> None:
    playback = Playback()
    one = playback.sent("one", 0, audio(300), now_ms=0)
    playback.sent("two", 0, audio(300), now_ms=1)
    playback.marked(one, now_ms=300)
    assert playback.cleared(now_ms=340) == Played("two", 0, 40)


def test_what_is_left_to_hear_runs_out_by_the_clock_and_by_marks() -> None:
    playback = Playback()
    first = playback.sent("item", 0, audio(200), now_ms=0)
    playback.sent("item", 0, audio(300), now_ms=1)
    assert playback.left_ms(now_ms=100) == 400
    playback.marked(first, now_ms=210)
    assert playback.left_ms(now_ms=310) == 200
    assert playback.left_ms(now_ms=9000) == 0

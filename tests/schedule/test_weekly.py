from datetime import datetime, timezone

import pytest
import pytz

from odoo.addons.mrp_ai_assistant.core.weekly import EVERY_DAY, WORKDAYS, Weekly

MADRID = pytz.timezone("Europe/Madrid")


def utc(*parts):
    return datetime(*parts, tzinfo=timezone.utc)


def test_the_same_day_until_it_is_time_then_the_next_that_counts():
    every = Weekly(WORKDAYS, 6 * 60 + 30)
    assert every.next_after(utc(2026, 11, 27, 5, 29), MADRID) == utc(
        2026, 11, 27, 5, 30
    )
    assert every.next_after(utc(2026, 11, 27, 5, 30), MADRID) == utc(
        2026, 11, 30, 5, 30
    )


def test_the_day_is_the_owner_s_not_the_server_s():
    monday = Weekly(frozenset({0}), 60)
    tokyo = pytz.timezone("Asia/Tokyo")
    # Sunday afternoon in UTC, when it is Monday 00:30 in Tokyo already
    assert monday.next_after(utc(2026, 11, 22, 15, 30), tokyo) == utc(
        2026, 11, 22, 16, 0
    )


def test_once_a_week_is_seven_days_later():
    friday = Weekly(frozenset({4}), 0)
    first = friday.next_after(utc(2026, 11, 23), MADRID)
    assert first.astimezone(MADRID).weekday() == 4
    second = friday.next_after(first, MADRID)
    assert (second - first).days == 7


def test_the_clock_keeps_its_hour_through_summer_time():
    every = Weekly(EVERY_DAY, 6 * 60)
    winter = every.next_after(utc(2026, 3, 28, 0), MADRID)
    summer = every.next_after(utc(2026, 3, 29, 0), MADRID)
    assert (winter.hour, summer.hour) == (6, 6)
    assert winter.astimezone(timezone.utc).hour == 5
    assert summer.astimezone(timezone.utc).hour == 4


def test_an_hour_that_is_not_there_comes_after_and_one_there_twice_comes_once():
    every = Weekly(EVERY_DAY, 2 * 60 + 30)
    skipped = every.next_after(utc(2026, 3, 29, 0), MADRID)
    assert skipped == utc(2026, 3, 29, 1, 30)
    assert (skipped.hour, skipped.minute) == (3, 30)
    once = every.next_after(utc(2026, 10, 25, 0), MADRID)
    after = every.next_after(once, MADRID)
    assert once.date().isoformat() == "2026-10-25"
    assert after.date().isoformat() == "2026-10-26"


def test_zones_that_are_not_of_pytz():
    every = Weekly(EVERY_DAY, 0)
    assert every.next_after(utc(2026, 1, 1), timezone.utc) == utc(2026, 1, 2)


@pytest.mark.parametrize(
    ("days", "minutes"), [((), 0), ((7,), 0), ((-1,), 0), ((0,), -1), ((0,), 1440)]
)
def test_what_never_comes_is_refused(days, minutes):
    with pytest.raises(ValueError, match="of no"):
        Weekly(frozenset(days), minutes)

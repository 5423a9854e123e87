package org.palimpsest.model.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of which {@link EnglishTime} has read some phrases. A date and a clock are set; what is
 * relative to them is summed up and applied at the end, whatever the order.
 */
final class TimeUnderWay {
  private static final int SECONDS_OF_DAY = 86_400;

  private final LocalDateTime now;
  private @Nullable LocalDate date;
  private @Nullable Integer clock;
  private int zone;
  private long years;
  private long months;
  private long days;
  private long seconds;
  private @Nullable DayOfWeek weekday;
  private int weekdayCount;
  private boolean inWeek;
  private @Nullable TemporalAdjuster dayOfMonth;
  private boolean impossible;

  TimeUnderWay(Instant now) {
    this.now = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
  }

  void at(long unix) {
    date = LocalDate.ofEpochDay(Math.floorDiv(unix, SECONDS_OF_DAY));
    clock = (int) Math.floorMod(unix, (long) SECONDS_OF_DAY);
  }

  void on(@Nullable String year, int month, int day) {
    on(year == null ? now.getYear() : Integer.parseInt(year), month, day);
  }

  void on(int year, int month, int day) {
    var fields = new CalendarFields(year, month, day, 0, 0, 0);
    impossible |= !fields.inRange();
    date = fields.rolledOver().toLocalDate();
  }

  void clock(int hour, int minute, int second) {
    impossible |= hour > 24 || minute > 59 || second > 59;
    clock = (hour * 60 + minute) * 60 + second;
  }

  void clockOfTwelve(int hour, int minute, int second, boolean afternoon) {
    impossible |= hour < 1 || hour > 12;
    clock(hour % 12 + (afternoon ? 12 : 0), minute, second);
  }

  void zone(int secondsEast) {
    zone = secondsEast;
  }

  void day(int fromToday) {
    days += fromToday;
    clock = 0;
  }

  void add(int amount, String unit) {
    switch (unit) {
      case "sec", "second" -> seconds += amount;
      case "min", "minute" -> seconds += amount * 60L;
      case "hour" -> seconds += amount * 3600L;
      case "day" -> days += amount;
      case "week" -> days += amount * 7L;
      case "fortnight" -> days += amount * 14L;
      case "month" -> months += amount;
      case "year" -> years += amount;
      default -> throw new IllegalArgumentException(unit);
    }
  }

  /** The week this many weeks ahead: its Monday, unless a weekday is named too. */
  void week(int ahead) {
    days += ahead * 7L;
    inWeek = true;
  }

  /** The so-manieth such day after today, or before it; 0 for the next, today included. */
  void weekday(DayOfWeek day, int count) {
    weekday = day;
    weekdayCount = count;
    clock = 0;
  }

  void firstDayOfMonth() {
    dayOfMonth = TemporalAdjusters.firstDayOfMonth();
  }

  void lastDayOfMonth() {
    dayOfMonth = TemporalAdjusters.lastDayOfMonth();
  }

  /** Turns round all that has been added so far. */
  void ago() {
    years = -years;
    months = -months;
    days = -days;
    seconds = -seconds;
    weekdayCount = -weekdayCount;
  }

  /** The time, or empty when some number in it cannot occur. */
  Optional<Instant> finish() {
    if (impossible) {
      return Optional.empty();
    }
    LocalDate start = date == null ? now.toLocalDate() : date;
    if (inWeek) {
      start = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
    LocalDate month = start.withDayOfMonth(1).plusYears(years).plusMonths(months);
    // A day that the month lacks counts on into the next: one month after 31 January is in March.
    LocalDate moved =
        dayOfMonth == null ? month.plusDays(start.getDayOfMonth() - 1L) : month.with(dayOfMonth);
    LocalDateTime time =
        moved.plusDays(days).atStartOfDay().plusSeconds(secondOfDay()).plusSeconds(seconds);
    return Optional.of(onWeekday(time).toInstant(ZoneOffset.UTC).minusSeconds(zone));
  }

  private int secondOfDay() {
    if (clock != null) {
      return clock;
    }
    return date == null ? now.toLocalTime().toSecondOfDay() : 0;
  }

  private LocalDateTime onWeekday(LocalDateTime time) {
    if (weekday == null) {
      return time;
    }
    if (weekdayCount == 0) {
      return time.with(TemporalAdjusters.nextOrSame(weekday));
    }
    return weekdayCount > 0
        ? time.with(TemporalAdjusters.next(weekday)).plusWeeks(weekdayCount - 1L)
        : time.with(TemporalAdjusters.previous(weekday)).plusWeeks(weekdayCount + 1L);
  }
}

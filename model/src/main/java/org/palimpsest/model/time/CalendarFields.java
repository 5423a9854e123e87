package org.palimpsest.model.time;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A date and a time of day as somebody wrote them, each number perhaps out of range. */
record CalendarFields(int year, int month, int day, int hour, int minute, int second) {
  /** Whether each number by itself occurs in some date: so the 30th of February is in range. */
  boolean inRange() {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && hour <= 24
        && minute <= 59
        && second <= 60;
  }

  /** The time meant when a number out of range counts on into the next larger unit. */
  LocalDateTime rolledOver() {
    return LocalDate.of(year, 1, 1)
        .plusMonths(month - 1L)
        .plusDays(day - 1L)
        .atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second);
  }
}

package org.palimpsest.wikitext.function.time;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Map;

/** Years as they are counted in Japan, by the reigns of emperors. */
final class JapaneseYear {
  /** From here on days were the same as elsewhere. */
  private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

  private static final Map<JapaneseEra, String> ERAS =
      Map.of(
          JapaneseEra.MEIJI, "明治",
          JapaneseEra.TAISHO, "大正",
          JapaneseEra.SHOWA, "昭和",
          JapaneseEra.HEISEI, "平成",
          JapaneseEra.REIWA, "令和");

  private JapaneseYear() {}

  /** The year of a day; by the western count if no reign is known. */
  static String of(LocalDate day) {
    if (day.isBefore(FIRST)) {
      return "西暦" + day.getYear();
    }
    JapaneseDate date = JapaneseDate.from(day);
    int year = date.get(ChronoField.YEAR_OF_ERA);
    return ERAS.getOrDefault(date.getEra(), "") + (year == 1 ? "元" : String.valueOf(year));
  }
}

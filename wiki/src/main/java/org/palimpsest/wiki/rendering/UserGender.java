package org.palimpsest.wiki.rendering;

import java.time.Instant;
import java.util.List;
import org.palimpsest.store.user.AccountLookup;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wikitext.source.WikiFacts.Gender;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people want to be called. */
final class UserGender {
  private static final String OPTION = "gender";

  private UserGender() {}

  /** That of an account; unknown also for a name that is hidden, as for one that nobody has. */
  static Gender of(JdbcClient sql, String name, Instant now) {
    return AccountLookup.byNames(sql, List.of(name), now).stream()
        .filter(account -> !account.hidden())
        .findFirst()
        .flatMap(account -> OptionTable.find(sql, account.id(), OPTION))
        .map(UserGender::gender)
        .orElse(Gender.UNKNOWN);
  }

  private static Gender gender(String value) {
    return switch (value) {
      case "male" -> Gender.MALE;
      case "female" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }
}

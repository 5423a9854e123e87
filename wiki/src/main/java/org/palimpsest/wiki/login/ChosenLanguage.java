package org.palimpsest.wiki.login;

import java.util.Optional;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wiki.performer.Performer;

/** The language that people have chosen in their preferences. Thread-safe. */
public final class ChosenLanguage {
  private static final String OPTION = "language";

  private final Database database;

  public ChosenLanguage(Database database) {
    this.database = database;
  }

  /** The code that somebody has chosen; empty for those who have not, or have no account. */
  public Optional<String> of(Performer performer) {
    return performer.isRegistered()
        ? database.query(sql -> OptionTable.find(sql, performer.userId(), OPTION))
        : Optional.empty();
  }
}

package org.palimpsest.wiki.presave;

import org.palimpsest.store.Database;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wikitext.presave.Nickname;

/** What accounts have chosen to sign with. Thread-safe. */
public final class Nicknames {
  private static final String TEXT = "nickname";
  private static final String IS_WIKITEXT = "fancysig";

  private final Database database;

  public Nicknames(Database database) {
    this.database = database;
  }

  /** What somebody has chosen. */
  public Nickname of(Performer performer) {
    return performer.isRegistered()
        ? database.query(sql ->
            new Nickname(
                OptionTable.find(sql, performer.userId(), TEXT).orElse(""),
                OptionTable.find(sql, performer.userId(), IS_WIKITEXT)
                    .filter("1"::equals)
                    .isPresent()))
        : Nickname.NONE;
  }
}

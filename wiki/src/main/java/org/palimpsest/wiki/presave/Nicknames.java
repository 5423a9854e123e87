package org.palimpsest.wiki.presave;

import java.util.Map;
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
    if (!performer.isRegistered()) {
      return Nickname.NONE;
    }
    Map<String, String> chosen = database.query(sql -> OptionTable.of(sql, performer.userId()));
    return new Nickname(
        chosen.getOrDefault(TEXT, ""), chosen.getOrDefault(IS_WIKITEXT, "").equals("1"));
  }
}

package org.palimpsest.wiki.user;

import java.time.Instant;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.performer.Performer;

/** Who could be written to, as far as one reader may know of them. Thread-safe. */
public final class MailRecipients {
  private final Database database;

  public MailRecipients(Database database) {
    this.database = database;
  }

  /** What there is to know of somebody to whom mail is to go. */
  public enum Recipient {
    /** There is no such account, or none that the reader may know of. */
    UNKNOWN,
    /** The account has no address that is known to be theirs. */
    WITHOUT_ADDRESS,
    /** It has one. */
    REACHABLE
  }

  /** Finds somebody by their canonical name. */
  public Recipient find(String name, Performer reader, Instant now) {
    return database.read(sql ->
        HiddenNames.find(sql, name, reader, now)
            .flatMap(account -> AccountTable.find(sql, account.id()))
            .map(account ->
                account.email() == null || account.emailConfirmed() == null
                    ? Recipient.WITHOUT_ADDRESS
                    : Recipient.REACHABLE)
            .orElse(Recipient.UNKNOWN));
  }
}

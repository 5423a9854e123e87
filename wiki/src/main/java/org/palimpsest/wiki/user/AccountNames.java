package org.palimpsest.wiki.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.AccountFacts;
import org.palimpsest.store.user.AccountLookup;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.performer.Performer;

/** Finds the names of accounts for those who may know them. Thread-safe. */
public final class AccountNames {
  private final Database database;

  public AccountNames(Database database) {
    this.database = database;
  }

  /**
   * The name of the account with this id; empty when there is none that the reader may know of.
   *
   * @param reader who asks; null for nobody in particular, who may know no hidden name
   */
  public Optional<String> of(long id, @Nullable Performer reader, Instant now) {
    return database.query(sql ->
        AccountLookup.byIds(sql, List.of(id), now).stream()
            .filter(facts -> HiddenNames.mayKnow(facts, reader))
            .map(AccountFacts::name)
            .findFirst());
  }

  /** Whether there is an account of this canonical name that the reader may know of. */
  public boolean isKnown(String name, @Nullable Performer reader, Instant now) {
    return database.<Boolean>query(sql -> HiddenNames.find(sql, name, reader, now).isPresent());
  }
}

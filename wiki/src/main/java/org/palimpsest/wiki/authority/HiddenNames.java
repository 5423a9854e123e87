package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.user.AccountFacts;
import org.palimpsest.store.user.AccountLookup;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may know of an account whose name a block hides: those with {@link Right#HIDEUSER}. For all
 * others it is as if it did not exist.
 */
public final class HiddenNames {
  private HiddenNames() {}

  /**
   * Whether a reader may know of an account.
   *
   * @param reader who asks; null for nobody in particular, who may know no hidden name
   */
  public static boolean mayKnow(AccountFacts account, @Nullable Performer reader) {
    return !account.hidden() || (reader != null && reader.has(Right.HIDEUSER));
  }

  /** The account of this canonical name, if the reader may know of it; one query for all names. */
  public static Optional<AccountFacts> find(
      JdbcClient sql, String name, @Nullable Performer reader, Instant now) {
    return AccountLookup.byNames(sql, List.of(name), now).stream()
        .filter(account -> mayKnow(account, reader))
        .findFirst();
  }
}

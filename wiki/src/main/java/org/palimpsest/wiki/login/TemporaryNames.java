package org.palimpsest.wiki.login;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.TemporaryNameTable;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.Networks;
import org.palimpsest.wiki.limit.Rate;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.setting.Settings;

/**
 * Names that visitors reserve for the temporary accounts that their first edits make. The wiki
 * keeps only that a name has been given out: it stands in a cookie, with a proof that it was given
 * to this session. Thread-safe.
 */
public final class TemporaryNames {
  /** How many of them can be reserved from one address. */
  public static final Rate PER_ADDRESS = new Rate(60, 86_400);

  private static final String KIND = "temporary-name|";
  private static final char MARK = '!';
  private static final int PROOF_BYTES = 16;

  private final Database database;
  private final Settings settings;
  private final SessionKeeper keeper;
  private final HitCounters counters;
  private final InstantSource clock;
  private final String cookie;

  public TemporaryNames(
      Database database,
      Settings settings,
      SessionKeeper keeper,
      HitCounters counters,
      InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.keeper = keeper;
    this.counters = counters;
    this.clock = clock;
    this.cookie = settings.site().cookiePrefix() + "TempName";
  }

  /** What came of wishing for a name. */
  public sealed interface Outcome {
    /**
     * The name is theirs.
     *
     * @param session the session to which it belongs
     */
    record Reserved(String name, Session session) implements Outcome {}

    /** The wiki has no temporary accounts. */
    record Disabled() implements Outcome {}

    /** Whoever asks has an account. */
    record HasAccount() implements Outcome {}

    /** Too many names have been reserved from their address. */
    record TooMany() implements Outcome {}
  }

  /** Reserves a name, the same one each time that the same session asks. */
  public Outcome reserve(Session session, Map<String, String> cookies) {
    if (!settings.groups().temporaryAccounts()) {
      return new Outcome.Disabled();
    }
    if (session.performer().isRegistered()) {
      return new Outcome.HasAccount();
    }
    String reserved = reserved(session, cookies);
    if (reserved != null) {
      return new Outcome.Reserved(reserved, session);
    }
    String network = new Networks(settings.limits()).of(session.performer().address());
    if (counters.hit(KIND + network, PER_ADDRESS.window()) > PER_ADDRESS.hits()) {
      return new Outcome.TooMany();
    }
    int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
    String name =
        UserNames.TEMPORARY_PREFIX
            + year
            + '-'
            + database.<Long>write(tx -> TemporaryNameTable.next(tx.sql(), year));
    Session visit = keeper.awaitingLogin(session);
    Session.Keys keys = visit.keys();
    return new Outcome.Reserved(
        name,
        keys == null
            ? visit
            : visit.with(
                List.of(CookieChange.untilClosed(cookie, name + MARK + proof(keys, name)))));
  }

  /** The name that a session has reserved; null for none. */
  public @Nullable String reserved(Session session, Map<String, String> cookies) {
    Session.Keys keys = session.keys();
    String sent = cookies.get(cookie);
    if (keys == null || sent == null || session.performer().isRegistered()) {
      return null;
    }
    int mark = sent.lastIndexOf(MARK);
    if (mark < 0) {
      return null;
    }
    String name = sent.substring(0, mark);
    return Hashes.same(sent.substring(mark + 1), proof(keys, name)) ? name : null;
  }

  private static String proof(Session.Keys keys, String name) {
    return HexFormat.of()
        .formatHex(Hashes.keyed(keys.secret(), "temporary name " + name), 0, PROOF_BYTES);
  }
}

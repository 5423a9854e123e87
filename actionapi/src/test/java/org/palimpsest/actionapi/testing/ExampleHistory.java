package org.palimpsest.actionapi.testing;

import java.time.Instant;
import java.util.Set;
import org.palimpsest.actionapi.testing.StoredWiki.Change;
import org.palimpsest.actionapi.testing.StoredWiki.Said;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.watch.WatchTable;

/**
 * A short history with a bit of everything: people of all kinds, marks, tags, a redirect,
 * protection and hidden fields of both levels.
 */
final class ExampleHistory {
  static final long ADMIN = 1;
  static final long ALICE = 7;
  static final long NOBODY = 0;

  private static final long BOT_USER = 6;
  private static final long BOB = 8;
  private static final long VANDAL = 9;
  private static final long STRANGER = 20;

  private ExampleHistory() {}

  static void fill(StoredWiki wiki) {
    wiki.account(ADMIN, "Admin", "sysop", "suppress");
    wiki.account(BOT_USER, "BotUser", "bot");
    wiki.account(ALICE, "Alice");
    wiki.account(BOB, "Bob");
    wiki.account(VANDAL, "Vandal");
    wiki.stranger(STRANGER, "127.0.0.1");
    wiki.page(2, new Title(0, "Reading_test"), false);
    wiki.page(3, new Title(1, "Reading_test"), false);
    wiki.page(4, new Title(0, "Reading_redirect"), true);
    Visibility noText = new Visibility(Level.HIDDEN, Level.VISIBLE, Level.VISIBLE);
    Visibility noPerson = new Visibility(Level.VISIBLE, Level.HIDDEN, Level.HIDDEN);
    Visibility nothing = new Visibility(Level.SUPPRESSED, Level.SUPPRESSED, Level.SUPPRESSED);
    String first = "2026-11-21T20:07:18Z";
    String second = "2026-11-21T20:07:19Z";
    String third = "2026-11-21T20:07:44Z";
    wiki.revision(
        2, 2, said(ALICE, first, "first <b>x</b> [[Main Page]]"), "One", change(8, false, 0));
    wiki.revision(
        3,
        2,
        new Said(BOB, first, true, "/* Head */ second", noText),
        "One two",
        change(9, false, 2));
    wiki.revision(
        4,
        2,
        new Said(BOT_USER, first, false, "bot edit", noPerson),
        "One two three",
        change(10, true, 2));
    wiki.revision(
        5,
        2,
        new Said(VANDAL, second, false, "secret summary", nothing),
        "vandal",
        change(11, false, 2));
    wiki.revision(6, 2, said(STRANGER, second, "anon edit"), "anon", change(12, false, 0));
    wiki.revision(
        7, 2, said(ADMIN, second, "Blanked the page"), "", change(13, false, 2), "mw-blank");
    wiki.revision(8, 2, said(ADMIN, second, "a"), "back", change(14, false, 2));
    wiki.revision(9, 3, said(ADMIN, second, "t"), "talk", change(15, false, 2));
    wiki.revision(
        10,
        4,
        said(ADMIN, second, "Redirected page to [[Reading test]]"),
        "#REDIRECT [[Reading test]]",
        change(16, false, 2),
        "mw-new-redirect");
    wiki.revision(
        11,
        2,
        new Said(ADMIN, second, true, "Protected", Visibility.PUBLIC),
        "back",
        change(0, false, 0));
    wiki.logEntry(
        17,
        2,
        11,
        said(ADMIN, second, "r"),
        "protect",
        "protect",
        "{\"cascade\":false,\"details\":[{\"type\":\"edit\",\"level\":\"sysop\",\"cascade\":false}]}",
        change(17, false, 2));
    wiki.revision(
        12,
        2,
        said(ADMIN, third, "/* h */ new section"),
        "back\n\n== h ==\n\ny",
        change(20, false, 2));
    wiki.write(sql -> {
      ProtectionTable.protect(sql, 2, new Protection("edit", "sysop", null, false));
      ProtectionTable.protect(sql, 2, new Protection("move", "autoconfirmed", null, false));
      WatchTable.watch(sql, ALICE, new Title(0, "Reading_test"), null);
      WatchTable.notifyWatchers(sql, new Title(0, "Reading_test"), ADMIN, Instant.parse(first));
      return Set.of();
    });
  }

  private static Said said(long actorId, String time, String comment) {
    return new Said(actorId, time, false, comment, Visibility.PUBLIC);
  }

  private static Change change(long id, boolean bot, int patrolled) {
    return new Change(id, bot, patrolled);
  }
}

package org.palimpsest.wiki.user;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.login.SignedIn;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.ActivityLookup;
import org.palimpsest.store.user.TalkNoticeTable;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a wiki knows of somebody, for themselves only. Thread-safe. */
public final class SelfReader {
  /** More unseen pages than this are not counted. */
  public static final int MANY_UNSEEN = 1000;

  private final Database database;
  private final GroupRules rules;
  private final Authority authority;

  public SelfReader(Database database, GroupRules rules, Authority authority) {
    this.database = database;
    this.rules = rules;
    this.authority = authority;
  }

  /** These parts of what is known of somebody. */
  public Self read(Performer self, Set<SelfPart> parts, Instant now) {
    return database.read(sql -> {
      SignedIn person = parts.contains(SelfPart.ACCOUNT) ? person(sql, self) : null;
      AccountRow row = person == null ? null : person.account();
      return new Self(
          row == null ? null : account(row),
          person == null ? List.of() : holding(person.groups(), now),
          rules.implicit(row, now),
          parts.contains(SelfPart.BLOCK) ? authority.block(sql, self, now).orElse(null) : null,
          parts.contains(SelfPart.NEWS) && TalkNoticeTable.has(sql, self.name()),
          parts.contains(SelfPart.UNSEEN)
              ? ActivityLookup.unseenPages(sql, self.userId(), now, MANY_UNSEEN)
              : 0,
          parts.contains(SelfPart.LATEST_EDIT)
              ? ActivityLookup.newestContribution(sql, self.name()).orElse(null)
              : null);
    });
  }

  private static List<Membership> holding(List<Membership> memberships, Instant now) {
    return memberships.stream().filter(membership -> membership.holds(now)).toList();
  }

  private static @Nullable SignedIn person(JdbcClient sql, Performer self) {
    return self.isRegistered() ? SessionTable.person(sql, self.userId()).orElse(null) : null;
  }

  private static Self.Account account(AccountRow row) {
    String email = row.email();
    return new Self.Account(
        row.registered(),
        row.editCount(),
        row.realName(),
        email == null ? "" : email,
        row.emailConfirmed());
  }
}

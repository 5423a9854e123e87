package org.palimpsest.wiki.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.user.AccountFacts;
import org.palimpsest.store.user.AccountFilter;
import org.palimpsest.store.user.AccountLookup;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads accounts as one reader may see them, with at most one query for each part. Accounts whose
 * name is hidden do not exist for readers without {@link Right#HIDEUSER}. Thread-safe.
 */
public final class AccountReader {
  /** How long who has done something counts as active. */
  public static final Duration ACTIVE = Duration.ofDays(30);

  private static final String GENDER = "gender";
  private static final String UNKNOWN = "unknown";

  private final Database database;
  private final GroupRules rules;
  private final Authority authority;

  public AccountReader(Database database, GroupRules rules, Authority authority) {
    this.database = database;
    this.rules = rules;
    this.authority = authority;
  }

  /** The accounts of these canonical names, by name. */
  public Map<String, AccountView> named(
      Collection<String> names, Set<AccountPart> parts, Performer reader, Instant now) {
    return found(
        sql -> AccountLookup.byNames(sql, names, now), AccountView::name, parts, reader, now);
  }

  /** The accounts of these ids, by id. */
  public Map<Long, AccountView> identified(
      Collection<Long> ids, Set<AccountPart> parts, Performer reader, Instant now) {
    return found(sql -> AccountLookup.byIds(sql, ids, now), AccountView::id, parts, reader, now);
  }

  private <K> Map<K, AccountView> found(
      Function<JdbcClient, List<AccountFacts>> lookup,
      Function<AccountView, K> key,
      Set<AccountPart> parts,
      Performer reader,
      Instant now) {
    Map<K, AccountView> found = new LinkedHashMap<>();
    database
        .read(sql -> views(sql, seen(lookup.apply(sql), reader), parts, now))
        .forEach(view -> found.put(key.apply(view), view));
    return found;
  }

  /** A part of the list of all accounts. */
  public Slice<AccountView, String> list(
      AccountRequest request, Set<AccountPart> parts, Performer reader, Instant now) {
    AccountFilter filter =
        new AccountFilter(
            request.prefix(),
            request.inGroups(),
            request.notInGroups(),
            request.withEdits(),
            request.active() ? now.minus(ACTIVE) : null,
            request.withoutNamed() && rules.knowsTemporary(),
            request.withoutTemporary() && rules.knowsTemporary(),
            reader.has(Right.HIDEUSER));
    return database.read(sql -> {
      Slice<AccountFacts, String> found = AccountLookup.list(sql, filter, request.window(), now);
      return found.with(views(sql, found.items(), parts, now));
    });
  }

  private static List<AccountFacts> seen(List<AccountFacts> found, Performer reader) {
    return found.stream().filter(facts -> HiddenNames.mayKnow(facts, reader)).toList();
  }

  private List<AccountView> views(
      JdbcClient sql, List<AccountFacts> accounts, Set<AccountPart> parts, Instant now) {
    List<Long> ids = accounts.stream().map(AccountFacts::id).toList();
    Map<Long, List<Membership>> groups =
        parts.contains(AccountPart.GROUPS) ? GroupTable.of(sql, ids) : Map.of();
    Map<Long, BlockInfo> blocks =
        parts.contains(AccountPart.BLOCK) ? authority.blocks(sql, ids, now) : Map.of();
    Map<Long, String> genders =
        parts.contains(AccountPart.GENDER) ? OptionTable.find(sql, ids, GENDER) : Map.of();
    Map<Long, Long> actions =
        parts.contains(AccountPart.ACTIVITY)
            ? AccountLookup.recentActions(sql, ids, now.minus(ACTIVE))
            : Map.of();
    return accounts.stream()
        .map(facts ->
            new AccountView(
                facts.id(),
                facts.name(),
                facts.registered(),
                facts.editCount(),
                facts.hidden(),
                groups.getOrDefault(facts.id(), List.of()).stream()
                    .filter(membership -> membership.holds(now))
                    .toList(),
                rules.implicit(facts.name(), facts.registered(), facts.editCount(), now),
                blocks.get(facts.id()),
                genders.getOrDefault(facts.id(), UNKNOWN),
                actions.getOrDefault(facts.id(), 0L)))
        .toList();
  }
}

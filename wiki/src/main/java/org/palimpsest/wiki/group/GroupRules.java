package org.palimpsest.wiki.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.login.SignedIn;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.GroupSettings;

/**
 * From an account's groups to its rights (spec: auth-and-rights.md, sections 10 and 11). What is
 * kept in memory depends on names of groups and grants only, never on an account, so a change of
 * groups counts from the next request on, on every node. Thread-safe.
 */
public final class GroupRules {
  /** How long a temporary account can be used. */
  private static final Duration TEMPORARY_LIFETIME = Duration.ofDays(90);

  private static final int COMBINATIONS = 10_000;

  private record Combination(List<String> groups, @Nullable Set<Grant> grants) {}

  private final GroupSettings settings;
  private final Set<Right> rightsOfEverybody;
  private final Cache<Combination, Set<Right>> rights =
      Caffeine.newBuilder().maximumSize(COMBINATIONS).build();

  public GroupRules(GroupSettings settings) {
    this.settings = settings;
    this.rightsOfEverybody = combine(new Combination(implicit(null, Instant.EPOCH), null));
  }

  /** The names of the groups into which an account has been put and still is, in their order. */
  public static List<String> explicit(List<Membership> memberships, Instant now) {
    return memberships.stream().filter(m -> m.holds(now)).map(Membership::group).toList();
  }

  /** The groups in which an account is of itself; for null, in which somebody without one is. */
  public List<String> implicit(@Nullable AccountRow account, Instant now) {
    return account == null
        ? List.of(GroupSet.EVERYBODY)
        : implicit(account.name(), account.registered(), account.editCount(), now);
  }

  /**
   * The groups in which an account is of itself.
   *
   * @param registered since when it exists; null when nobody knows
   * @param editCount how many edits it has made
   */
  public List<String> implicit(
      String name, @Nullable Instant registered, long editCount, Instant now) {
    if (isTemporary(name)) {
      return List.of(GroupSet.EVERYBODY, GroupSet.TEMP);
    }
    boolean oldEnough =
        registered == null || !registered.plus(settings.autoconfirmAge()).isAfter(now);
    return oldEnough && editCount >= settings.autoconfirmEdits()
        ? List.of(GroupSet.EVERYBODY, GroupSet.USER, GroupSet.AUTOCONFIRMED)
        : List.of(GroupSet.EVERYBODY, GroupSet.USER);
  }

  /** Whether the wiki has temporary accounts. */
  public boolean knowsTemporary() {
    return settings.temporaryAccounts();
  }

  /** Whether the account of this name is a temporary one. */
  public boolean isTemporary(String name) {
    return knowsTemporary() && name.startsWith(UserNames.TEMPORARY_PREFIX);
  }

  /** Whether nobody may use an account any more: a temporary one lives for a time only. */
  public boolean isOver(AccountRow account, Instant now) {
    if (!account.name().startsWith(UserNames.TEMPORARY_PREFIX)) {
      return false;
    }
    Instant registered = account.registered();
    return !knowsTemporary()
        || registered == null
        || !registered.plus(TEMPORARY_LIFETIME).isAfter(now);
  }

  /** Somebody without an account, at a canonical address. */
  public Performer anonymous(String address) {
    return new Performer(0, address, List.of(), rightsOfEverybody, address);
  }

  /**
   * An account as the performer of a request.
   *
   * @param grants what its bot password lends; null when the account's own password was used
   */
  public Performer performer(
      SignedIn person, @Nullable Set<Grant> grants, String address, Instant now) {
    AccountRow account = person.account();
    List<String> explicit = explicit(person.groups(), now);
    List<String> all = new ArrayList<>(explicit);
    all.addAll(implicit(account, now));
    return new Performer(account.id(), account.name(), explicit, rights(all, grants), address);
  }

  /**
   * Into which groups somebody may put people, and from which they may take them.
   *
   * @param groups all groups of the performer, the implicit ones included
   */
  public GroupChanges changeable(Performer performer, Collection<String> groups) {
    if (performer.has(Right.USERRIGHTS)) {
      List<String> all = settings.groups().explicitNames();
      return new GroupChanges(all, all, List.of(), List.of());
    }
    return settings.groups().changesOf(groups);
  }

  private Set<Right> rights(List<String> groups, @Nullable Set<Grant> grants) {
    return rights.get(new Combination(groups, grants), this::combine);
  }

  private Set<Right> combine(Combination of) {
    Set<Right> all = EnumSet.noneOf(Right.class);
    all.addAll(settings.groups().rightsOf(of.groups()));
    Set<Grant> grants = of.grants();
    if (grants != null) {
      Set<Grant> lent = EnumSet.of(Grant.BASIC);
      lent.addAll(grants);
      all.retainAll(Grant.rightsOf(lent));
    }
    return all;
  }
}

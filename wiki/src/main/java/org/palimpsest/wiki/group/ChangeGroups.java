package org.palimpsest.wiki.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.log.LogItem;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.user.AccountFacts;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.HiddenNames;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.log.AccountEvent;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchOption;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.palimpsest.wiki.watch.WatchState;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes the groups of an account: its memberships, the log entry and the watchlist in one
 * transaction. Thread-safe.
 */
public final class ChangeGroups {
  private static final int LONGEST_REASON = 500;

  private final Acts acts;
  private final GroupRules rules;

  public ChangeGroups(Acts acts, GroupRules rules) {
    this.acts = acts;
    this.rules = rules;
  }

  /** An account, and what of a wish can be done to it and to who watches its page. */
  private record Plan(AccountFacts account, GroupsPlan groups, WatchPlan watch) {
    static Title page(AccountFacts account) {
      return new Title(Namespace.USER, account.name().replace(' ', '_'));
    }

    boolean isNothing() {
      return groups.isNothing() && watch.isNothing();
    }

    GroupsOutcome changed() {
      return new GroupsOutcome.Changed(
          account.id(),
          account.name(),
          groups.add().stream().map(Membership::group).toList(),
          groups.remove(),
          watch.state());
    }
  }

  /** Carries out a wish as far as its performer may. */
  public GroupsOutcome change(GroupsRequest wish) {
    Instant now = acts.now();
    return acts.<Plan, GroupsOutcome>planned(sql -> plan(sql, wish, now))
        .perform((sql, plan) -> {
          if (!plan.groups().isNothing()) {
            write(sql, wish, plan, now);
          }
          plan.watch().carryOut(sql);
          return plan.changed();
        });
  }

  /**
   * The block that keeps somebody from it whatever they want; whoever is blocked learns no more.
   */
  public Optional<BlockInfo> block(Performer performer) {
    Instant now = acts.now();
    return acts.read(sql -> acts.authority().blockAgainst(sql, performer, Act.CHANGE_GROUPS, now));
  }

  private Planning<Plan, GroupsOutcome> plan(JdbcClient sql, GroupsRequest wish, Instant now) {
    Performer performer = wish.performer();
    Optional<BlockInfo> block =
        acts.authority().blockAgainst(sql, performer, Act.CHANGE_GROUPS, now);
    if (block.isPresent()) {
      return new Planning.Over<>(new GroupsOutcome.Blocked(block.get()));
    }
    Optional<AccountFacts> account = HiddenNames.find(sql, wish.account(), performer, now);
    if (account.isEmpty()) {
      return new Planning.Over<>(new GroupsOutcome.NoSuchAccount(wish.account()));
    }
    Optional<TagRefusal> refusal = acts.tagRefusal(sql, performer, wish.tags(), now);
    if (refusal.isPresent()) {
      return new Planning.Over<>(new GroupsOutcome.TagsRefused(refusal.get()));
    }
    Plan plan =
        new Plan(
            account.get(),
            plan(sql, wish, account.get(), now),
            watch(sql, wish, Plan.page(account.get()), now));
    return plan.isNothing() ? new Planning.Over<>(plan.changed()) : new Planning.Ready<>(plan);
  }

  private GroupsPlan plan(JdbcClient sql, GroupsRequest wish, AccountFacts account, Instant now) {
    Performer performer = wish.performer();
    GroupChanges allowed = rules.changeable(performer, groupsOf(sql, performer, now));
    Set<String> addable = new HashSet<>(allowed.add());
    Set<String> removable = new HashSet<>(allowed.remove());
    if (account.id() == performer.userId()) {
      addable.addAll(allowed.addSelf());
      removable.addAll(allowed.removeSelf());
    }
    List<Membership> before =
        GroupTable.of(sql, account.id()).stream()
            .filter(membership -> membership.holds(now))
            .toList();
    return GroupsPlan.of(wish, before, addable, removable);
  }

  private List<String> groupsOf(JdbcClient sql, Performer performer, Instant now) {
    List<String> groups = new ArrayList<>(performer.groups());
    groups.addAll(rules.implicit(AccountTable.find(sql, performer.userId()).orElse(null), now));
    return groups;
  }

  private void write(JdbcClient sql, GroupsRequest wish, Plan planned, Instant now) {
    AccountFacts account = planned.account();
    GroupsPlan plan = planned.groups();
    Title page = Plan.page(account);
    plan.remove().forEach(group -> GroupTable.remove(sql, account.id(), group));
    plan.add().forEach(added -> GroupTable.add(sql, account.id(), added.group(), added.expires()));
    acts.log(
        sql,
        new NewLogEntry(
            now,
            new AccountEvent.GroupsChanged(plan.before(), plan.after()),
            Authors.of(sql, wish.performer()),
            page,
            PageTable.find(sql, page).map(PageFacts::id).orElse(0L),
            0,
            Unicode.cut(TextEnds.trim(wish.reason()), LONGEST_REASON),
            List.of(LogItem.account(account.id()))),
        false,
        wish.tags());
  }

  private static WatchPlan watch(JdbcClient sql, GroupsRequest wish, Title page, Instant now) {
    return wish.watch()
        ? WatchPlan.of(
            sql,
            wish.performer(),
            page,
            new WatchOption(WatchOption.Mode.WATCH, wish.watchExpiry()),
            WatchPreference.EDIT,
            now)
        : WatchPlan.none(page, WatchState.UNWATCHED);
  }
}

package org.palimpsest.actionapi.accounts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.error.BlockNode;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.AccountRow;
import org.palimpsest.store.account.ActivityLookup;
import org.palimpsest.store.account.SessionTable;
import org.palimpsest.store.account.SignedIn;
import org.palimpsest.store.watch.TalkNoticeTable;
import org.palimpsest.wiki.accounts.GroupRules;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.BlockInfo;
import org.palimpsest.wiki.authority.Performer;
import org.palimpsest.wiki.authority.RateLimits;
import org.palimpsest.wiki.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code meta=userinfo} (spec: auth-and-rights.md, section 9). */
public final class UserInfoQuery implements QueryModule {
  private static final Param<List<UserProperty>> PROP =
      Param.choice("prop", UserProperty.class).multi(MultiType.Rules.ORDINARY_OR_ALL);
  private static final Declaration DECLARATION =
      Declaration.ofQuery("userinfo", "ui", PROP)
          .example("action=query&meta=userinfo")
          .example("action=query&meta=userinfo&uiprop=blockinfo|groups|rights|hasmsg");
  private static final int MANY_UNREAD = 1000;

  private final Database database;
  private final Authority authority;
  private final RateLimits limits;
  private final GroupNodes groups;

  public UserInfoQuery(
      Database database,
      Settings settings,
      GroupRules rules,
      Authority authority,
      RateLimits limits) {
    this.database = database;
    this.authority = authority;
    this.limits = limits;
    this.groups = new GroupNodes(settings.groups(), rules);
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.META;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<UserProperty> wanted = EnumSet.noneOf(UserProperty.class);
    wanted.addAll(call.getOrEmpty(PROP));
    Performer performer = call.performer();
    ObjectNode node = new ObjectNode().put("id", performer.userId()).put("name", performer.name());
    if (!performer.isRegistered()) {
      node.flag("anon", true);
    }
    if (!wanted.isEmpty()) {
      database.read(sql -> {
        SignedIn person =
            performer.isRegistered()
                ? SessionTable.person(sql, performer.userId()).orElse(null)
                : null;
        Facts facts = new Facts(sql, performer, person, block(sql, wanted, call), call.now());
        wanted.forEach(property -> add(node, property, facts));
        return node;
      });
    }
    return QueryAnswer.of("userinfo", node);
  }

  /**
   * What is known while an answer is made.
   *
   * @param person null for somebody without an account
   * @param block null when there is none, or when nobody asked
   */
  private record Facts(
      JdbcClient sql,
      Performer performer,
      @Nullable SignedIn person,
      @Nullable BlockInfo block,
      Instant now) {
    @Nullable AccountRow account() {
      return person == null ? null : person.account();
    }
  }

  private @Nullable BlockInfo block(JdbcClient sql, Set<UserProperty> wanted, QueryCall call) {
    return wanted.contains(UserProperty.BLOCKINFO) || wanted.contains(UserProperty.CANCREATEACCOUNT)
        ? authority.block(sql, call.performer(), call.now()).orElse(null)
        : null;
  }

  private void add(ObjectNode node, UserProperty property, Facts facts) {
    Performer performer = facts.performer();
    AccountRow account = facts.account();
    switch (property) {
      case BLOCKINFO ->
          Optional.ofNullable(facts.block()).map(BlockNode::of).ifPresent(node::putAll);
      case HASMSG -> node.flag("messages", TalkNoticeTable.has(facts.sql(), performer.name()));
      case GROUPS -> node.put("groups", groups.all(facts.person(), facts.now()));
      case GROUPMEMBERSHIPS ->
          node.put("groupmemberships", groups.memberships(facts.person(), facts.now()));
      case IMPLICITGROUPS -> node.put("implicitgroups", groups.implicit(account, facts.now()));
      case RIGHTS -> node.put("rights", groups.rights(facts.person(), performer, facts.now()));
      case CHANGEABLEGROUPS -> node.put("changeablegroups", groups.changeable(performer));
      case EDITCOUNT -> node.put("editcount", account == null ? 0 : account.editCount());
      case RATELIMITS ->
          node.put("ratelimits", RateNodes.of(limits, performer, performer.has(Right.NORATELIMIT)));
      case THEORETICALRATELIMITS ->
          node.put("theoreticalratelimits", RateNodes.of(limits, performer, false));
      case REALNAME -> {
        if (performer.has(Right.VIEWMYPRIVATEINFO)) {
          node.put("realname", account == null ? "" : account.realName());
        }
      }
      case EMAIL -> email(node, performer, account);
      case REGISTRATIONDATE -> registration(node, account);
      case UNREADCOUNT -> unread(node, facts);
      case CENTRALIDS -> {
        node.put("centralids", assoc().put("local", performer.userId()));
        node.put("attachedlocal", assoc().flag("local", performer.isRegistered()));
      }
      case LATESTCONTRIB ->
          ActivityLookup.newestContribution(facts.sql(), performer.name())
              .ifPresent(time -> node.put("latestcontrib", time));
      case CANCREATEACCOUNT ->
          node.flag("cancreateaccount", canCreateAccount(performer, facts.block()));
    }
  }

  private static boolean canCreateAccount(Performer performer, @Nullable BlockInfo block) {
    return performer.has(Right.CREATEACCOUNT) && (block == null || !block.noCreate());
  }

  private static void email(ObjectNode node, Performer performer, @Nullable AccountRow account) {
    if (!performer.has(Right.VIEWMYPRIVATEINFO)) {
      return;
    }
    String address = account == null ? null : account.email();
    node.put("email", address == null ? "" : address);
    Instant confirmed = account == null ? null : account.emailConfirmed();
    if (confirmed != null) {
      node.put("emailauthenticated", confirmed);
    }
  }

  private static void registration(ObjectNode node, @Nullable AccountRow account) {
    if (account == null) {
      return;
    }
    Instant registered = account.registered();
    if (registered == null) {
      node.putNull("registrationdate");
    } else {
      node.put("registrationdate", registered);
    }
  }

  private static void unread(ObjectNode node, Facts facts) {
    AccountRow account = facts.account();
    long unread =
        account == null
            ? 0
            : ActivityLookup.unseenPages(facts.sql(), account.id(), facts.now(), MANY_UNREAD);
    if (unread >= MANY_UNREAD) {
      node.put("unreadcount", MANY_UNREAD + "+");
    } else {
      node.put("unreadcount", unread);
    }
  }

  private static ObjectNode assoc() {
    return new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
  }
}

package org.palimpsest.actionapi.user;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.BlockNode;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.group.GroupNodes;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.preference.PreferenceNodes;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.user.Self;
import org.palimpsest.wiki.user.SelfPart;
import org.palimpsest.wiki.user.SelfReader;

/** {@code meta=userinfo} (spec: auth-and-rights.md, section 9). */
public final class UserInfoQuery implements QueryModule {
  /** What has to be read. */
  private static final Parts<SelfPart, UserProperty> PARTS =
      Parts.<SelfPart, UserProperty>none(SelfPart.class)
          .read(SelfPart.BLOCK, UserProperty.BLOCKINFO, UserProperty.CANCREATEACCOUNT)
          .read(SelfPart.NEWS, UserProperty.HASMSG)
          .read(
              SelfPart.ACCOUNT,
              UserProperty.GROUPS,
              UserProperty.GROUPMEMBERSHIPS,
              UserProperty.IMPLICITGROUPS,
              UserProperty.RIGHTS,
              UserProperty.CHANGEABLEGROUPS,
              UserProperty.EDITCOUNT,
              UserProperty.REALNAME,
              UserProperty.EMAIL,
              UserProperty.REGISTRATIONDATE)
          .read(SelfPart.UNSEEN, UserProperty.UNREADCOUNT)
          .read(SelfPart.LATEST_EDIT, UserProperty.LATESTCONTRIB);

  private static final Param<List<UserProperty>> PROP =
      Param.choice("prop", UserProperty.class).multi(MultiType.Rules.ORDINARY_OR_ALL);
  private static final Param<String> ATTACHED_WIKI = Param.string("attachedwiki");
  private static final Declaration DECLARATION =
      Declaration.ofMeta("userinfo", "ui", PROP, ATTACHED_WIKI)
          .example("action=query&meta=userinfo")
          .example("action=query&meta=userinfo&uiprop=blockinfo|groups|rights|hasmsg");

  private final SelfReader reader;
  private final Settings settings;
  private final GroupRules rules;
  private final RateLimits limits;
  private final Preferences preferences;
  private final CentralIds centralIds;

  public UserInfoQuery(
      SelfReader reader,
      Settings settings,
      GroupRules rules,
      RateLimits limits,
      Preferences preferences) {
    this.reader = reader;
    this.settings = settings;
    this.rules = rules;
    this.limits = limits;
    this.preferences = preferences;
    this.centralIds = new CentralIds(settings.site().cookiePrefix());
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<UserProperty> wanted = call.choices(PROP, UserProperty.class);
    Performer performer = call.performer();
    ObjectNode node = new ObjectNode().put("id", performer.userId()).put("name", performer.name());
    if (!performer.isRegistered()) {
      node.flag("anon", true);
    } else if (rules.isTemporary(performer.name())) {
      node.flag("temp", true);
    }
    if (!wanted.isEmpty()) {
      Self self = reader.read(performer, PARTS.of(wanted), call.now());
      wanted.forEach(property -> put(node, property, self, call));
    }
    return QueryAnswer.of("userinfo", node);
  }

  private void put(ObjectNode node, UserProperty property, Self self, QueryCall call) {
    Performer performer = call.performer();
    switch (property) {
      case BLOCKINFO -> block(node, self.block());
      case HASMSG -> node.flag("messages", self.news());
      case GROUPS ->
          node.put("groups", GroupNodes.names(self.explicitGroups(), self.implicitGroups()));
      case GROUPMEMBERSHIPS ->
          node.put("groupmemberships", GroupNodes.memberships(self.memberships()));
      case IMPLICITGROUPS -> node.put("implicitgroups", GroupNodes.names(self.implicitGroups()));
      case RIGHTS ->
          node.put(
              "rights",
              GroupNodes.rights(
                  settings.groups().groups(),
                  self.explicitGroups(),
                  self.implicitGroups(),
                  performer::has));
      case CHANGEABLEGROUPS ->
          node.put(
              "changeablegroups",
              GroupNodes.changeable(rules.changeable(performer, self.groups())));
      case OPTIONS -> node.put("options", PreferenceNodes.of(preferences.of(performer)));
      case EDITCOUNT -> node.put("editcount", editCount(self.account()));
      case RATELIMITS ->
          node.put("ratelimits", RateNodes.of(limits, performer, performer.has(Right.NORATELIMIT)));
      case THEORETICALRATELIMITS ->
          node.put("theoreticalratelimits", RateNodes.of(limits, performer, false));
      case REALNAME -> realName(node, performer, self.account());
      case EMAIL -> email(node, performer, self.account());
      case REGISTRATIONDATE -> registration(node, self.account());
      case ACCEPTLANG ->
          node.put("acceptlang", AcceptedLanguages.node(call.request().header("Accept-Language")));
      case UNREADCOUNT -> unread(node, self.unseen());
      case CENTRALIDS ->
          centralIds.put(
              node, performer.userId(), performer.isRegistered(), call.find(ATTACHED_WIKI));
      case LATESTCONTRIB -> latestEdit(node, self.latestEdit());
      case CANCREATEACCOUNT -> canCreateAccount(node, self, call);
    }
  }

  private static void block(ObjectNode node, @Nullable BlockInfo block) {
    if (block != null) {
      node.putAll(BlockNode.of(block));
    }
  }

  private static void canCreateAccount(ObjectNode node, Self self, QueryCall call) {
    BlockInfo block = self.block();
    Refusal refusal =
        block != null && block.noCreate()
            ? new Refusal.Blocked(block)
            : call.performer().has(Right.CREATEACCOUNT)
                ? null
                : new Refusal.PermissionDenied(Right.CREATEACCOUNT);
    node.flag("cancreateaccount", refusal == null);
    if (refusal != null) {
      ApiError why = Refusals.error(refusal);
      node.put("cancreateaccounterror", StatusNodes.of(call, why.code(), why.message()));
    }
  }

  private static long editCount(Self.@Nullable Account account) {
    return account == null ? 0 : account.editCount();
  }

  private static void realName(
      ObjectNode node, Performer performer, Self.@Nullable Account account) {
    if (performer.has(Right.VIEWMYPRIVATEINFO)) {
      node.put("realname", account == null ? "" : account.realName());
    }
  }

  private static void email(ObjectNode node, Performer performer, Self.@Nullable Account account) {
    if (performer.has(Right.VIEWMYPRIVATEINFO)) {
      node.put("email", account == null ? "" : account.email());
      Instant confirmed = account == null ? null : account.emailConfirmed();
      if (confirmed != null) {
        node.put("emailauthenticated", confirmed);
      }
    }
  }

  private static void registration(ObjectNode node, Self.@Nullable Account account) {
    if (account != null) {
      Instant registered = account.registered();
      if (registered == null) {
        node.putNull("registrationdate");
      } else {
        node.put("registrationdate", registered);
      }
    }
  }

  private static void unread(ObjectNode node, long unseen) {
    if (unseen >= SelfReader.MANY_UNSEEN) {
      node.put("unreadcount", SelfReader.MANY_UNSEEN + "+");
    } else {
      node.put("unreadcount", unseen);
    }
  }

  private static void latestEdit(ObjectNode node, @Nullable Instant latest) {
    if (latest != null) {
      node.put("latestcontrib", latest);
    }
  }
}

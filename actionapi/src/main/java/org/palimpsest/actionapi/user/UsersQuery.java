package org.palimpsest.actionapi.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.group.GroupNodes;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.user.AccountPart;
import org.palimpsest.wiki.user.AccountReader;
import org.palimpsest.wiki.user.AccountView;

/** {@code list=users} (spec: query-modules.md, section 6). */
public final class UsersQuery implements QueryModule {
  /** What has to be read. */
  private static final Parts<AccountPart, UsersProperty> PARTS =
      Parts.<AccountPart, UsersProperty>none(AccountPart.class)
          .read(
              AccountPart.GROUPS,
              UsersProperty.GROUPS,
              UsersProperty.GROUPMEMBERSHIPS,
              UsersProperty.RIGHTS)
          .read(AccountPart.BLOCK, UsersProperty.BLOCKINFO)
          .read(AccountPart.GENDER, UsersProperty.GENDER);

  private static final Param<List<UsersProperty>> PROP =
      Param.choice("prop", UsersProperty.class).multi();
  private static final Param<String> ATTACHED_WIKI = Param.string("attachedwiki");
  private static final Param<List<String>> USERS = Param.string("users").multi();
  private static final Param<List<Long>> USER_IDS = Param.integer("userids").multi();
  private static final Declaration DECLARATION =
      Declaration.ofList("users", "us", PROP, ATTACHED_WIKI, USERS, USER_IDS)
          .example("action=query&list=users&ususers=Example&usprop=groups|editcount|gender");

  private final AccountReader reader;
  private final UserNames names;
  private final AccountNodes nodes;

  public UsersQuery(AccountReader reader, UserNames names, Settings settings) {
    this.reader = reader;
    this.names = names;
    this.nodes = new AccountNodes(settings);
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (call.isSent(USERS) && call.isSent(USER_IDS)) {
      return QueryAnswer.refused(ListErrors.together(call, USERS, USER_IDS));
    }
    Set<UsersProperty> wanted = call.choices(PROP, UsersProperty.class);
    ListNode list = new ListNode("user");
    if (call.isSent(USER_IDS)) {
      identified(call, wanted, list);
    } else {
      named(call, wanted, list);
    }
    return QueryAnswer.of("users", list);
  }

  private void identified(QueryCall call, Set<UsersProperty> wanted, ListNode list) {
    List<Long> ids = call.getOrEmpty(USER_IDS);
    Map<Long, AccountView> found =
        reader.identified(ids, PARTS.of(wanted), call.performer(), call.now());
    for (Long id : ids) {
      AccountView account = found.get(id);
      list.add(
          account == null
              ? new ObjectNode().put("userid", id).flag("missing", true)
              : node(account, wanted, call));
    }
  }

  private void named(QueryCall call, Set<UsersProperty> wanted, ListNode list) {
    List<String> canonical = new ArrayList<>();
    for (String sent : call.getOrEmpty(USERS)) {
      Optional<String> name = names.valid(sent);
      if (name.isPresent()) {
        canonical.add(name.get());
      } else {
        list.addObject().put("name", sent).flag("invalid", true);
      }
    }
    Map<String, AccountView> found =
        reader.named(canonical, PARTS.of(wanted), call.performer(), call.now());
    for (String name : canonical) {
      AccountView account = found.get(name);
      list.add(account == null ? missing(name, wanted, call) : node(account, wanted, call));
    }
  }

  private ObjectNode missing(String name, Set<UsersProperty> wanted, QueryCall call) {
    ObjectNode node = new ObjectNode().put("name", name).flag("missing", true);
    if (wanted.contains(UsersProperty.CANCREATE)) {
      boolean creatable = names.creatable(name).isPresent();
      node.flag("cancreate", creatable);
      if (!creatable) {
        node.put("cancreateerror", StatusNodes.of(call, "invaliduser", Message.of("noname")));
      }
    }
    return node;
  }

  private ObjectNode node(AccountView account, Set<UsersProperty> wanted, QueryCall call) {
    ObjectNode node = new ObjectNode().put("userid", account.id()).put("name", account.name());
    boolean hiddenSaid = false;
    for (UsersProperty property : wanted) {
      if (!hiddenSaid && property.compareTo(UsersProperty.RIGHTS) > 0) {
        AccountNodes.hidden(node, account);
        hiddenSaid = true;
      }
      put(node, property, account, call);
    }
    if (!hiddenSaid) {
      AccountNodes.hidden(node, account);
    }
    return node;
  }

  private void put(ObjectNode node, UsersProperty property, AccountView account, QueryCall call) {
    switch (property) {
      case EDITCOUNT -> node.put("editcount", account.editCount());
      case REGISTRATION -> registration(node, account.registered());
      case GROUPS ->
          node.put("groups", GroupNodes.names(account.explicitGroups(), account.implicitGroups()));
      case GROUPMEMBERSHIPS ->
          node.put("groupmemberships", GroupNodes.memberships(account.memberships()));
      case IMPLICITGROUPS -> node.put("implicitgroups", GroupNodes.names(account.implicitGroups()));
      case RIGHTS -> node.put("rights", nodes.rights(account));
      case BLOCKINFO -> AccountNodes.block(node, account.block());
      // The wiki sends no mail, so nobody can be written to.
      case EMAILABLE -> node.flag("emailable", false);
      case GENDER -> node.put("gender", account.gender());
      case CENTRALIDS -> nodes.centralIds(node, account, call.find(ATTACHED_WIKI));
      case CANCREATE -> {} // an account that exists cannot be made; nothing is said of it
    }
  }

  private static void registration(ObjectNode node, @Nullable Instant registered) {
    if (registered == null) {
      node.putNull("registration");
    } else {
      node.put("registration", registered);
    }
  }
}

package org.palimpsest.actionapi.user;

import java.time.Instant;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.group.GroupNodes;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.user.AccountPart;
import org.palimpsest.wiki.user.AccountReader;
import org.palimpsest.wiki.user.AccountRequest;
import org.palimpsest.wiki.user.AccountView;

/** {@code list=allusers} (spec: query-modules.md, section 6). */
public final class AllUsersQuery implements QueryModule {
  /** What has to be read. */
  private static final Parts<AccountPart, AllUsersProperty> PARTS =
      Parts.<AccountPart, AllUsersProperty>none(AccountPart.class)
          .read(AccountPart.BLOCK, AllUsersProperty.BLOCKINFO)
          .read(AccountPart.GROUPS, AllUsersProperty.GROUPS, AllUsersProperty.RIGHTS);

  private static final PagedList<AccountView, String> LIST =
      new PagedList<>("u", ContinueParam.of(NameParams.FROM, PlaceFormat.TEXT), AccountView::name);

  private final AccountReader reader;
  private final AllUsersParams params;
  private final Declaration declaration;
  private final AccountNodes nodes;

  public AllUsersQuery(AccountReader reader, Settings settings) {
    this.reader = reader;
    this.params = new AllUsersParams(settings);
    this.declaration = params.declaration();
    this.nodes = new AccountNodes(settings);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    ApiError mixed = params.mixed(call);
    if (mixed != null) {
      return QueryAnswer.refused(mixed);
    }
    Set<AllUsersProperty> wanted = call.choices(AllUsersParams.PROP, AllUsersProperty.class);
    return LIST.answer(
        call, Parsed.good(read(call, parts(wanted, call))), account -> node(account, wanted, call));
  }

  private Slice<AccountView, String> read(QueryCall call, Set<AccountPart> parts) {
    AccountRequest request = params.request(call);
    return request == null
        ? Slice.empty()
        : reader.list(request, parts, call.performer(), call.now());
  }

  private static Set<AccountPart> parts(Set<AllUsersProperty> wanted, QueryCall call) {
    Set<AccountPart> parts = PARTS.of(wanted);
    if (call.get(AllUsersParams.ACTIVE)) {
      parts.add(AccountPart.ACTIVITY);
    }
    return parts;
  }

  private ObjectNode node(AccountView account, Set<AllUsersProperty> wanted, QueryCall call) {
    ObjectNode node = new ObjectNode().put("userid", account.id()).put("name", account.name());
    if (wanted.contains(AllUsersProperty.CENTRALIDS)) {
      nodes.centralIds(node, account, call.find(AllUsersParams.ATTACHED_WIKI));
    }
    if (wanted.contains(AllUsersProperty.BLOCKINFO)) {
      AccountNodes.block(node, account.block());
    }
    AccountNodes.hidden(node, account);
    if (wanted.contains(AllUsersProperty.EDITCOUNT)) {
      node.put("editcount", account.editCount());
    }
    if (call.get(AllUsersParams.ACTIVE)) {
      node.put("recentactions", account.recentActions());
    }
    if (wanted.contains(AllUsersProperty.REGISTRATION)) {
      registration(node, account);
    }
    putGroups(node, account, wanted);
    return node;
  }

  private void putGroups(ObjectNode node, AccountView account, Set<AllUsersProperty> wanted) {
    if (wanted.contains(AllUsersProperty.GROUPS)) {
      node.put("groups", GroupNodes.names(account.implicitGroups(), account.explicitGroups()));
    }
    if (wanted.contains(AllUsersProperty.IMPLICITGROUPS)) {
      node.put("implicitgroups", GroupNodes.names(account.implicitGroups()));
    }
    if (wanted.contains(AllUsersProperty.RIGHTS)) {
      node.put("rights", nodes.rights(account));
    }
  }

  private static void registration(ObjectNode node, AccountView account) {
    Instant registered = account.registered();
    if (registered == null) {
      node.put("registration", "");
    } else {
      node.put("registration", registered);
    }
  }
}

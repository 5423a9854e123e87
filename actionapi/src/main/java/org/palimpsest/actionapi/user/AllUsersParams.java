package org.palimpsest.actionapi.user;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.user.AccountRequest;

/** The parameters of {@code list=allusers}. */
final class AllUsersParams {
  static final Param<List<AllUsersProperty>> PROP =
      Param.choice("prop", AllUsersProperty.class).multi();
  static final Param<Boolean> ACTIVE = Param.bool("activeusers");
  static final Param<String> ATTACHED_WIKI = Param.string("attachedwiki");
  private static final Param<List<Right>> RIGHTS = Param.choice("rights", Right.byName()).multi();
  private static final Param<Boolean> WITH_EDITS = Param.bool("witheditsonly");
  private static final Param<Boolean> EXCLUDE_NAMED = Param.bool("excludenamed");
  private static final Param<Boolean> EXCLUDE_TEMPORARY = Param.bool("excludetemp");

  private final Settings settings;
  private final Param<List<String>> group;
  private final Param<List<String>> excludeGroup;

  AllUsersParams(Settings settings) {
    List<String> groups = settings.groups().groups().explicitNames().stream().sorted().toList();
    this.settings = settings;
    this.group = Param.choice("group", groups).multi();
    this.excludeGroup = Param.choice("excludegroup", groups).multi();
  }

  Declaration declaration() {
    return Declaration.ofList(
            "allusers",
            "au",
            NameParams.FROM,
            NameParams.TO,
            NameParams.PREFIX,
            NameParams.DIRECTION,
            group,
            excludeGroup,
            RIGHTS,
            PROP,
            ListParams.LIMIT,
            WITH_EDITS,
            ACTIVE,
            ATTACHED_WIKI,
            EXCLUDE_NAMED,
            EXCLUDE_TEMPORARY)
        .example("action=query&list=allusers&aufrom=Y");
  }

  /** The refusal of parameters that exclude each other, or null. */
  @Nullable ApiError mixed(Call call) {
    boolean someGroups = !call.getOrEmpty(group).isEmpty() || !call.getOrEmpty(RIGHTS).isEmpty();
    return someGroups && call.isSent(excludeGroup)
        ? ListErrors.together(call, group, excludeGroup)
        : null;
  }

  /** What is asked for; null when nobody can fit, because no group has such a right. */
  @Nullable AccountRequest request(Call call) {
    Set<String> groups = new LinkedHashSet<>(call.getOrEmpty(group));
    List<Right> rights = call.getOrEmpty(RIGHTS);
    if (!rights.isEmpty()) {
      List<String> having = having(rights);
      if (having.isEmpty()) {
        return null;
      }
      if (!having.contains(GroupSet.EVERYBODY) && !having.contains(GroupSet.USER)) {
        groups.addAll(having);
      }
    }
    return new AccountRequest(
        NameParams.window(call, UserNames::listed),
        prefix(call.find(NameParams.PREFIX)),
        groups,
        Set.copyOf(call.getOrEmpty(excludeGroup)),
        call.get(WITH_EDITS),
        call.get(ACTIVE),
        call.get(EXCLUDE_NAMED),
        call.get(EXCLUDE_TEMPORARY));
  }

  private List<String> having(List<Right> rights) {
    return settings.groups().groups().groups().stream()
        .filter(each -> rights.stream().anyMatch(each.rights()::contains))
        .map(Group::name)
        .toList();
  }

  private static String prefix(@Nullable String sent) {
    return sent == null ? "" : UserNames.listed(sent);
  }
}

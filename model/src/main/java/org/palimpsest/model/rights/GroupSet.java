package org.palimpsest.model.rights;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The groups of a wiki in the order of its configuration, and what their members may do (spec:
 * auth-and-rights.md, section 10). Immutable.
 */
public final class GroupSet {
  /** The group of everybody. */
  public static final String EVERYBODY = "*";

  /** The group of those who have an account, other than a temporary one. */
  public static final String USER = "user";

  /** The group of accounts that are old and active enough. */
  public static final String AUTOCONFIRMED = "autoconfirmed";

  /** The group of temporary accounts. It has no rights of its own. */
  public static final String TEMP = "temp";

  private static final Set<String> IMPLICIT =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of(EVERYBODY, USER, AUTOCONFIRMED, TEMP)));

  private final Map<String, Group> byName;
  private final Map<String, GroupChanges> changes;

  private GroupSet(Map<String, Group> byName, Map<String, GroupChanges> changes) {
    this.byName = Collections.unmodifiableMap(byName);
    this.changes = Collections.unmodifiableMap(changes);
  }

  /**
   * The groups that a wiki has when nothing is configured. Users lack the right {@code sendemail}:
   * it exists only where mail can be sent.
   */
  public static GroupSet standard() {
    GroupSet groups = new GroupSet(Map.of(), Map.of());
    for (Group group :
        List.of(
            group(
                "*",
                Right.CREATEACCOUNT,
                Right.READ,
                Right.EDIT,
                Right.CREATEPAGE,
                Right.CREATETALK,
                Right.VIEWMYPRIVATEINFO,
                Right.EDITMYPRIVATEINFO,
                Right.EDITMYOPTIONS),
            group(
                "user",
                Right.MOVE,
                Right.MOVE_SUBPAGES,
                Right.MOVE_ROOTUSERPAGES,
                Right.MOVE_CATEGORYPAGES,
                Right.MOVEFILE,
                Right.READ,
                Right.EDIT,
                Right.CREATEPAGE,
                Right.CREATETALK,
                Right.UPLOAD,
                Right.REUPLOAD,
                Right.REUPLOAD_SHARED,
                Right.MINOREDIT,
                Right.EDITMYUSERCSS,
                Right.EDITMYUSERJSON,
                Right.EDITMYUSERJS,
                Right.EDITMYUSERJSREDIRECT,
                Right.APPLYCHANGETAGS,
                Right.CHANGETAGS,
                Right.EDITCONTENTMODEL,
                Right.VIEWMYWATCHLIST,
                Right.EDITMYWATCHLIST),
            group("autoconfirmed", Right.AUTOCONFIRMED, Right.EDITSEMIPROTECTED),
            group(
                "bot",
                Right.BOT,
                Right.AUTOCONFIRMED,
                Right.EDITSEMIPROTECTED,
                Right.NOMINORNEWTALK,
                Right.AUTOPATROL,
                Right.SUPPRESSREDIRECT,
                Right.APIHIGHLIMITS),
            group(
                "sysop",
                Right.BLOCK,
                Right.CREATEACCOUNT,
                Right.DELETE,
                Right.BIGDELETE,
                Right.DELETEDHISTORY,
                Right.DELETEDTEXT,
                Right.UNDELETE,
                Right.EDITINTERFACE,
                Right.EDITSITEJSON,
                Right.EDITUSERJSON,
                Right.IMPORT,
                Right.IMPORTUPLOAD,
                Right.MOVE,
                Right.MOVE_SUBPAGES,
                Right.MOVE_ROOTUSERPAGES,
                Right.MOVE_CATEGORYPAGES,
                Right.PATROL,
                Right.AUTOPATROL,
                Right.PROTECT,
                Right.EDITPROTECTED,
                Right.ROLLBACK,
                Right.UPLOAD,
                Right.REUPLOAD,
                Right.REUPLOAD_SHARED,
                Right.UNWATCHEDPAGES,
                Right.AUTOCONFIRMED,
                Right.EDITSEMIPROTECTED,
                Right.IPBLOCK_EXEMPT,
                Right.BLOCKEMAIL,
                Right.MARKBOTEDITS,
                Right.APIHIGHLIMITS,
                Right.BROWSEARCHIVE,
                Right.NORATELIMIT,
                Right.MOVEFILE,
                Right.UNBLOCKSELF,
                Right.SUPPRESSREDIRECT,
                Right.MERGEHISTORY,
                Right.MANAGECHANGETAGS,
                Right.DELETECHANGETAGS),
            group(
                "interface-admin",
                Right.EDITINTERFACE,
                Right.EDITSITECSS,
                Right.EDITSITEJSON,
                Right.EDITSITEJS,
                Right.EDITUSERCSS,
                Right.EDITUSERJSON,
                Right.EDITUSERJS),
            group("bureaucrat", Right.USERRIGHTS, Right.NORATELIMIT, Right.RENAMEUSER),
            group(
                "suppress",
                Right.HIDEUSER,
                Right.SUPPRESSREVISION,
                Right.VIEWSUPPRESSED,
                Right.SUPPRESSIONLOG,
                Right.DELETEREVISION,
                Right.DELETELOGENTRY))) {
      groups = groups.with(group);
    }
    return groups;
  }

  /** These groups and one more; when there is one of this name, it gains the rights. */
  public GroupSet with(Group more) {
    Map<String, Group> merged = new LinkedHashMap<>(byName);
    merged.merge(more.name(), more, GroupSet::union);
    return new GroupSet(merged, changes);
  }

  /** These groups, where one of them does not give these rights; others may still give them. */
  public GroupSet without(String group, Set<Right> rights) {
    Map<String, Group> left = new LinkedHashMap<>(byName);
    left.computeIfPresent(
        group,
        (name, before) -> {
          Set<Right> kept = new LinkedHashSet<>(before.rights());
          kept.removeAll(rights);
          return new Group(name, kept);
        });
    return new GroupSet(left, changes);
  }

  /** These groups, where the members of one may also put people into others in this way. */
  public GroupSet with(String group, GroupChanges more) {
    Map<String, GroupChanges> merged = new LinkedHashMap<>(changes);
    merged.merge(group, more, GroupChanges::and);
    return new GroupSet(byName, merged);
  }

  /**
   * Into which groups the members of one may put people and from which they may take them, besides
   * what the right {@code userrights} allows; in the order of the configuration.
   */
  public GroupChanges changesOf(String group) {
    return changes.getOrDefault(group, GroupChanges.NONE).within(explicitNames());
  }

  /** The same for somebody who is in all these groups. */
  public GroupChanges changesOf(Collection<String> groups) {
    GroupChanges all = GroupChanges.NONE;
    for (String group : groups) {
      all = all.and(changes.getOrDefault(group, GroupChanges.NONE));
    }
    return all.within(explicitNames());
  }

  /** The groups in the order of the configuration. */
  public List<Group> groups() {
    return List.copyOf(byName.values());
  }

  /** The names of {@link #groups()}. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The names of the groups in which one is without being put there; not all have rights. */
  public static Set<String> implicitNames() {
    return IMPLICIT;
  }

  /** The names of the groups into which accounts are put, in the order of the configuration. */
  public List<String> explicitNames() {
    return byName.keySet().stream().filter(name -> !IMPLICIT.contains(name)).toList();
  }

  /** The group of this name. */
  public Optional<Group> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * What a member of all these groups may do, each right once, in the order of the groups given. A
   * name that means no group gives nothing. Immutable.
   */
  public Set<Right> rightsOf(Collection<String> groups) {
    Set<Right> rights = new LinkedHashSet<>();
    for (String name : groups) {
      find(name).map(Group::rights).ifPresent(rights::addAll);
    }
    return Collections.unmodifiableSet(rights);
  }

  private static Group union(Group one, Group other) {
    Set<Right> rights = new LinkedHashSet<>(one.rights());
    rights.addAll(other.rights());
    return new Group(one.name(), rights);
  }

  private static Group group(String name, Right... rights) {
    return new Group(name, new LinkedHashSet<>(Arrays.asList(rights)));
  }
}

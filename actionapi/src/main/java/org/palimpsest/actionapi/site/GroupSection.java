package org.palimpsest.actionapi.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.protection.ProtectionLevel;
import org.palimpsest.model.protection.ProtectionType;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.wiki.setting.GroupSettings;
import org.palimpsest.wiki.site.SiteReader;

/** Who may do what: groups, how one gets into them, and the levels of protection. */
final class GroupSection implements SiteSection {
  private final SiteReader site;
  private final GroupSettings settings;

  GroupSection(SiteReader site, GroupSettings settings) {
    this.site = site;
    this.settings = settings;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(
        SiteProperty.USERGROUPS, this::groups,
        SiteProperty.AUTOPROMOTE, call -> autopromote(),
        SiteProperty.AUTOPROMOTEONCE, call -> autopromoteOnce(),
        SiteProperty.AUTOCREATETEMPUSER, call -> temporaryAccounts(),
        SiteProperty.RESTRICTIONS, call -> restrictions());
  }

  private Node groups(QueryCall call) {
    Map<String, Long> sizes =
        call.get(SiteParams.NUMBER_IN_GROUP) ? site.groupSizes(call.now()) : Map.of();
    ListNode list = new ListNode("group");
    for (Group group : settings.groups().groups()) {
      ObjectNode node = list.addObject();
      node.put("name", group.name());
      node.put(
          "rights",
          ListNode.ofTexts("permission", group.rights().stream().map(Right::wire).toList()));
      Long size = sizes.get(group.name());
      if (size != null) {
        node.put("number", size);
      }
      putChanges(node, settings.groups().changesOf(group.name()));
    }
    return list;
  }

  private static void putChanges(ObjectNode node, GroupChanges changes) {
    putGroups(node, "add", changes.add());
    putGroups(node, "remove", changes.remove());
    putGroups(node, "add-self", changes.addSelf());
    putGroups(node, "remove-self", changes.removeSelf());
  }

  private static void putGroups(ObjectNode node, String key, List<String> groups) {
    if (!groups.isEmpty()) {
      node.put(key, ListNode.ofTexts("group", groups));
    }
  }

  private Node autopromote() {
    ObjectNode conditions = new ObjectNode().put("operand", "&");
    conditions.put("0", condition("APCOND_EDITCOUNT", settings.autoconfirmEdits()));
    conditions.put("1", condition("APCOND_AGE", settings.autoconfirmAge().toSeconds()));
    return new ObjectNode().put(GroupSet.AUTOCONFIRMED, conditions);
  }

  private static Node condition(String name, long atLeast) {
    return new ObjectNode()
        .put("condname", name)
        .put("params", ListNode.ofNumbers("_v", List.of(atLeast)));
  }

  /** Nobody is put into a group for good by what they do. */
  private static Node autopromoteOnce() {
    return new ObjectNode().put("onEdit", new ObjectNode());
  }

  private Node temporaryAccounts() {
    ObjectNode node = new ObjectNode().flag("enabled", settings.temporaryAccounts());
    if (settings.temporaryAccounts()) {
      node.putList("matchPatterns", "_v").add(UserNames.TEMPORARY_PREFIX + "$1");
    }
    return node;
  }

  private static Node restrictions() {
    return new ObjectNode()
        .put("types", ListNode.ofTexts("type", ProtectionType.wires()))
        .put(
            "levels",
            ListNode.ofTexts(
                "level", Stream.concat(Stream.of(""), ProtectionLevel.wires().stream()).toList()))
        .put("cascadinglevels", levels(true))
        .put("semiprotectedlevels", levels(false));
  }

  private static ListNode levels(boolean cascading) {
    return ListNode.ofTexts(
        "level",
        Arrays.stream(ProtectionLevel.values())
            .filter(level -> level.mayCascade() == cascading)
            .map(ProtectionLevel::wire)
            .toList());
  }
}

package org.palimpsest.actionapi.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.log.LogDetails;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.log.AccountEvent;
import org.palimpsest.wiki.log.BlockEvent;
import org.palimpsest.wiki.log.FileEvent;
import org.palimpsest.wiki.log.LogCodec;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.log.ProtectionEvent;
import org.palimpsest.wiki.log.TagEvent;
import org.palimpsest.wiki.log.VisibilityEvent;

/**
 * The parameters of a log entry as clients read them (spec: deletion-and-logs.md, section 5.1); an
 * object that is printed as one even when it is empty.
 */
public final class LogParamsNode {
  private static final String UNNAMED = "_v";

  /** What the items of the lists of all types of log entries are called. */
  private static final Map<String, String> ITEM_NAMES =
      Map.of(
          "flags", "f",
          "ids", "id",
          "namespaces", "ns",
          "newgroups", "g",
          "newmetadata", "g",
          "oldgroups", "g",
          "oldmetadata", "g",
          "pages", "p");

  private LogParamsNode() {}

  /** What an entry of this log and kind says was done. */
  public static Node of(String type, String action, LogDetails details) {
    return of(LogCodec.event(type, action, details));
  }

  private static Node of(LogEvent event) {
    return switch (event) {
      case PageEvent.Created _,
          PageEvent.Deleted _,
          PageEvent.RedirectOverwritten _,
          ProtectionEvent.Unprotected _,
          BlockEvent.Unblocked _ ->
          object();
      case PageEvent.Moved(int namespace, String title, boolean withoutRedirect, boolean _) ->
          object()
              .put("target_ns", namespace)
              .put("target_title", title)
              .flag("suppressredirect", withoutRedirect);
      case PageEvent.HistoryMerged(int namespace, String title, Instant point, Long revisionId) -> {
        ObjectNode merged = object();
        if (revisionId == null) {
          merged.putNull("mergerevid");
        } else {
          merged.put("mergerevid", revisionId.toString());
        }
        yield merged.put("dest_ns", namespace).put("dest_title", title).put("mergepoint", point);
      }
      case ProtectionEvent.Moved(int namespace, String title) ->
          object().put("oldtitle_ns", namespace).put("oldtitle_title", title);
      case PageEvent.Restored(long revisions, long files) ->
          object().put("count", object().put("revisions", revisions).put("files", files));
      case PageEvent.Imported(long revisions) -> object().put("count", revisions);
      case PageEvent.ModelChosen(String model) ->
          object().flag("oldmodel", false).put("newmodel", model);
      case PageEvent.ModelChanged(String before, String after) ->
          object().put("oldmodel", before).put("newmodel", after);
      case ProtectionEvent.Protected(
              boolean _,
              String description,
              boolean cascades,
              List<Protection> protections) ->
          object()
              .put("description", description)
              .flag("cascade", cascades)
              .put("details", details(protections));
      case PageEvent.LanguageChanged(String before, String after) ->
          object().put("oldlanguage", before).put("newlanguage", after);
      case LogEvent.ChangePatrolled(long revisionId, long previousId, boolean automatic) ->
          object().put("curid", revisionId).put("previd", previousId).flag("auto", automatic);
      case TagEvent.Updated updated -> tags(updated);
      case TagEvent.Managed(_, String tag, Long count) ->
          count == null ? object().put("tag", tag) : object().put("tag", tag).put("count", count);
      case AccountEvent.Created(long userId, _) -> object().put("userid", userId);
      case AccountEvent.GroupsChanged(List<Membership> before, List<Membership> after) ->
          object()
              .put("oldgroups", groups(before))
              .put("newgroups", groups(after))
              .put("oldmetadata", ends(before))
              .put("newmetadata", ends(after));
      case FileEvent(_, String sha1, Instant created) ->
          (sha1 == null ? object() : object().put("img_sha1", sha1)).put("img_timestamp", created);
      case VisibilityEvent hidden -> ofHidden(hidden);
      case BlockEvent.Blocked blocked -> ofBlock(blocked);
      case LogEvent.Foreign foreign -> asKept(foreign.params());
    };
  }

  private static ObjectNode ofHidden(VisibilityEvent hidden) {
    ListNode ids =
        hidden.itemType().isNumbered()
            ? ListNode.ofNumbers("id", hidden.ids().stream().map(Long::valueOf).toList())
            : ListNode.ofTexts("id", hidden.ids());
    return object()
        .put("type", hidden.itemType().wire())
        .put("ids", ids)
        .put("old", mask(hidden.cleared()))
        .put("new", mask(hidden.set()));
  }

  private static ObjectNode mask(int bits) {
    return object()
        .put("bitmask", bits)
        .flag("content", (bits & 1) != 0)
        .flag("comment", (bits & 2) != 0)
        .flag("user", (bits & 4) != 0)
        .flag("restricted", (bits & 8) != 0);
  }

  private static ObjectNode ofBlock(BlockEvent.Blocked blocked) {
    ObjectNode params =
        object()
            .put("duration", blocked.duration())
            .put("flags", ListNode.ofTexts("f", blocked.flags()));
    BlockEvent.Blocked.Closed closed = blocked.closed();
    if (closed != null) {
      params.put("restrictions", ofClosed(closed));
    }
    params.flag("sitewide", blocked.sitewide());
    Instant expires = blocked.expires();
    return expires == null ? params : params.put("expiry", expires);
  }

  private static ObjectNode ofClosed(BlockEvent.Blocked.Closed closed) {
    ObjectNode node = object();
    if (!closed.pages().isEmpty()) {
      ListNode pages = new ListNode("p");
      closed
          .pages()
          .forEach(page ->
              pages.add(object().put("page_ns", page.namespace()).put("page_title", page.title())));
      node.put("pages", pages);
    }
    if (!closed.namespaces().isEmpty()) {
      node.put(
          "namespaces",
          ListNode.ofNumbers("ns", closed.namespaces().stream().map(Integer::longValue).toList()));
    }
    if (!closed.actions().isEmpty()) {
      node.put("actions", ListNode.ofTexts(UNNAMED, closed.actions()));
    }
    return node;
  }

  private static ObjectNode object() {
    return new ObjectNode(ObjectNode.Kind.ASSOC, UNNAMED);
  }

  private static ObjectNode tags(TagEvent.Updated updated) {
    return object()
        .put("revid", id(updated.revision()))
        .put("logid", id(updated.entry()))
        .put("tagsAdded", ListNode.ofTexts(UNNAMED, updated.added()))
        .put("tagsAddedCount", updated.added().size())
        .put("tagsRemoved", ListNode.ofTexts(UNNAMED, updated.removed()))
        .put("tagsRemovedCount", updated.removed().size())
        .put("initialTags", ListNode.ofTexts(UNNAMED, updated.before()));
  }

  private static Node id(TagEvent.TaggedId id) {
    if (id.equals(TagEvent.TaggedId.NONE)) {
      return new Node.Flag(false);
    }
    return id.named() ? Node.of(id.id()) : Node.of(Long.toString(id.id()));
  }

  private static ListNode groups(List<Membership> memberships) {
    return ListNode.ofTexts("g", memberships.stream().map(Membership::group).toList());
  }

  private static ListNode ends(List<Membership> memberships) {
    ListNode ends = new ListNode("g");
    for (Membership membership : memberships) {
      Instant expires = membership.expires();
      ObjectNode end = object().put("group", membership.group());
      ends.add(expires == null ? end.put("expiry", "infinity") : end.put("expiry", expires));
    }
    return ends;
  }

  private static ListNode details(List<Protection> protections) {
    ListNode details = new ListNode(UNNAMED);
    for (Protection protection : protections) {
      Instant expires = protection.expires();
      ObjectNode detail = object().put("type", protection.type()).put("level", protection.level());
      if (expires == null) {
        detail.put("expiry", "infinite");
      } else {
        detail.put("expiry", expires);
      }
      if (!LogCodec.isOfTitle(protection)) {
        detail.flag("cascade", protection.cascades());
      }
      details.add(detail);
    }
    return details;
  }

  private static ObjectNode asKept(Map<?, ?> params) {
    ObjectNode object = object();
    params.forEach((key, value) -> {
      String name = String.valueOf(key);
      object.put(name, asKept(value, ITEM_NAMES.getOrDefault(name, UNNAMED)));
    });
    return object;
  }

  private static Node asKept(@Nullable Object value, String itemName) {
    return switch (value) {
      case null -> new Node.Null();
      case Map<?, ?> members -> asKept(members);
      case Collection<?> items -> {
        ListNode list = new ListNode(itemName);
        items.forEach(item -> list.add(asKept(item, UNNAMED)));
        yield list;
      }
      case Boolean truth -> new Node.Flag(truth);
      case Integer number -> Node.of(number);
      case Long number -> Node.of(number);
      case Number number -> new Node.Fraction(new BigDecimal(number.toString()));
      default -> Node.of(value.toString());
    };
  }
}

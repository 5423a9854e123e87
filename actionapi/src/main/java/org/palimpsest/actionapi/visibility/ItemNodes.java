package org.palimpsest.actionapi.visibility;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.store.log.LogTarget;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.visibility.ItemView;
import org.palimpsest.wiki.visibility.ItemView.Details;
import org.palimpsest.wiki.visibility.Verdict;
import org.palimpsest.wiki.visibility.VisibilityOutcome;

/**
 * Says what has become of each item, with the keys in the order that clients know (spec:
 * revisiondelete.md, section 5).
 */
final class ItemNodes {
  private static final Pattern CANONICAL = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private final Call call;
  private final Wording wording;
  private final Namespaces namespaces;
  private final EntryParams params;
  private final boolean titled;
  private final ItemTimes times;

  /**
   * @param titled whether all items say what they belong to
   */
  ItemNodes(Call call, Namespaces namespaces, EntryParams params, boolean titled) {
    this.call = call;
    this.wording = call.context().errorWording();
    this.namespaces = namespaces;
    this.params = params;
    this.titled = titled;
    this.times = new ItemTimes(call.context().language());
  }

  /** Something that there is. */
  ObjectNode node(VisibilityOutcome.Item item) {
    ItemView view = item.view();
    ObjectNode node = new ObjectNode().put("status", "Success");
    putMessages(node, item.verdict(), message(item));
    node.put("id", Long.parseLong(view.named()));
    switch (view.details()) {
      case Details.OfRevision _ -> {
        putTitle(node, view);
        node.put("timestamp", view.created());
        putFlags(node, view, "texthidden");
        putAuthor(node, view, false);
        putComment(node, view, true);
      }
      case Details.OfVersion version -> putVersion(node, view, version);
      case Details.OfEntry entry -> putEntry(node, view, entry);
    }
    return node;
  }

  /** Something that there is not. */
  ObjectNode missing(String id) {
    boolean number = CANONICAL.matcher(id).matches();
    Message message =
        number
            ? Message.of("revdelete-modify-missing", Long.parseLong(id))
            : Message.of("revdelete-modify-missing", id);
    ObjectNode node = new ObjectNode().put("status", "Fail");
    putMessages(node, message, true);
    return number ? node.put("id", Long.parseLong(id)) : node.put("id", id);
  }

  private @Nullable Message message(VisibilityOutcome.Item item) {
    String key =
        switch (item.verdict()) {
          case CHANGED -> null;
          case NO_CHANGE -> "revdelete-no-change";
          case HIDE_CURRENT -> "revdelete-hide-current";
          case MODIFY_NO_ACCESS -> "revdelete-modify-no-access";
          case SHOW_NO_ACCESS -> "revdelete-show-no-access";
          case ONLY_RESTRICTED -> "revdelete-only-restricted";
        };
    return key == null
        ? null
        : Message.of(key, times.day(item.view().created()), times.time(item.view().created()));
  }

  private void putMessages(ObjectNode node, Verdict verdict, @Nullable Message message) {
    if (message != null) {
      putMessages(
          node, message, verdict != Verdict.NO_CHANGE && verdict != Verdict.ONLY_RESTRICTED);
    }
  }

  /** In the old shape there are both lists as soon as one has something in it. */
  private void putMessages(ObjectNode node, Message message, boolean error) {
    boolean old = wording.format() == ErrorFormat.BC;
    if (error || old) {
      node.put("errors", list("error", error ? List.of(message) : List.of()));
    }
    if (!error || old) {
      node.put("warnings", list("warning", error ? List.of() : List.of(message)));
    }
  }

  /** In the old shape the key of a sentence stands in place of its words. */
  private ListNode list(String type, List<Message> messages) {
    ListNode list = new ListNode(type);
    for (Message message : messages) {
      list.add(
          wording.format() == ErrorFormat.BC
              ? new ObjectNode()
                  .put("message", message.key())
                  .put("params", wording.params(message))
                  .put("code", message.key())
                  .put("type", type)
              : wording.node(message.key(), message));
    }
    return list;
  }

  private void putTitle(ObjectNode node, ItemView view) {
    if (titled) {
      node.put("title", namespaces.prefixedText(view.title()));
    }
  }

  private static void putFlags(ObjectNode node, ItemView view, String ofContent) {
    node.flag("userhidden", view.hidden().contains(Field.USER))
        .flag("commenthidden", view.hidden().contains(Field.COMMENT))
        .flag(ofContent, view.hidden().contains(Field.CONTENT));
  }

  private static void putAuthor(ObjectNode node, ItemView view, boolean idAsText) {
    Actor author = view.author().value();
    if (author == null) {
      return;
    }
    if (idAsText) {
      node.put("userid", Long.toString(author.userId()));
    } else {
      node.put("userid", author.userId());
    }
    node.put("user", author.name());
  }

  private static void putComment(ObjectNode node, ItemView view, boolean evenEmpty) {
    String comment = view.comment().value();
    if (comment != null && (evenEmpty || !comment.isEmpty())) {
      node.put("comment", comment);
    }
  }

  private void putVersion(ObjectNode node, ItemView view, Details.OfVersion version) {
    node.put("title", namespaces.prefixedText(view.title()));
    ArchiveName archived = version.archiveName();
    if (archived != null) {
      node.put("archivename", archived.toString());
    }
    node.put("timestamp", view.created());
    FileSize size = version.size().value();
    if (size != null) {
      putSize(node, size, archived == null);
    }
    putFlags(node, view, "contenthidden");
    String fetched = version.fetched();
    if (fetched != null) {
      node.put("url", HiddenFileLink.of(call, namespaces.prefixedText(view.title()), fetched));
    } else if (archived != null && !view.hidden().contains(Field.CONTENT)) {
      node.put("url", FileAddress.of(archived).path());
    }
    putAuthor(node, view, false);
    putComment(node, view, false);
  }

  private static void putSize(ObjectNode node, FileSize size, boolean asTexts) {
    if (asTexts) {
      node.put("width", Integer.toString(size.width()))
          .put("height", Integer.toString(size.height()))
          .put("size", Long.toString(size.bytes()));
    } else {
      node.put("width", size.width()).put("height", size.height()).put("size", size.bytes());
    }
  }

  private void putEntry(ObjectNode node, ItemView view, Details.OfEntry entry) {
    putTitle(node, view);
    node.put("type", entry.type()).put("action", entry.action());
    putFlags(node, view, "actionhidden");
    LogTarget target = entry.target().value();
    if (target != null) {
      node.put("params", params.of(entry.type(), entry.action(), target.details()));
    }
    putAuthor(node, view, true);
    putComment(node, view, true);
  }
}

package org.palimpsest.actionapi.tag;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.tagging.NamedChange;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome.Item;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome.Result;

/** Says what has come of each change that was to be tagged. */
record TagItemNodes(Wording wording) {

  ObjectNode node(Item item) {
    NamedChange change = item.change();
    ObjectNode node = new ObjectNode().put(key(change.kind()), change.id());
    return switch (item.result()) {
      case Result.Updated(long logId, List<String> added, List<String> removed) ->
          node.put("status", "success")
              .put("actionlogid", logId)
              .put("added", ListNode.ofTexts("t", added))
              .put("removed", ListNode.ofTexts("t", removed));
      case Result.Unchanged _ -> node.put("status", "success").flag("noop", true);
      case Result.Skipped _ -> node.put("status", "skipped");
      case Result.Unknown _ -> putError(node, unknown(change));
      case Result.Blocked(var refusal) -> putError(node, Refusals.error(refusal));
      case Result.NotRemovable(List<String> tags) ->
          node.put("status", "failure").put("errors", list(notRemovable(tags)));
    };
  }

  private static String key(NamedChange.Kind kind) {
    return switch (kind) {
      case REVISION -> "revid";
      case RECENT_CHANGE -> "rcid";
      case LOG_ENTRY -> "logid";
    };
  }

  private static ApiError unknown(NamedChange change) {
    return ApiError.of(
        switch (change.kind()) {
          case REVISION -> Message.of("apierror-nosuchrevid", change.id());
          case RECENT_CHANGE -> Message.of("apierror-nosuchrcid", change.id());
          case LOG_ENTRY -> Message.of("apierror-nosuchlogid", change.id());
        });
  }

  private static Message notRemovable(List<String> tags) {
    return tags.size() == 1
        ? Message.of("tags-update-remove-not-allowed-one", tags.getFirst(), 1)
        : Message.of("tags-update-remove-not-allowed-multi", Message.line(tags), tags.size());
  }

  private ObjectNode putError(ObjectNode node, ApiError error) {
    node.put("status", "error").put("code", error.code());
    ObjectNode data = error.data() == null ? new ObjectNode() : error.data();
    if (wording.format() == ErrorFormat.BC) {
      return node.put("info", wording.text(error.message())).putAll(data);
    }
    wording.putWords(node, error.message());
    return data.isEmpty() ? node : node.put("data", data);
  }

  /** In the old shape the key of a sentence stands in place of its words. */
  private ListNode list(Message message) {
    ListNode list = new ListNode("error");
    if (wording.format() != ErrorFormat.BC) {
      return list.add(wording.node(message.key(), message));
    }
    ObjectNode error = list.addObject().put("message", message.key());
    ListNode params = error.putList("params", "param");
    message.params().forEach(param -> params.add(wording.raw(param)));
    error.put("code", message.key()).put("type", "error");
    return list;
  }
}

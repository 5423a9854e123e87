package org.palimpsest.wiki.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How it is kept what a log entry says of a page. */
final class PageParams {
  private PageParams() {}

  static ObjectNode write(PageEvent event) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    return switch (event) {
      case PageEvent.Created _, PageEvent.Deleted _, PageEvent.RedirectOverwritten _ -> params;
      case PageEvent.Moved(int namespace, String title, boolean withoutRedirect, _) ->
          params
              .put("target_ns", namespace)
              .put("target_title", title)
              .put("suppressredirect", withoutRedirect);
      case PageEvent.HistoryMerged(int namespace, String title, Instant point, Long revisionId) ->
          params
              .put("mergerevid", revisionId == null ? null : revisionId.toString())
              .put("dest_ns", namespace)
              .put("dest_title", title)
              .put("mergepoint", point.toString());
      case PageEvent.Restored(long revisions, long files) -> {
        params.putObject("count").put("revisions", revisions).put("files", files);
        yield params;
      }
      case PageEvent.Imported(long revisions) -> params.put("count", revisions);
      case PageEvent.ModelChosen(String model) ->
          params.put("oldmodel", false).put("newmodel", model);
      case PageEvent.ModelChanged(String before, String after) ->
          params.put("oldmodel", before).put("newmodel", after);
      case PageEvent.LanguageChanged(String before, String after) ->
          params.put("oldlanguage", before).put("newlanguage", after);
    };
  }

  /** The event that was kept so; null if its kind is none of these. */
  static @Nullable PageEvent read(String name, JsonNode json) {
    return switch (name) {
      case "create/create" -> new PageEvent.Created();
      case "delete/delete" -> new PageEvent.Deleted();
      case "delete/delete_redir" -> new PageEvent.RedirectOverwritten();
      case "move/move", "move/move_redir" ->
          new PageEvent.Moved(
              json.required("target_ns").intValue(),
              json.required("target_title").stringValue(),
              json.required("suppressredirect").booleanValue(),
              name.equals("move/move_redir"));
      case "merge/merge" -> {
        JsonNode revisionId = json.required("mergerevid");
        yield new PageEvent.HistoryMerged(
            json.required("dest_ns").intValue(),
            json.required("dest_title").stringValue(),
            Instant.parse(json.required("mergepoint").stringValue()),
            revisionId.isNull() ? null : Long.valueOf(revisionId.stringValue()));
      }
      case "delete/restore" -> {
        JsonNode count = json.required("count");
        yield new PageEvent.Restored(
            count.required("revisions").longValue(), count.required("files").longValue());
      }
      case "import/upload" -> new PageEvent.Imported(json.required("count").longValue());
      case "contentmodel/new" -> new PageEvent.ModelChosen(json.required("newmodel").stringValue());
      case "contentmodel/change" ->
          new PageEvent.ModelChanged(
              json.required("oldmodel").stringValue(), json.required("newmodel").stringValue());
      case "pagelang/pagelang" ->
          new PageEvent.LanguageChanged(
              json.required("oldlanguage").stringValue(),
              json.required("newlanguage").stringValue());
      default -> null;
    };
  }
}

package org.palimpsest.actionapi.upload;

import java.time.Instant;
import java.util.List;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.upload.UploadWarning;

/** What clients read of what an uploader may not have meant. */
final class UploadWarningNodes {
  private UploadWarningNodes() {}

  /** All of it. */
  static ObjectNode of(List<UploadWarning> warnings) {
    ObjectNode node = new ObjectNode();
    warnings.forEach(warning -> put(node, warning));
    return node;
  }

  private static void put(ObjectNode node, UploadWarning warning) {
    switch (warning) {
      case UploadWarning.BadFilename(String name) -> node.put("badfilename", name);
      case UploadWarning.Exists(String name) -> node.put("exists", name);
      case UploadWarning.PageExists(String name) -> node.put("page-exists", name);
      case UploadWarning.ExistsNormalized(String name) -> node.put("exists-normalized", name);
      case UploadWarning.Thumbnail(String name) -> node.put("thumb", name);
      case UploadWarning.ThumbnailName(String name) -> node.put("thumb-name", name);
      case UploadWarning.BadPrefix(String name) -> node.put("bad-prefix", name);
      case UploadWarning.NoChange(Instant created) -> node.put("nochange", version(created));
      case UploadWarning.DuplicateVersions(List<Instant> created) -> {
        ListNode versions = node.putList("duplicateversions", "ver");
        created.forEach(each -> versions.add(version(each)));
      }
      case UploadWarning.Duplicate(List<String> names) ->
          node.put("duplicate", ListNode.ofTexts("duplicate", names));
      case UploadWarning.WasDeleted(String name) -> node.put("was-deleted", name);
      case UploadWarning.DuplicateArchive(String name) -> node.put("duplicate-archive", name);
    }
  }

  private static ObjectNode version(Instant created) {
    return new ObjectNode().put("timestamp", created);
  }
}

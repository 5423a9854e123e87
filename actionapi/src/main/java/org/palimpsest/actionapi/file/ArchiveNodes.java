package org.palimpsest.actionapi.file;

import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.wiki.file.FileContentView;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.media.MediaMetadata;

/**
 * Says about deleted versions what one call asks for, with the keys in the order that clients know
 * (spec: deletion-and-logs.md, section 4): numbers are texts, and what is hidden is always said.
 */
record ArchiveNodes(Set<ArchiveProperty> properties, Namespaces namespaces, CommentNodes comments) {

  ObjectNode node(FileVersionView version) {
    ObjectNode node = new ObjectNode().put("id", version.id()).put("name", version.name());
    PageNodes.putTitle(node, version.title(), namespaces);
    putDescription(node, version);
    Actor author = version.author().value();
    if (author != null) {
      node.put("userid", author.userId()).put("user", author.name());
    }
    FileContentView content = version.content().value();
    if (content != null && has(ArchiveProperty.SHA1)) {
      node.put("sha1", content.sha1());
    }
    if (has(ArchiveProperty.TIMESTAMP)) {
      node.put("timestamp", version.created());
    }
    FileSize size = version.size().value();
    if (size != null && (has(ArchiveProperty.SIZE) || has(ArchiveProperty.DIMENSIONS))) {
      node.put("size", Long.toString(size.bytes()))
          .put("height", Integer.toString(size.height()))
          .put("width", Integer.toString(size.width()));
    }
    if (content != null) {
      putContent(node, content);
    }
    ArchiveName archiveName = version.archiveName();
    if (archiveName != null && has(ArchiveProperty.ARCHIVENAME)) {
      node.put("archivename", archiveName.toString());
    }
    putHidden(node, version);
    return node;
  }

  private void putDescription(ObjectNode node, FileVersionView version) {
    ObjectNode said = new ObjectNode();
    comments.put(said, version.comment(), version.title());
    Node parsed = said.get("parsedcomment");
    if (parsed != null) {
      node.put("parseddescription", parsed);
    }
    Node written = said.get("comment");
    if (written != null) {
      node.put("description", written);
    }
  }

  private void putContent(ObjectNode node, FileContentView content) {
    if (has(ArchiveProperty.MEDIATYPE)) {
      node.put("mediatype", content.kind());
    }
    if (has(ArchiveProperty.METADATA)) {
      MediaMetadata metadata = MediaMetadata.of(content.metadata());
      if (metadata.isEmpty()) {
        node.putNull("metadata");
      } else {
        node.put("metadata", MetadataNodes.of(metadata.listed("latest")));
      }
    }
    if (has(ArchiveProperty.BITDEPTH)) {
      node.put("bitdepth", Integer.toString(content.bits()));
    }
    if (has(ArchiveProperty.MIME)) {
      node.put("mime", content.mime());
    }
  }

  private static void putHidden(ObjectNode node, FileVersionView version) {
    putFlag(node, "filehidden", version.hidden().contains(Field.CONTENT));
    putFlag(node, "commenthidden", version.hidden().contains(Field.COMMENT));
    putFlag(node, "userhidden", version.hidden().contains(Field.USER));
    putFlag(node, "suppressed", version.suppressed());
  }

  private static void putFlag(ObjectNode node, String key, boolean is) {
    if (is) {
      node.flag(key, true);
    }
  }

  private boolean has(ArchiveProperty property) {
    return properties.contains(property);
  }
}

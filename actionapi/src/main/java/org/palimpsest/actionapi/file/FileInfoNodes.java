package org.palimpsest.actionapi.file;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.wiki.file.FileContentView;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.file.Picture;
import org.palimpsest.wiki.media.MediaMetadata;

/**
 * Says about versions of files what one call asks for, with the keys in the order that clients know
 * (spec: filerevert-and-files.md, section 4).
 *
 * @param properties what is asked for
 * @param metadata in which form files tell of themselves
 * @param comments the comments of all versions
 */
record FileInfoNodes(
    Set<FileProperty> properties,
    MetadataChoice metadata,
    Namespaces namespaces,
    CommentNodes comments) {

  /** What makes a thumbnail's members of a picture. */
  interface Thumbnail {
    /** There are none. */
    Thumbnail NONE = (_, _, _, _) -> {};

    /**
     * Puts them.
     *
     * @param name what the picture is called
     */
    void put(ObjectNode node, Picture picture, String name, FileLinks links);
  }

  /**
   * In which form files tell of themselves.
   *
   * @param version the version of the form
   * @param wanted what is wanted of the extended form; empty: all
   */
  record MetadataChoice(String version, Set<String> wanted) {
    /** The newest form, and all that there is. */
    static final MetadataChoice NEWEST = new MetadataChoice("latest", Set.of());

    MetadataChoice {
      wanted = Set.copyOf(wanted);
    }
  }

  ObjectNode node(FileVersionView version, FileLinks links, Thumbnail thumbnail) {
    ObjectNode node = new ObjectNode();
    Seen<?> author = shown(version.author(), FileProperty.USER, FileProperty.USERID);
    Seen<String> comment =
        shown(version.comment(), FileProperty.COMMENT, FileProperty.PARSEDCOMMENT);
    if (has(FileProperty.TIMESTAMP)) {
      node.put("timestamp", version.created());
    }
    SeenNodes.putAuthor(node, version.author(), has(FileProperty.USER), has(FileProperty.USERID));
    FileSize size = version.size().value();
    FileContentView content = version.content().value();
    if (size != null && (has(FileProperty.SIZE) || has(FileProperty.DIMENSIONS))) {
      node.put("size", size.bytes()).put("width", size.width()).put("height", size.height());
      putDuration(node, content);
    }
    comments.put(node, comment, version.title());
    SeenNodes.markHidden(node, "file", version.content());
    SeenNodes.markSuppressed(node, version.suppressed(), author, comment, version.content());
    if (content != null && size != null) {
      putContent(node, version, new Shown(content, size, links), thumbnail);
    }
    return node;
  }

  /** What everybody may know of a version that is not hidden. */
  private record Shown(FileContentView content, FileSize size, FileLinks links) {
    Optional<Picture> picture() {
      return Picture.of(size, content.mime());
    }
  }

  private static void putDuration(ObjectNode node, @Nullable FileContentView content) {
    double seconds = content == null ? 0 : MediaMetadata.of(content.metadata()).seconds();
    if (seconds > 0) {
      node.put("duration", MetadataNodes.seconds(seconds));
    }
  }

  private void putContent(
      ObjectNode node, FileVersionView version, Shown shown, Thumbnail thumbnail) {
    if (has(FileProperty.CANONICALTITLE)) {
      node.put("canonicaltitle", namespaces.prefixedText(version.title()));
    }
    if (has(FileProperty.URL)) {
      putUrls(node, version.name(), shown, thumbnail);
    }
    if (has(FileProperty.THUMBURLS)) {
      node.put("thumburls", ThumbnailNodes.usual(shown.picture(), shown.links));
    }
    if (has(FileProperty.SHA1)) {
      node.put("sha1", shown.content.sha1());
    }
    putMetadata(node, version, shown.content);
    if (has(FileProperty.MIME) || node.get("thumbmime") != null) {
      node.put("mime", shown.content.mime());
    }
    if (has(FileProperty.MEDIATYPE)) {
      node.put("mediatype", shown.content.kind());
    }
    ArchiveName archiveName = version.archiveName();
    if (has(FileProperty.ARCHIVENAME) && archiveName != null) {
      node.put("archivename", archiveName.toString());
    }
    if (has(FileProperty.BITDEPTH)) {
      node.put("bitdepth", shown.content.bits());
    }
  }

  private static void putUrls(ObjectNode node, String name, Shown shown, Thumbnail thumbnail) {
    FileLinks links = shown.links;
    shown.picture().ifPresent(picture -> thumbnail.put(node, picture, name, links));
    node.put("url", links.bytes()).put("descriptionurl", links.page());
    String shortPage = links.shortPage();
    if (shortPage != null) {
      node.put("descriptionshorturl", shortPage);
    }
  }

  private void putMetadata(ObjectNode node, FileVersionView version, FileContentView content) {
    MediaMetadata its =
        has(FileProperty.METADATA) || has(FileProperty.COMMONMETADATA)
            ? MediaMetadata.of(content.metadata())
            : null;
    if (its != null && has(FileProperty.METADATA)) {
      if (its.isEmpty()) {
        node.putNull("metadata");
      } else {
        node.put("metadata", MetadataNodes.of(its.listed(metadata.version)));
      }
    }
    if (its != null && has(FileProperty.COMMONMETADATA)) {
      node.put("commonmetadata", MetadataNodes.of(its.common()));
    }
    if (has(FileProperty.EXTMETADATA)) {
      node.put(
          "extmetadata",
          MetadataNodes.extended(version.title().text(), version.created(), metadata.wanted));
    }
  }

  private <T> Seen<T> shown(Seen<T> field, FileProperty... by) {
    return Collections.disjoint(properties, List.of(by)) ? Seen.unread() : field;
  }

  private boolean has(FileProperty property) {
    return properties.contains(property);
  }
}

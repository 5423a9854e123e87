package org.palimpsest.actionapi.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.upload.StashReader;

/** What an upload tells of the file that it has become, as {@code prop=imageinfo} would. */
public final class FileInfoOfUploads {
  private static final Set<FileProperty> PUBLISHED =
      EnumSet.of(
          FileProperty.TIMESTAMP,
          FileProperty.USER,
          FileProperty.USERID,
          FileProperty.SIZE,
          FileProperty.COMMENT,
          FileProperty.PARSEDCOMMENT,
          FileProperty.CANONICALTITLE,
          FileProperty.URL,
          FileProperty.SHA1,
          FileProperty.METADATA,
          FileProperty.COMMONMETADATA,
          FileProperty.EXTMETADATA,
          FileProperty.MIME,
          FileProperty.MEDIATYPE,
          FileProperty.BITDEPTH);

  private static final Set<FileProperty> STASHED =
      EnumSet.of(
          FileProperty.TIMESTAMP,
          FileProperty.SIZE,
          FileProperty.CANONICALTITLE,
          FileProperty.URL,
          FileProperty.SHA1,
          FileProperty.METADATA,
          FileProperty.COMMONMETADATA,
          FileProperty.EXTMETADATA,
          FileProperty.MIME,
          FileProperty.BITDEPTH);

  private final FileVersionReader versions;
  private final StashReader stash;
  private final StashNodes nodes;

  FileInfoOfUploads(FileVersionReader versions, StashReader stash, StashNodes nodes) {
    this.versions = versions;
    this.stash = stash;
    this.nodes = nodes;
  }

  /**
   * All of what is known of the current version of a file.
   *
   * @param made whether its page is so new that it has no short address yet
   */
  public Node published(Call call, Title title, boolean made) {
    return versions
        .within(call.context().memory())
        .current(title, FileProperty.PARTS.of(PUBLISHED), call.performer().clearance())
        .map(version -> node(call, made ? version.withoutPage() : version))
        .orElseGet(ObjectNode::new);
  }

  private ObjectNode node(Call call, FileVersionView version) {
    return new FileInfoNodes(
            PUBLISHED,
            FileInfoNodes.MetadataChoice.NEWEST,
            nodes.namespaces(),
            FileComments.of(nodes.comments(), PUBLISHED, List.of(version)))
        .node(
            version,
            new FileLinks.Published(
                FileLinks.origin(call, nodes.site().publicUrl()), version, nodes.namespaces()),
            FileInfoNodes.Thumbnail.NONE);
  }

  /** All of what is known of an upload in the stash. */
  public Node stashed(Call call, String key) {
    return switch (stash
        .within(call.context().memory())
        .find(call.performer().userId(), List.of(key), true, call.now())) {
      case StashReader.Found.Nothing _ -> new ObjectNode();
      case StashReader.Found.Uploads(var files) ->
          nodes.node(call, files.getFirst(), STASHED, FileInfoNodes.Thumbnail.NONE);
    };
  }
}

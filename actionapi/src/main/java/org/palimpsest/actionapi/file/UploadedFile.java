package org.palimpsest.actionapi.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.upload.UploadedFileNodes;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.setting.SiteSettings;

/**
 * What {@code action=upload} tells of the file that has become of an upload (spec:
 * filerevert-and-files.md, section 3.2): everything that {@code prop=imageinfo} can tell of a
 * current version.
 */
public final class UploadedFile implements UploadedFileNodes {
  private static final Set<FileProperty> PROPERTIES =
      EnumSet.complementOf(
          EnumSet.of(
              FileProperty.ARCHIVENAME,
              FileProperty.UPLOADWARNING,
              FileProperty.BADFILE,
              FileProperty.THUMBMIME,
              FileProperty.THUMBURLS));

  private final FileVersionReader reader;
  private final CommentFormatter comments;
  private final Namespaces namespaces;
  private final SiteSettings site;

  public UploadedFile(
      FileVersionReader reader,
      CommentFormatter comments,
      Namespaces namespaces,
      SiteSettings site) {
    this.reader = reader;
    this.comments = comments;
    this.namespaces = namespaces;
    this.site = site;
  }

  @Override
  public Node published(Call call, Title title) {
    return reader
        .within(call.context().memory())
        .current(title, FileProperty.PARTS.of(PROPERTIES), call.performer().clearance())
        .<Node>map(version -> node(call, version))
        .orElseGet(ObjectNode::new);
  }

  private ObjectNode node(Call call, FileVersionView version) {
    FileInfoNodes nodes =
        new FileInfoNodes(
            PROPERTIES,
            FileInfoNodes.MetadataChoice.USUAL,
            namespaces,
            new CommentNodes(
                comments, true, List.of(CommentNodes.of(version.comment(), version.title()))));
    return nodes.node(
        version,
        new FileLinks.Published(FileLinks.origin(call, site.publicUrl()), version, namespaces),
        FileInfoNodes.Thumbnail.NONE);
  }

  @Override
  public Node stashed(Call call, String key) {
    return new ObjectNode();
  }
}

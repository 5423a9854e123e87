package org.palimpsest.actionapi.file;

import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileVersionView;

/** The comments of versions, those of a whole list made HTML at once. */
final class FileComments {
  private FileComments() {}

  static CommentNodes of(
      CommentFormatter formatter, Set<FileProperty> properties, List<FileVersionView> versions) {
    return of(
        formatter,
        properties.contains(FileProperty.COMMENT),
        properties.contains(FileProperty.PARSEDCOMMENT),
        versions);
  }

  /**
   * @param written whether they are told as they were written
   * @param parsed whether they are told as HTML
   */
  static CommentNodes of(
      CommentFormatter formatter, boolean written, boolean parsed, List<FileVersionView> versions) {
    return new CommentNodes(
        formatter,
        written,
        parsed
            ? versions.stream()
                .map(version -> CommentNodes.of(version.comment(), version.title()))
                .toList()
            : List.of());
  }
}

package org.palimpsest.actionapi.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.wiki.comment.Comment;
import org.palimpsest.wiki.comment.CommentFormatter;

/**
 * Puts comments into the items of a list: as they were written, as HTML or both. The HTML of all of
 * them has been made at once.
 */
public final class CommentNodes {
  private final boolean written;
  private final Map<Comment, String> html = new HashMap<>();

  /**
   * For the comments of a list.
   *
   * @param written whether they are told as they were written
   * @param comments those that are told as HTML
   */
  public CommentNodes(CommentFormatter formatter, boolean written, List<Comment> comments) {
    this.written = written;
    List<String> formatted = comments.isEmpty() ? List.of() : formatter.html(comments);
    for (int i = 0; i < formatted.size(); i++) {
      html.put(comments.get(i), formatted.get(i));
    }
  }

  /** A comment of which a reader may see something; empty for others, which are not formatted. */
  public static Comment of(Seen<String> comment, @Nullable Title page) {
    String text = comment.value();
    return new Comment(text == null ? "" : text, page);
  }

  /**
   * Puts a comment into an item.
   *
   * @param page the page that it is about; null when that may not be told
   */
  public void put(ObjectNode node, Seen<String> comment, @Nullable Title page) {
    SeenNodes.markHidden(node, "comment", comment);
    String text = comment.value();
    if (text != null && written) {
      node.put("comment", text);
    }
    String formatted = text == null ? null : html.get(new Comment(text, page));
    if (formatted != null) {
      node.put("parsedcomment", formatted);
    }
  }
}

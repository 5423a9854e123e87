package org.palimpsest.actionapi.rendering;

import java.util.Optional;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.comment.Comment;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.rendering.TextPart;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wikitext.section.HeadingText;

/**
 * The summary of a call, as HTML: the one that was sent, or that which a new section would get.
 *
 * @param words what the wiki writes into summaries
 */
public record ParseSummary(CommentFormatter comments, ContentWords words) {
  /** The summary; empty if there is none. */
  Optional<String> html(Call call, TextPart part, Title page) {
    String summary = call.find(ParseParams.SUMMARY);
    if (!(part instanceof TextPart.Added(String heading))) {
      return Optional.ofNullable(summary).map(text -> comments.html(new Comment(text, page)));
    }
    if (summary != null && !heading.isEmpty()) {
      return Optional.of(comments.html(new Comment(summary, page)));
    }
    String title = heading.isEmpty() ? Optional.ofNullable(summary).orElse("") : heading;
    return title.isEmpty()
        ? Optional.ofNullable(summary)
        : Optional.of(
            comments.htmlWithin(
                new Comment(
                    words.text(Message.of("newsectionsummary", HeadingText.plain(title)), page),
                    page)));
  }
}

package org.palimpsest.actionapi.feed;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.diff.html.SideBySideDiff;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.ContentWords;

/**
 * What feeds of all kinds are made with.
 *
 * @param content what the wiki says in the language that it is written in
 * @param comments writes comments as HTML
 * @param revisions reads the texts that are shown
 */
public record FeedMaking(
    TitleParser titles,
    SiteSettings site,
    ContentWords content,
    CommentFormatter comments,
    RevisionReader revisions) {

  /** The words of one feed. */
  FeedWords words() {
    return new FeedWords(content, site);
  }

  /** The addresses by which the one who asks reaches the wiki. */
  FeedAddresses addresses(Call call) {
    return new FeedAddresses(call.request().origin(), titles.namespaces());
  }

  /** Differences in the language of a feed. */
  FeedDiff diffs(FeedWords words) {
    return new FeedDiff(words, new SideBySideDiff(content.translator()));
  }
}

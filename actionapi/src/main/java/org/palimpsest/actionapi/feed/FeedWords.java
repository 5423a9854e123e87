package org.palimpsest.actionapi.feed;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.HtmlText;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.log.LogSentences;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.site.ContentWords;

/**
 * What feeds say, in the language that the wiki is written in: a feed is the same for everybody.
 * Read once for a feed.
 */
final class FeedWords {
  private static final Title ANY = new Title(Namespace.SPECIAL, "RecentChanges");

  private static final Set<String> KEYS = keys();

  private final Words words;
  private final ContentWords content;
  private final SiteSettings site;

  FeedWords(ContentWords content, SiteSettings site) {
    this.words = content.read(KEYS);
    this.content = content;
    this.site = site;
  }

  private static Set<String> keys() {
    Set<String> keys = new HashSet<>(LogSentences.KEYS);
    keys.addAll(
        List.of(
            "contributions",
            "diff-multi-sameuser",
            "feed-error",
            "feed-error-item",
            "feed-text-hidden",
            "newpage",
            "previousrevision",
            "recentchanges",
            "recentchanges-feed-description",
            "recentchangeslinked-feed",
            "recentchangeslinked-title",
            "revisionasof",
            "showdiff",
            "watchlist"));
    return Set.copyOf(keys);
  }

  /** The words of a message. */
  String text(Message message) {
    return words.text(message, ANY);
  }

  /** The same as HTML. */
  String html(Message message) {
    return HtmlText.escape(text(message));
  }

  /** How a time is written. */
  String time(Instant time) {
    return content.time(time);
  }

  /** The title of a feed that shows this. */
  String title(String separator, String shown) {
    return "%s%s%s [%s]".formatted(site.name(), separator, shown, site.language());
  }

  /** The code of the language. */
  String language() {
    return site.language();
  }
}

package org.palimpsest.actionapi.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTarget;

/**
 * Recent changes as items of a feed, with what they have changed.
 *
 * @param texts the texts of what is shown
 */
record ChangeItems(FeedWords words, FeedAddresses addresses, FeedDiff diffs, FeedTexts texts) {
  /** The revisions whose texts have to be read for these changes. */
  static List<Long> revisions(List<ChangeGroup> groups) {
    List<Long> ids = new ArrayList<>();
    for (ChangeGroup group : groups) {
      boolean small =
          group.newest().newLength() <= FeedTexts.LONGEST
              && group.oldest().oldLength() <= FeedTexts.LONGEST;
      if (small && !group.isMereLogEntry()) {
        ids.add(group.target().revisionId());
        if (group.previousId() != 0) {
          ids.add(group.previousId());
        }
      }
    }
    return ids;
  }

  /**
   * An item.
   *
   * @param comment what was said about the change, as HTML
   */
  FeedItem item(ChangeGroup group, String comment) {
    Title title = group.target().title();
    return new FeedItem(
        addresses.namespaces().prefixedText(title),
        link(group),
        FeedHtml.paragraph(comment) + (group.isMereLogEntry() ? "" : content(group)),
        group.newest().created(),
        group.author(),
        addresses.talk(title));
  }

  private String link(ChangeGroup group) {
    ChangeTarget target = group.target();
    return target.revisionId() == 0
        ? addresses.page(target.title())
        : addresses.diff(target.title(), target.revisionId(), group.previousId());
  }

  private String content(ChangeGroup group) {
    long revision = group.target().revisionId();
    long previous = group.previousId();
    if (!texts.has(revision) || (previous != 0 && !texts.has(previous))) {
      return elsewhere(group);
    }
    Optional<String> text = texts.find(revision);
    Optional<String> before = previous == 0 ? Optional.of("") : texts.find(previous);
    if (text.isEmpty() || before.isEmpty()) {
      return FeedHtml.paragraph(words.html(Message.of("feed-text-hidden")));
    }
    if (group.newest().kind() == ChangeKind.NEW) {
      String made = "<b>" + words.html(Message.of("newpage")) + "</b>";
      return "<p>" + made + "</p>" + FeedHtml.lines(text.get());
    }
    return diffs
        .table(before.get(), text.get(), group.newest().created(), group.size() - 1)
        .orElseGet(() -> elsewhere(group));
  }

  /** What is too long can be looked at on the wiki. */
  private String elsewhere(ChangeGroup group) {
    return FeedHtml.link(link(group), words.html(Message.of("showdiff")));
  }
}

package org.palimpsest.wiki.deletion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.site.ContentWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The reason of a deletion whose performer has given none: what the page held, and who wrote it if
 * that was one person (spec: deletion-and-logs.md, section 1.3). It says nothing that the public
 * could not see while the page was there. Thread-safe.
 */
public final class GeneratedReason {
  private static final int LENGTH = 500;
  private static final int REVISIONS = 20;
  private static final Set<String> KEYS = Set.of("excontent", "excontentauthor", "exbeforeblank");

  private final ContentStore contents;
  private final ContentWords words;

  public GeneratedReason(ContentStore contents, ContentWords words) {
    this.contents = contents;
    this.words = words;
  }

  /** The reason for deleting a page; empty where its text is hidden. */
  public DeletionReason of(Acts acts, PageFacts page) {
    Words own = words.read(KEYS);
    return acts.read(sql -> {
      RevisionRow current = RevisionTable.find(sql, page.latest()).orElse(null);
      if (current == null) {
        return DeletionReason.given("");
      }
      List<RevisionRow> newest = new ArrayList<>(List.of(current));
      newest.addAll(PageHistory.before(sql, current, REVISIONS - 1));
      return of(sql, page, newest, own);
    });
  }

  private DeletionReason of(JdbcClient sql, PageFacts page, List<RevisionRow> newest, Words own) {
    String text = text(sql, newest.getFirst());
    if (text == null) {
      return nameless(newest, "");
    }
    if (text.isEmpty() && newest.size() > 1) {
      String earlier = text(sql, newest.get(1));
      return nameless(
          newest,
          earlier == null
              ? ""
              : said(
                  earlier, quoted -> own.text(Message.of("exbeforeblank", quoted), page.title())));
    }
    String anonymous =
        said(text, quoted -> own.text(Message.of("excontent", quoted), page.title()));
    RevisionRow byAuthor = byOnlyAuthor(newest);
    Actor author = byAuthor == null ? null : byAuthor.author().seenWith(Clearance.NONE).value();
    if (byAuthor == null || author == null) {
      return nameless(newest, anonymous);
    }
    BinaryOperator<String> sentence =
        (quoted, name) -> own.text(Message.of("excontentauthor", quoted, name), page.title());
    String quoted = quote(text, each -> sentence.apply(each, author.name()));
    return DeletionReason.madeOf(
        newest,
        sentence.apply(quoted, author.name()),
        KeptComment.naming(
            List.of(byAuthor.id()), List.of(sentence.apply(quoted, KeptComment.FIRST), anonymous)));
  }

  private static DeletionReason nameless(List<RevisionRow> madeOf, String text) {
    return DeletionReason.madeOf(madeOf, text, KeptComment.verbatim(text));
  }

  private @Nullable String text(JdbcClient sql, RevisionRow revision) {
    Long contentId = revision.content().seenWith(Clearance.NONE).value();
    return contentId == null ? null : contents.text(sql, contentId);
  }

  /**
   * The newest that tells the one author of all revisions looked at; null when there are several,
   * or all are hidden.
   */
  private static @Nullable RevisionRow byOnlyAuthor(List<RevisionRow> revisions) {
    Map<String, RevisionRow> newest = new HashMap<>();
    for (RevisionRow revision : revisions) {
      Actor author = revision.author().seenWith(Clearance.NONE).value();
      if (author != null) {
        newest.putIfAbsent(author.name(), revision);
      }
    }
    return newest.size() == 1 ? newest.values().iterator().next() : null;
  }

  private static String said(String text, UnaryOperator<String> sentence) {
    return sentence.apply(quote(text, sentence));
  }

  /** As much of the text as leaves room for all of the sentence about it. */
  private static String quote(String text, UnaryOperator<String> sentence) {
    int room = Math.max(LENGTH - sentence.apply("").length(), 0);
    // No need to look at more than can fit.
    String beginning = text.substring(0, Math.min(text.length(), 4 * LENGTH));
    String line = KeptComment.unmarked(beginning).replace('\n', ' ').replace('\r', ' ');
    return withoutOpenLink(Unicode.cut(line, room));
  }

  /** A link that has been cut in two would reach into what follows. */
  private static String withoutOpenLink(String text) {
    int open = text.lastIndexOf("[[");
    return open < 0 || text.indexOf("]]", open) >= 0
        ? text
        : text.substring(0, open) + text.substring(open + 2);
  }
}

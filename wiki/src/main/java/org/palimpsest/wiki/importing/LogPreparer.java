package org.palimpsest.wiki.importing;

import java.time.Instant;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.wiki.dump.BrokenDumpException;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;
import org.palimpsest.wiki.dump.DumpedAuthor;
import org.palimpsest.wiki.dump.DumpedLogItem;
import org.palimpsest.wiki.dump.log.LogParamsText;

/**
 * Computes what can be computed of a log entry of a dump before a transaction begins. Immutable.
 */
final class LogPreparer {
  private static final int COMMENT_LENGTH = 500;
  private static final int TITLE_LENGTH = 255;

  private final AuthorRule authors;
  private final TitleParser titles;
  private final LogParamsText params;

  LogPreparer(AuthorRule authors, TitleParser titles) {
    this.authors = authors;
    this.titles = titles;
    this.params = new LogParamsText(titles);
  }

  PreparedLogEntry prepare(DumpedLogItem item) throws BrokenDumpException {
    Instant created = item.created();
    if (created == null) {
      throw new BrokenDumpException(
          Flaw.UNUSABLE, "A log entry does not say when it was made.", item.line(), "", null);
    }
    String comment = item.comment();
    String title = item.title();
    return new PreparedLogEntry(
        created,
        authors.of(item.author()),
        comment == null ? "" : Unicode.cut(comment, COMMENT_LENGTH),
        item.type(),
        item.action(),
        title(title == null ? "" : title),
        title == null ? "{}" : params.read(item.type(), item.action(), created, item.params()),
        new Visibility(
            level(title == null),
            level(comment == null),
            level(item.author() instanceof DumpedAuthor.Hidden)));
  }

  private static Level level(boolean hidden) {
    return hidden ? Level.HIDDEN : Level.VISIBLE;
  }

  /** Entries are also about titles that no page can have. */
  private Title title(String text) {
    return titles.parse(text) instanceof ParsedTitle.Local(Title title, _)
        ? title
        : new Title(Namespace.MAIN, Unicode.cut(text, TITLE_LENGTH).replace(' ', '_'));
  }
}

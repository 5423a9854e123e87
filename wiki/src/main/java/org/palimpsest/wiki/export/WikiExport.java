package org.palimpsest.wiki.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamException;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.log.LogPart;
import org.palimpsest.store.log.LogTarget;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.PagePosition;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.dump.DumpWriter;
import org.palimpsest.wiki.dump.log.LogParamsText;
import org.palimpsest.wiki.log.LogCodec;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.log.LogView;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * Exports the whole wiki as everybody may see it (spec: administration.md, section 10). The wiki
 * may be written to meanwhile: each part of the dump is as the wiki was when that part was read.
 * Holds a bounded number of revisions at a time. Thread-safe.
 */
public final class WikiExport {
  private static final int PAGES_AT_ONCE = 200;
  private static final int ITEMS_AT_ONCE = 500;
  private static final Set<RevisionPart> PARTS =
      Set.of(
          RevisionPart.AUTHOR,
          RevisionPart.COMMENT,
          RevisionPart.TEXT,
          RevisionPart.SHA1,
          RevisionPart.EXTRA_SLOTS);
  private static final Set<LogPart> LOG_PARTS =
      Set.of(LogPart.AUTHOR, LogPart.COMMENT, LogPart.DETAILS);

  /** By which address the wiki is reached is unknown, unless its owner has decided on one. */
  private static final String ORIGIN = "http://localhost";

  private final Pages pages;
  private final RevisionReader revisions;
  private final LogReader log;
  private final LogParamsText params;
  private final SiteHead head;

  public WikiExport(
      Pages pages, RevisionReader revisions, LogReader log, LogParamsText params, SiteHead head) {
    this.pages = pages;
    this.revisions = revisions;
    this.log = log;
    this.params = params;
    this.head = head;
  }

  /**
   * Writes a dump; the writer stays open.
   *
   * @param written is told again and again how many revisions and log entries have been written
   */
  public void writeTo(Writer out, ExportRequest request, LongConsumer written) throws IOException {
    try {
      DumpWriter dump = new DumpWriter(out, request.schema(), head.reachedBy(ORIGIN));
      new Progress(dump, written).write(request);
      dump.end();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** One dump that is being written. */
  private final class Progress {
    private final DumpWriter dump;
    private final LongConsumer written;
    private long count;

    Progress(DumpWriter dump, LongConsumer written) {
      this.dump = dump;
      this.written = written;
    }

    void write(ExportRequest request) throws XMLStreamException {
      long last = 0;
      for (List<PageFacts> some = pages.behind(last, PAGES_AT_ONCE);
          !some.isEmpty();
          some = pages.behind(last, PAGES_AT_ONCE)) {
        last = some.getLast().id();
        if (request.history()) {
          writeHistories(some);
        } else {
          writeCurrent(some);
        }
      }
      if (request.log()) {
        writeLog();
      }
    }

    /** Pages that follow each other in the order of ids. */
    private void writeHistories(List<PageFacts> some) throws XMLStreamException {
      PageSequence open = sequence(some);
      Window<PagePosition> window =
          new Window<>(
              Direction.NEWER,
              PagePosition.before(some.getFirst().id()),
              PagePosition.behind(some.getLast().id()),
              ITEMS_AT_ONCE);
      PagePosition next;
      do {
        Slice<RevisionView, PagePosition> part =
            revisions.pageByPage(window, PARTS, Clearance.NONE).part();
        for (RevisionView revision : part.items()) {
          open.add(revision);
        }
        count(part.items().size());
        next = part.next();
        window = window.startingAt(next);
      } while (next != null);
      open.end();
    }

    private PageSequence sequence(List<PageFacts> some) {
      List<Long> redirects = some.stream().filter(PageFacts::redirect).map(PageFacts::id).toList();
      return new PageSequence(dump, some, pages.follow(redirects));
    }

    private void writeCurrent(List<PageFacts> some) throws XMLStreamException {
      PageSequence open = sequence(some);
      List<PageFacts> left = some;
      while (!left.isEmpty()) {
        var list = revisions.latestOf(left, null, PARTS, Clearance.NONE).part();
        for (RevisionView revision : list.items()) {
          open.add(revision);
        }
        count(list.items().size());
        var next = list.next();
        left = next == null ? List.of() : from(next.pageId(), left);
      }
      open.end();
    }

    private static List<PageFacts> from(long pageId, List<PageFacts> some) {
      return some.stream().dropWhile(page -> page.id() != pageId).toList();
    }

    private void writeLog() throws XMLStreamException {
      Window<Position> window = Window.all(Direction.NEWER, ITEMS_AT_ONCE);
      Position next;
      do {
        Slice<LogView, Position> part = log.listForEverybody(window, LOG_PARTS);
        for (LogView entry : part.items()) {
          dump.logItem(entry, text(entry));
        }
        count(part.items().size());
        next = part.next();
        window = window.startingAt(next);
      } while (next != null);
    }

    private String text(LogView entry) {
      LogTarget target = entry.target().value();
      return target == null
          ? ""
          : params.write(
              entry.type(),
              entry.action(),
              target.revisionId(),
              LogCodec.params(entry.type(), entry.action(), target.details()));
    }

    private void count(int more) {
      count += more;
      written.accept(count);
    }
  }
}

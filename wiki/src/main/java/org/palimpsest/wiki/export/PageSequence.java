package org.palimpsest.wiki.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.wiki.dump.DumpWriter;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * Writes revisions of some pages, page after page: a page is begun with its first revision. Used by
 * one thread.
 */
final class PageSequence {
  private final DumpWriter dump;
  private final Map<Long, PageFacts> pages;
  private final Map<Long, RedirectStep> redirects;
  private final Origins origins = new Origins();
  private @Nullable PageFacts open;

  /**
   * Begins to write.
   *
   * @param redirects where those that are redirects lead to
   */
  PageSequence(DumpWriter dump, List<PageFacts> pages, Map<Long, RedirectStep> redirects) {
    this.dump = dump;
    this.pages = pages.stream().collect(Collectors.toMap(PageFacts::id, Function.identity()));
    this.redirects = redirects;
  }

  /** Writes a revision; none of a page that was not there when the pages were looked for. */
  void add(RevisionView revision) throws XMLStreamException {
    PageFacts page = pages.get(revision.pageId());
    if (page == null) {
      return;
    }
    if (!page.equals(open)) {
      end();
      RedirectStep step = redirects.get(page.id());
      dump.beginPage(page, step == null ? null : step.target());
      open = page;
    }
    dump.revision(revision, origins.next(revision));
  }

  /** Ends the last page. */
  void end() throws XMLStreamException {
    if (open != null) {
      dump.endPage();
      open = null;
    }
  }
}

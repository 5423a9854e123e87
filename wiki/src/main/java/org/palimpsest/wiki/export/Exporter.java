package org.palimpsest.wiki.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.dump.DumpSchema;
import org.palimpsest.wiki.dump.DumpedSite;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionList;
import org.palimpsest.wiki.revision.RevisionPosition;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * Exports the current revisions of pages into one dump (spec: api-framework.md, section 15).
 * Everybody gets the same dump, whatever they may see. Thread-safe.
 */
public final class Exporter {
  private static final Set<RevisionPart> PARTS =
      Set.of(
          RevisionPart.AUTHOR,
          RevisionPart.COMMENT,
          RevisionPart.TEXT,
          RevisionPart.SHA1,
          RevisionPart.EXTRA_SLOTS);

  private final Pages pages;
  private final RevisionReader revisions;
  private final SiteHead head;
  private final long mostBytes;

  /**
   * Exports pages.
   *
   * @param mostBytes how long a dump may be
   */
  public Exporter(Pages pages, RevisionReader revisions, SiteHead head, long mostBytes) {
    this.pages = pages;
    this.revisions = revisions;
    this.head = head;
    this.mostBytes = mostBytes;
  }

  /**
   * Exports pages that exist, in this order.
   *
   * @param origin scheme, host and port by which the reader reaches the wiki, unless its owner has
   *     decided on some
   * @param memory holds the texts
   */
  public ExportOutcome export(
      List<PageFacts> exported, DumpSchema schema, String origin, RequestMemory memory) {
    RevisionList<RevisionView, RevisionPosition> list =
        revisions.within(memory).latestOf(exported, null, PARTS, Clearance.NONE);
    if (list.part().next() != null) {
      return tooLarge();
    }
    Dump dump = dump(exported, list.part().items(), schema, head.reachedBy(origin));
    return dump.length() > mostBytes ? tooLarge() : new ExportOutcome.Done(dump);
  }

  private ExportOutcome tooLarge() {
    return new ExportOutcome.TooLarge(mostBytes);
  }

  private Dump dump(
      List<PageFacts> exported, List<RevisionView> current, DumpSchema schema, DumpedSite site) {
    SortedMap<Long, RedirectStep> redirects =
        pages.follow(exported.stream().filter(PageFacts::redirect).map(PageFacts::id).toList());
    Map<Long, RevisionView> byPage = new HashMap<>();
    current.forEach(revision -> byPage.put(revision.pageId(), revision));
    List<Dump.Page> dumped = new ArrayList<>();
    for (PageFacts page : exported) {
      RevisionView revision = byPage.get(page.id());
      if (revision != null) {
        dumped.add(new Dump.Page(page, target(redirects.get(page.id())), revision));
      }
    }
    return new Dump(dumped, schema, site);
  }

  private static @Nullable LinkTarget target(@Nullable RedirectStep step) {
    return step == null ? null : step.target();
  }
}

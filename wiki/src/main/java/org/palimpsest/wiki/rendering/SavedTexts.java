package org.palimpsest.wiki.rendering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.page.PageWithRevision;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;

/** Finds texts that are kept, for one reader. Thread-safe. */
public final class SavedTexts {
  private static final Set<RevisionPart> PARTS = Set.of(RevisionPart.AUTHOR, RevisionPart.TEXT);

  private final Pages pages;
  private final RevisionReader reader;

  public SavedTexts(Pages pages, RevisionReader reader) {
    this.pages = pages;
    this.reader = reader;
  }

  /** The same for one request, which holds the texts that are read. */
  public SavedTexts within(RequestMemory holder) {
    return new SavedTexts(pages, reader.within(holder));
  }

  /** The current text of the page of this title. */
  public SavedTextOutcome current(Title title, Clearance clearance) {
    return (title.canExist() ? pages.findWithLatest(title) : Optional.<PageWithRevision>empty())
        .map(found -> text(found.page(), reader.view(found.latest(), PARTS, clearance)))
        .orElseGet(SavedTextOutcome.MissingPage::new);
  }

  /** The current text of the page with this id. */
  public SavedTextOutcome current(long page, Clearance clearance) {
    return pages
        .find(page)
        .flatMap(found ->
            reader.latestOf(List.of(found), null, PARTS, clearance).part().items().stream()
                .findFirst()
                .map(revision -> text(found, revision)))
        .orElseGet(() -> new SavedTextOutcome.NoSuchPage(page));
  }

  /** The text of a revision. Those that have been deleted are not looked for. */
  public SavedTextOutcome revision(long id, Clearance clearance) {
    return revisionOf(id, clearance)
        .flatMap(revision -> pages.find(revision.pageId()).map(page -> text(page, revision)))
        .orElseGet(() -> new SavedTextOutcome.NoSuchRevision(id));
  }

  private Optional<RevisionView> revisionOf(long id, Clearance clearance) {
    return reader.byIds(List.of(id), null, PARTS, clearance).part().items().stream().findFirst();
  }

  private static SavedTextOutcome text(PageFacts page, RevisionView revision) {
    SlotText content = revision.content().value();
    return content == null || content.text() == null
        ? new SavedTextOutcome.Hidden()
        : new SavedTextOutcome.Found(
            new SavedText(page.title(), page.id(), revision, content.text()));
  }
}

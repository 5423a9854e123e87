package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;

/**
 * What an edit meets: the page as it is, and all that counts about it, seen in one state of the
 * database. The texts are added later: what they are does not depend on when they are read.
 * Immutable.
 */
@NeedsTruth("changes are merged with the text that is really there")
final class Situation {
  private final EditRequest request;
  private final Instant now;
  private final Title title;
  private final EditOutcome.@Nullable Followed followed;
  private final @Nullable PageFacts page;
  private final @Nullable RevisionRow current;
  private final ContentModel model;
  private final Background background;
  private final Map<Long, String> texts;

  Situation(
      EditRequest request,
      Instant now,
      EditOutcome.@Nullable Followed followed,
      @Nullable PageFacts page,
      @Nullable RevisionRow current,
      ContentModel model) {
    this(
        request,
        now,
        followed,
        page,
        current,
        model,
        Background.none(followed == null ? request.title() : followed.to()),
        Map.of());
  }

  private Situation(
      EditRequest request,
      Instant now,
      EditOutcome.@Nullable Followed followed,
      @Nullable PageFacts page,
      @Nullable RevisionRow current,
      ContentModel model,
      Background background,
      Map<Long, String> texts) {
    this.request = request;
    this.now = now;
    this.title = followed == null ? request.title() : followed.to();
    this.followed = followed;
    this.page = page;
    this.current = current;
    this.model = model;
    this.background = background;
    this.texts = texts;
  }

  /** The same, with what else has been found. */
  Situation before(Background found) {
    return new Situation(request, now, followed, page, current, model, found, texts);
  }

  /** The same, with the texts of {@link #needed}. */
  Situation with(Map<Long, String> found) {
    return new Situation(request, now, followed, page, current, model, background, found);
  }

  EditRequest request() {
    return request;
  }

  Instant now() {
    return now;
  }

  /** The page that is edited, after following a redirect. */
  Title title() {
    return title;
  }

  EditOutcome.@Nullable Followed followed() {
    return followed;
  }

  /** The page; null if it does not exist. */
  @Nullable PageFacts page() {
    return page;
  }

  /** Its current revision; null if it does not exist. */
  @Nullable RevisionRow current() {
    return current;
  }

  /** The content model that the submitted text has. */
  ContentModel model() {
    return model;
  }

  Background background() {
    return background;
  }

  /** The content model that the page has, or would have if nothing else were said. */
  String modelOfPage() {
    return page == null ? ContentModel.defaultFor(title).wire() : page.model();
  }

  /** Whether the editor had the current revision before them, as far as they say. */
  boolean isUpToDate() {
    return !request.base().isGiven() || background.history().isUpToDate();
  }

  /** The revisions whose texts the plan is made from, each once. */
  List<RevisionRow> needed() {
    List<RevisionRow> needed = new ArrayList<>();
    if (current != null && (current.extraSlots() || isRedirect() || isBuiltOnPage())) {
      needed.add(current);
    }
    if (current != null && !isUpToDate()) {
      background.history().usableBase(current.model()).ifPresent(needed::add);
    }
    Background.Undone undone = background.undone();
    if (undone != null) {
      needed.add(undone.newest());
      needed.add(undone.original());
    }
    Set<Long> seen = new HashSet<>();
    return needed.stream().filter(row -> seen.add(row.content().truth())).toList();
  }

  /** The ids of their texts. */
  List<Long> neededTexts() {
    return needed().stream().map(row -> row.content().truth()).toList();
  }

  private boolean isRedirect() {
    return page != null && page.redirect();
  }

  private boolean isBuiltOnPage() {
    return !(request.section() instanceof SectionChoice.Whole)
        || !(request.submission() instanceof Submission.Replace)
        || !isUpToDate();
  }

  /** The text of the page; empty for a page that does not exist. */
  String text() {
    return current == null ? "" : textOf(current);
  }

  /** The text of a revision that is needed. */
  String textOf(RevisionRow revision) {
    return Objects.requireNonNull(texts.get(revision.content().truth()), "a text was not read");
  }

  /** The current revision of a page that is known to exist. */
  RevisionRow existing() {
    return Objects.requireNonNull(current);
  }
}

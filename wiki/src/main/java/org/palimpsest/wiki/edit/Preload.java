package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.RedirectStep;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.Placeholders;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wikitext.preprocess.TranscludedText;

/**
 * The text that stands in an editor when somebody begins a page or a section: that of another page,
 * as they would save it, or the one that the wiki itself has for it. Thread-safe.
 */
public final class Preload {
  private static final String NEW_SECTION = "addsection-preload";

  private final Pages pages;
  private final RevisionReader revisions;
  private final SiteMessages messages;
  private final TitleParser titles;
  private final String language;
  private final int most;

  /**
   * @param language that the wiki is written in
   * @param most how many bytes a page may take
   */
  public Preload(
      Pages pages,
      RevisionReader revisions,
      SiteMessages messages,
      TitleParser titles,
      String language,
      int most) {
    this.pages = pages;
    this.revisions = revisions;
    this.messages = messages;
    this.titles = titles;
    this.language = language;
    this.most = most;
  }

  /**
   * A text to begin with.
   *
   * @param standard whether it is what the wiki has, since nothing else was asked for or is there
   */
  public record Beginning(String text, boolean standard) {}

  /**
   * The text for a page.
   *
   * @param section whether a section is begun, not the page
   * @param source the page whose text is wanted; null for none
   * @param params what is filled in for {@code $1}, {@code $2} …
   * @param performer who begins
   */
  public Beginning of(
      Title title,
      boolean section,
      @Nullable String source,
      List<String> params,
      Performer performer,
      Instant now) {
    Optional<String> custom =
        source != null && titles.parse(source) instanceof ParsedTitle.Local(Title page, String _)
            ? text(page, performer, now)
            : Optional.empty();
    return custom
        .map(text -> new Beginning(Placeholders.fill(text, params), false))
        .orElseGet(() -> new Beginning(standard(title, section), true));
  }

  private String standard(Title title, boolean section) {
    String key =
        section
            ? NEW_SECTION
            : title.namespace() == Namespace.MEDIAWIKI ? Overrides.key(title.key()) : null;
    String text = key == null ? null : messages.find(key, language).text();
    return text == null ? "" : text;
  }

  /** A redirect gives way to what it leads to. */
  private Optional<String> text(Title title, Performer performer, Instant now) {
    PageFacts found = title.canExist() ? pages.find(title).orElse(null) : null;
    if (found != null && found.redirect()) {
      RedirectStep step = pages.follow(List.of(found.id())).get(found.id());
      if (step != null && step.target() instanceof ParsedTitle.Local(Title target, String _)) {
        found = pages.find(target).orElse(found);
      }
    }
    return found == null
        ? Optional.empty()
        : revisions
            .latestOf(List.of(found), null, Set.of(RevisionPart.TEXT), Clearance.NONE)
            .part()
            .items()
            .stream()
            .findFirst()
            .flatMap(Preload::text)
            .flatMap(text -> transformed(text, title, performer, now));
  }

  private static Optional<String> text(RevisionView revision) {
    return ContentModel.WIKITEXT.wire().equals(revision.model())
        ? Optional.ofNullable(revision.content().value()).map(content -> content.text())
        : Optional.empty();
  }

  private Optional<String> transformed(
      String text, Title source, Performer performer, Instant now) {
    return PreSaveTransforms.PLAIN.of(performer, source, now).apply(TranscludedText.of(text), most);
  }
}

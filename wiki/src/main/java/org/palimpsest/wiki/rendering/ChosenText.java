package org.palimpsest.wiki.rendering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wikitext.context.PageContext;

/**
 * A text that is to be shown.
 *
 * @param page where it stands
 * @param model what kind of text it is
 * @param text what it says
 * @param saved the kept text that it is, or is a part of; null: it is not kept
 * @param redirects the redirects that have led to it, in order
 * @param remark what there is to be said of the choice; null: nothing
 */
public record ChosenText(
    PageContext page,
    ContentModel model,
    String text,
    @Nullable SavedText saved,
    List<Hop> redirects,
    @Nullable Remark remark) {
  public ChosenText {
    redirects = List.copyOf(redirects);
  }

  /**
   * A redirect that was followed.
   *
   * @param fragment the place in the page there; empty: none
   */
  public record Hop(Title from, Title to, String fragment) {}

  /** Something that whoever has chosen may not know. */
  public sealed interface Remark {
    /** Nobody has said what kind of text it is. */
    record AssumedWikitext() implements Remark {}

    /** The revision is of another page than was named. */
    record OfOtherPage(long revision, Title named) implements Remark {}
  }

  /** A text that is all or a part of a revision, of which nothing else is to be told. */
  public static ChosenText of(Title title, RevisionView revision, String text, Instant now) {
    return new ChosenText(
        Places.of(title, revision.pageId(), revision, now),
        ContentModel.ofWire(revision.model()).orElse(ContentModel.UNKNOWN),
        text,
        null,
        List.of(),
        null);
  }

  /** The same with another text. */
  public ChosenText with(String other) {
    return new ChosenText(page, model, other, saved, redirects, remark);
  }

  /** The same; a text that is not kept as if somebody were just writing it. */
  public ChosenText writtenBy(String user) {
    return page.revision().isPresent()
        ? this
        : new ChosenText(
            new PageContext(
                page.title(),
                page.page(),
                page.revision(),
                page.time(),
                user,
                page.bytes(),
                page.now()),
            model,
            text,
            saved,
            redirects,
            remark);
  }
}

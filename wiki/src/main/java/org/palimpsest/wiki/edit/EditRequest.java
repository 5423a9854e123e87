package org.palimpsest.wiki.edit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.watch.WatchOption;

/**
 * What somebody asks of an edit (spec: edit-and-history.md, 1.1).
 *
 * @param performer who asks
 * @param title the page, which may not exist; a title that can exist
 * @param followRedirect whether to edit the page that this one leads to
 * @param submission the text
 * @param section what of the page it is about
 * @param summary the summary; null when none was sent, which is not the same as an empty one
 * @param base what it was made from
 * @param existence what has to be true of the page
 * @param marks how it is to be marked
 * @param content what is said about the text
 * @param watch whether to watch the page from then on
 * @param reservedName the name for the temporary account that the edit may make; null for none
 */
public record EditRequest(
    Performer performer,
    Title title,
    boolean followRedirect,
    Submission submission,
    SectionChoice section,
    @Nullable String summary,
    EditBase base,
    Existence existence,
    EditMarks marks,
    ContentOptions content,
    WatchOption watch,
    @Nullable String reservedName) {

  public EditRequest {
    Objects.requireNonNull(performer);
    if (!title.canExist()) {
      throw new IllegalArgumentException("no page can have the title " + title);
    }
  }

  /** A request to be completed, with nothing asked for but this text on this page. */
  public static Builder of(Performer performer, Title title, Submission submission) {
    return new Builder(performer, title, submission);
  }

  /** Puts a request together. Not thread-safe. */
  public static final class Builder {
    private final Performer performer;
    private final Title title;
    private final Submission submission;
    private boolean followRedirect;
    private SectionChoice section = new SectionChoice.Whole();
    private @Nullable String summary;
    private EditBase base = EditBase.NONE;
    private Existence existence = Existence.EITHER;
    private EditMarks marks = EditMarks.NONE;
    private ContentOptions content = ContentOptions.NONE;
    private WatchOption watch = WatchOption.PREFERENCES;
    private @Nullable String reservedName;

    private Builder(Performer performer, Title title, Submission submission) {
      this.performer = performer;
      this.title = title;
      this.submission = submission;
    }

    public Builder followRedirect(boolean value) {
      followRedirect = value;
      return this;
    }

    public Builder section(SectionChoice value) {
      section = value;
      return this;
    }

    public Builder summary(@Nullable String value) {
      summary = value;
      return this;
    }

    public Builder base(EditBase value) {
      base = value;
      return this;
    }

    public Builder existence(Existence value) {
      existence = value;
      return this;
    }

    public Builder marks(EditMarks value) {
      marks = value;
      return this;
    }

    public Builder content(ContentOptions value) {
      content = value;
      return this;
    }

    public Builder watch(WatchOption value) {
      watch = value;
      return this;
    }

    public Builder reservedName(@Nullable String value) {
      reservedName = value;
      return this;
    }

    public EditRequest build() {
      return new EditRequest(
          performer,
          title,
          followRedirect,
          submission,
          section,
          summary,
          base,
          existence,
          marks,
          content,
          watch,
          reservedName);
    }
  }
}

package org.palimpsest.wiki.editing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an edit meets: the page as it is, seen in one state of the database. Used by one thread. */
final class Situation {
  private final JdbcClient sql;
  private final ContentStore contents;
  private final EditRequest request;
  private final Instant now;
  private final Title title;
  private final EditOutcome.@Nullable Followed followed;
  private final @Nullable PageFacts page;
  private final @Nullable RevisionRow current;
  private final ContentModel model;
  private @Nullable String text;

  Situation(
      JdbcClient sql,
      ContentStore contents,
      EditRequest request,
      Instant now,
      EditOutcome.@Nullable Followed followed,
      @Nullable PageFacts page,
      @Nullable RevisionRow current,
      ContentModel model) {
    this.sql = sql;
    this.contents = contents;
    this.request = request;
    this.now = now;
    this.title = followed == null ? request.title() : followed.to();
    this.followed = followed;
    this.page = page;
    this.current = current;
    this.model = model;
  }

  JdbcClient sql() {
    return sql;
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

  /** The content model that the page has, or would have if nothing else were said. */
  String modelOfPage() {
    return page == null ? ContentModel.defaultFor(title).wire() : page.model();
  }

  /** The text of the page, read when first asked for; empty for a page that does not exist. */
  String text() {
    String known = text;
    if (known == null) {
      known = current == null ? "" : textOf(current);
      text = known;
    }
    return known;
  }

  /** The text of a revision whose visibility has been looked at. */
  String textOf(RevisionRow revision) {
    return contents.text(sql, revision.content().truth());
  }

  /** The current revision of a page that is known to exist. */
  RevisionRow existing() {
    return Objects.requireNonNull(current);
  }
}

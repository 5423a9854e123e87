package org.palimpsest.actionapi.query;

import java.util.Objects;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.QueryKind;

/** A part of {@code action=query}. Stateless and thread-safe. */
public interface QueryModule extends ApiModule {
  /** Answers. All parameters of this module have been checked. */
  QueryAnswer execute(QueryCall call);

  /** What it is about. */
  default QueryKind kind() {
    return Objects.requireNonNull(declaration().kind());
  }

  /**
   * Whether it tells about the latest revisions of pages, so that they may as well be found
   * together with the pages.
   */
  default boolean readsLatest() {
    return false;
  }

  /** Whether what it answers stands beside {@code query} instead of within. */
  default boolean answersBesideQuery() {
    return false;
  }

  /** The parameters that call it. */
  default String call() {
    return "action=query&%s=%s".formatted(group(), declaration().name());
  }

  @Override
  default String group() {
    return kind().wire();
  }
}

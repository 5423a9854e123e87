package org.palimpsest.actionapi.query;

import java.util.Locale;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.CacheMode;

/** A part of {@code action=query}. Stateless and thread-safe. */
public interface QueryModule extends ApiModule {
  /** What a module is about; also the parameter of {@code query} that calls it. */
  enum Kind {
    /** Says something about the pages of the request. */
    PROP,
    /** Lists things. */
    LIST,
    /** Says something about the wiki or the caller. */
    META
  }

  /** What it is about. */
  Kind kind();

  /** Answers. All parameters of this module have been checked. */
  QueryAnswer execute(QueryCall call);

  /** Who may keep its answers. */
  default CacheMode cacheMode() {
    return CacheMode.PRIVATE;
  }

  /**
   * Whether it tells about the latest revisions of pages, so that they may as well be found
   * together with the pages.
   */
  default boolean readsLatest() {
    return false;
  }

  /** The parameters that call it. */
  default String call() {
    return "action=query&%s=%s".formatted(group(), declaration().name());
  }

  @Override
  default String group() {
    return kind().name().toLowerCase(Locale.ROOT);
  }
}

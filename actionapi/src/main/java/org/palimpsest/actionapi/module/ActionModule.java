package org.palimpsest.actionapi.module;

import org.palimpsest.http.cache.Validators;

/** A module of the API, called by {@code action=name}. Stateless and thread-safe. */
public interface ActionModule extends ApiModule {
  /** Does it. All parameters have been checked, and the token where one is declared. */
  Answer execute(Call call);

  /**
   * How many bytes the body of a call can have. What may have to wait ({@link Answer.Later}) must
   * not be large: all of it is kept meanwhile.
   */
  default int longestBody() {
    return Integer.MAX_VALUE;
  }

  /** Who may keep the answer to this call. */
  default CacheMode cacheMode(Call call) {
    return declaration().cache();
  }

  /** By what a client can tell whether the answer to this call has changed. */
  default Validators validators(Call call) {
    return Validators.NONE;
  }

  @Override
  default String group() {
    return ACTION;
  }

  /** Whether this call needs the right to read. */
  default boolean reads(Call call) {
    return declaration().reads();
  }
}

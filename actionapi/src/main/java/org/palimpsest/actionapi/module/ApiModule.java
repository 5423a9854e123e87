package org.palimpsest.actionapi.module;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.params.Submodule;

/** A part of the API that describes itself: an action, a part of one, or a format. */
public interface ApiModule extends Submodule {
  /** The group of the actions. */
  String ACTION = "action";

  /** The group of the formats. */
  String FORMAT = "format";

  /** What it says about itself; always the same. */
  Declaration declaration();

  /** The group that clients know it by: {@code action}, {@code prop} …; null for the API itself. */
  @Nullable String group();

  /** Whether other modules can take their pages from it. */
  default boolean isGenerator() {
    return false;
  }

  /** The modules that it is made of. */
  default List<? extends ApiModule> parts() {
    return List.of();
  }

  @Override
  default String path() {
    return declaration().path();
  }

  @Override
  default boolean isDeprecated() {
    return declaration().help().deprecated();
  }

  @Override
  default boolean isInternal() {
    return declaration().help().internal();
  }
}

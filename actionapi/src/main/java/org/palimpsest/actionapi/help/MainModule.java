package org.palimpsest.actionapi.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Declaration;

/**
 * The API as a whole, as it describes itself.
 *
 * @param parts the actions and the formats
 */
public record MainModule(Declaration declaration, List<ApiModule> parts) implements ApiModule {
  /** Its path. */
  public static final String PATH = "main";

  public MainModule {
    parts = List.copyOf(parts);
  }

  @Override
  public @Nullable String group() {
    return null;
  }
}

package org.palimpsest.store.file;

import java.time.Instant;
import java.util.Objects;
import org.palimpsest.model.visibility.Guarded;

/**
 * A version of a file, as it is fetched.
 *
 * @param created when it came
 */
public record ServedRow(Instant created, Guarded<ServedBytes> bytes) {
  public ServedRow {
    Objects.requireNonNull(created);
    Objects.requireNonNull(bytes);
  }
}

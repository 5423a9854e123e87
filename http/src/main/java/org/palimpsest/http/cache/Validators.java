package org.palimpsest.http.cache;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a client can tell whether the answer that it has is still the present one.
 *
 * @param etag the tag of this state of the answer, in its quotes, {@code W/} before them where
 *     answers that differ in nothing that matters share it; null: none
 * @param lastModified when the answer last changed; null: unknown
 */
public record Validators(@Nullable String etag, @Nullable Instant lastModified) {
  /** Nothing is known. */
  public static final Validators NONE = new Validators(null, null);
}

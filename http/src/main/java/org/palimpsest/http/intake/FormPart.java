package org.palimpsest.http.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A part of a form. */
public sealed interface FormPart {
  /** The name of the field. */
  String name();

  /**
   * A part that is no file.
   *
   * @param bytes what it holds
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
  record Text(String name, byte[] bytes) implements FormPart {}

  /**
   * A file. It belongs to the request and is deleted when the exchange ends, unless it has been
   * moved away.
   *
   * @param fileName the name that it has where it comes from, as sent: never a path to write to
   * @param contentType what its sender says it is; null: nothing
   * @param path where it is kept
   * @param length how many bytes it has
   */
  record File(String name, String fileName, @Nullable String contentType, Path path, long length)
      implements FormPart {}
}

package org.palimpsest.store.sqlite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why something could not be done with a file, for people. */
final class Reasons {
  private Reasons() {}

  /** The reason without the file's name, which Java's messages consist of or begin with. */
  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "this user may not";
      case NoSuchFileException _ -> "its folder is missing";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> Objects.toString(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}

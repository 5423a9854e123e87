package org.palimpsest.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with everything in it. */
public final class Repository {
  private Repository() {}

  /** A file of it, whatever module the test was started in. */
  public static Path file(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("palimpsest"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("this test has to run inside the repository");
    }
    return folder.resolve(name);
  }
}

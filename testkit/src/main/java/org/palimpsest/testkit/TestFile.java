package org.palimpsest.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.server.fixture.FileContents;
import org.palimpsest.server.fixture.FileSeeder;
import org.palimpsest.server.fixture.Fixture.FileVersion;
import org.palimpsest.server.fixture.Fixture.UploadedFile;

/**
 * A file that a test is about to make, version by version; the clock moves on by a minute after
 * each, so that all times differ. Not thread-safe.
 */
public final class TestFile {
  private final FileSeeder seeder;
  private final MovableClock clock;
  private final String name;
  private final List<FileVersion> versions = new ArrayList<>();
  private @Nullable String text;

  TestFile(FileSeeder seeder, MovableClock clock, String name) {
    this.seeder = seeder;
    this.clock = clock;
    this.name = name;
  }

  /** What its page says, if there is none yet; the comment of the first version unless told. */
  public TestFile describedAs(String description) {
    text = description;
    return this;
  }

  /** A version by this account or address, now. */
  public TestFile by(String author, byte[] bytes) {
    return by(author, bytes, "");
  }

  /** A version with a comment. */
  public TestFile by(String author, byte[] bytes, String comment) {
    versions.add(
        new FileVersion(
            author,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            comment,
            FileContents.Encoded.of(bytes)));
    clock.move(Duration.ofMinutes(1));
    return this;
  }

  /**
   * Makes the file.
   *
   * @throws IllegalArgumentException when there is such a file already, or its name or its bytes
   *     are such as no upload can have
   */
  public void make() {
    seeder.make(new UploadedFile(name, text, versions));
  }
}

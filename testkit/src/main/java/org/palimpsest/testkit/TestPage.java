package org.palimpsest.testkit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.server.fixture.Fixture.Page;
import org.palimpsest.server.fixture.Fixture.Revision;
import org.palimpsest.server.fixture.PageSeeder;

/**
 * A page that a test is about to make, revision by revision; the clock moves on by a minute after
 * each, so that all times differ. Not thread-safe.
 */
public final class TestPage {
  private final PageSeeder seeder;
  private final MovableClock clock;
  private final String title;
  private final List<Revision> revisions = new ArrayList<>();

  TestPage(PageSeeder seeder, MovableClock clock, String title) {
    this.seeder = seeder;
    this.clock = clock;
    this.title = title;
  }

  /** A revision by this account or address, now. */
  public TestPage by(String author, String text) {
    return by(author, text, "");
  }

  /** A revision with a summary. */
  public TestPage by(String author, String text, String summary) {
    revisions.add(
        new Revision(
            author, clock.instant().truncatedTo(ChronoUnit.SECONDS), summary, false, text));
    clock.move(Duration.ofMinutes(1));
    return this;
  }

  /** Makes the page. */
  public void make() {
    seeder.make(new Page(title, revisions));
  }
}

package org.palimpsest.wiki.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.Database;
import org.palimpsest.store.blob.BlobCheck;
import org.palimpsest.store.content.ContentCheck;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.verification.RedirectClaims;
import org.palimpsest.store.verification.RowCheck;
import org.palimpsest.store.verification.RowChecks;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * Looks at everything that a wiki keeps and finds what does not agree: counters, current revisions,
 * sizes, digests of texts, bytes of files, redirects, tags of reverts, recent changes, watched
 * pages and the log. What rows say of one another is looked at as it is at one moment, so the wiki
 * may be in use. Thread-safe.
 */
@NeedsTruth("what a page is said to lead to is compared with its text; neither is told")
public final class Verification {
  /** Of so many places at most it is told that something does not hold there. */
  public static final int MOST_MISMATCHES = 1000;

  private static final int STEP = 100;

  private final Database database;
  private final ContentStore contents;
  private final Redirects redirects;
  private final BlobCheck blobs;

  public Verification(
      Database database, ContentStore contents, Redirects redirects, BlobCheck blobs) {
    this.database = database;
    this.contents = contents;
    this.redirects = redirects;
    this.blobs = blobs;
  }

  /** What there is to be looked at, each with its number. */
  public List<String> sizes() {
    return database.read(RowChecks::sizes);
  }

  /** Looks at everything, and tells of each thing in turn. */
  public void run(Consumer<Finding> told) {
    List<RowCheck> checks = RowChecks.of(database.engine());
    database
        .<List<Finding>>read(sql ->
            checks.stream()
                .map(check -> new Finding(check.claim(), check.run(sql, MOST_MISMATCHES)))
                .toList())
        .forEach(told);
    told.accept(new Finding("each text has the digest under which it is kept", damagedTexts()));
    told.accept(new Finding("each page leads where its text says, or nowhere", wrongRedirects()));
    told.accept(
        new Finding("each file and upload has all of its bytes", blobs.missing(MOST_MISMATCHES)));
  }

  /** Reads the bytes of all files, which may take long. */
  public Finding rehash() {
    return new Finding(
        "each file has the digest under which it is kept", blobs.damaged(MOST_MISMATCHES));
  }

  /** What is kept of files and known to nobody. That is no damage: it is swept. */
  public BlobCheck.Leftovers leftovers() {
    return blobs.leftovers();
  }

  private List<String> damagedTexts() {
    List<String> damaged = new ArrayList<>();
    OptionalLong last = OptionalLong.of(0);
    while (last.isPresent() && damaged.size() < MOST_MISMATCHES) {
      long after = last.getAsLong();
      last = database.query(sql -> ContentCheck.some(sql, after, STEP, damaged::add));
    }
    return damaged;
  }

  private List<String> wrongRedirects() {
    List<String> wrong = new ArrayList<>();
    long last = 0;
    boolean more = true;
    while (more && wrong.size() < MOST_MISMATCHES) {
      long after = last;
      List<RedirectClaims.Claim> claims =
          database.query(sql -> RedirectClaims.after(sql, after, STEP));
      claims.stream()
          .filter(claim -> !Objects.equals(claim.target(), target(claim)))
          .forEach(claim -> wrong.add("page " + claim.pageId()));
      more = !claims.isEmpty();
      last = more ? claims.getLast().pageId() : last;
    }
    return wrong;
  }

  private @Nullable LinkTarget target(RedirectClaims.Claim claim) {
    String text = database.query(sql -> contents.text(sql, claim.content().truth()));
    return ContentFacts.of(claim.model(), text, text.length(), redirects).redirect();
  }
}

package org.palimpsest.testkit.model;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.testkit.TestClient;

/**
 * A file with pages of another wiki, or of this one at another time.
 *
 * @param pages what is in it, each title once
 * @param xml how it is written
 */
record Dump(List<DumpedPage> pages, String xml) {
  private static final int RADIX = 36;

  Dump {
    pages = List.copyOf(pages);
  }

  /** A page with its revisions in any order. */
  record DumpedPage(String title, List<DumpedRevision> revisions) {
    DumpedPage {
      revisions = List.copyOf(revisions);
    }
  }

  /**
   * A revision. What is null is hidden.
   *
   * @param known whether it says the digest of its text, so that a wiki that has it knows it
   */
  record DumpedRevision(
      Instant created,
      @Nullable String author,
      @Nullable String comment,
      @Nullable String text,
      String model,
      boolean known) {
    /** What it is for those who take it in. */
    String shownText() {
      return text == null ? "" : text;
    }
  }

  /** Writes one. */
  static Dump of(List<DumpedPage> pages) {
    return new Dump(
        pages,
        "<mediawiki>%s</mediawiki>"
            .formatted(pages.stream().map(Dump::written).collect(Collectors.joining())));
  }

  /** What a wiki gives of a page as it is now: only what everybody may see. */
  static Dump exported(TestClient client, ModelWiki model, String title) {
    String xml =
        client
            .get("action", "query", "export", "1", "titles", title)
            .at("/query/export")
            .asString();
    Page page = model.pages.get(title);
    return page == null
        ? new Dump(List.of(), xml)
        : new Dump(List.of(new DumpedPage(title, List.of(current(model, page)))), xml);
  }

  /** The model knows no comments; none is asked for of what is older than the import. */
  private static DumpedRevision current(ModelWiki model, Page page) {
    Revision current = page.current();
    Levels levels = model.levels(current.id());
    return new DumpedRevision(
        current.created(),
        levels.user() > 0 ? null : current.author(),
        null,
        current.text(),
        current.model(),
        true);
  }

  private static String written(DumpedPage page) {
    return "<page><title>%s</title>%s</page>"
        .formatted(
            page.title(),
            page.revisions().stream().map(Dump::written).collect(Collectors.joining()));
  }

  private static String written(DumpedRevision revision) {
    String text = revision.text();
    String digest =
        revision.known() && text != null ? "<sha1>" + base36(text) + "</sha1>" : "<sha1/>";
    return "<revision><timestamp>"
        + revision.created()
        + "</timestamp>"
        + contributor(revision.author())
        + field("comment", revision.comment())
        + "<model>"
        + revision.model()
        + "</model>"
        + field("text", text)
        + digest
        + "</revision>";
  }

  private static String contributor(@Nullable String author) {
    if (author == null) {
      return "<contributor deleted=\"deleted\"/>";
    }
    String kind = author.matches("[0-9.]+") ? "ip" : "username";
    return "<contributor>" + field(kind, author) + "</contributor>";
  }

  private static String field(String name, @Nullable String value) {
    return value == null
        ? "<" + name + " deleted=\"deleted\"/>"
        : "<" + name + ">" + value.replace(">", "&gt;") + "</" + name + ">";
  }

  private static String base36(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).toString(RADIX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Names what is in it. */
  @Override
  public String toString() {
    return pages.toString();
  }
}

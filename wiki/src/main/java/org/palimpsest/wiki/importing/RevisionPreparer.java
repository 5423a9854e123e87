package org.palimpsest.wiki.importing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.wiki.content.JsonText;
import org.palimpsest.wiki.dump.BrokenDumpException;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;
import org.palimpsest.wiki.dump.DumpedAuthor;
import org.palimpsest.wiki.dump.DumpedRevision;
import org.palimpsest.wiki.dump.DumpedSlot;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * Computes what can be computed of a revision of a dump before a transaction begins: texts are
 * hashed and compressed, and looked at for redirects. Immutable.
 */
final class RevisionPreparer {
  private static final int COMMENT_LENGTH = 500;
  private static final int DIGEST_BYTES = 20;
  private static final int DUMPED_RADIX = 36;

  private final AuthorRule authors;
  private final TitleParser titles;
  private final Redirects redirects;
  private final int maxTextBytes;
  private final @Nullable Instant now;

  /**
   * @param now the time of revisions whose time cannot be read, and they are taken in as new ones
   *     would be: what is hidden in the dump is empty, and a text must be what its model says.
   *     null: they are restored as they were, so that they need a time and stay hidden
   */
  RevisionPreparer(
      AuthorRule authors,
      TitleParser titles,
      Redirects redirects,
      int maxTextBytes,
      @Nullable Instant now) {
    this.authors = authors;
    this.titles = titles;
    this.redirects = redirects;
    this.maxTextBytes = maxTextBytes;
    this.now = now;
  }

  PreparedRevision prepare(DumpedRevision revision) throws BrokenDumpException {
    if (!authors.allows(revision.author())) {
      throw broken(revision, Flaw.UNUSABLE, "Nobody can have the name of the author.");
    }
    DumpedSlot main = revision.slots().getFirst();
    String model = main.model() == null ? "" : main.model();
    String text = main.text() == null ? "" : main.text();
    List<PreparedRevision.ExtraSlot> extra = new ArrayList<>();
    for (DumpedSlot slot : revision.slots().subList(1, revision.slots().size())) {
      extra.add(extra(revision, slot));
    }
    ContentModel known = known(revision, model);
    if (now != null
        && known == ContentModel.JSON
        && JsonText.normalise(text, maxTextBytes) instanceof JsonText.Result.Invalid) {
      throw broken(revision, Flaw.UNUSABLE, "The text is no JSON, as its content model says.");
    }
    String comment = revision.comment();
    return new PreparedRevision(
        time(revision),
        authors.of(revision.author()),
        revision.minor(),
        comment == null ? "" : Unicode.cut(comment, COMMENT_LENGTH),
        visibility(revision, main),
        model,
        redirects.target(known, text).orElse(null),
        encoded(revision, text),
        extra,
        digest(revision.sha1()));
  }

  private Instant time(DumpedRevision revision) throws BrokenDumpException {
    Instant created = revision.created();
    if (created == null) {
      created = now;
    }
    if (created == null) {
      throw broken(revision, Flaw.UNUSABLE, "A revision does not say when it was made.");
    }
    return created;
  }

  private Visibility visibility(DumpedRevision revision, DumpedSlot main) {
    if (now != null) {
      return Visibility.PUBLIC;
    }
    return new Visibility(
        level(main.text() == null),
        level(revision.comment() == null),
        level(revision.author() instanceof DumpedAuthor.Hidden));
  }

  private static Level level(boolean hidden) {
    return hidden ? Level.HIDDEN : Level.VISIBLE;
  }

  private PreparedRevision.ExtraSlot extra(DumpedRevision revision, DumpedSlot slot)
      throws BrokenDumpException {
    if (now != null) {
      throw broken(
          revision, Flaw.UNUSABLE, "The slot \"%s\" is not known here.".formatted(slot.role()));
    }
    String model = slot.model() == null ? ContentModel.WIKITEXT.wire() : slot.model();
    known(revision, model);
    String text = slot.text() == null ? "" : slot.text();
    return new PreparedRevision.ExtraSlot(slot.role(), model, encoded(revision, text));
  }

  /** The model that is named, or that of a new page of the title. */
  private ContentModel known(DumpedRevision revision, String model) throws BrokenDumpException {
    if (model.isEmpty()) {
      return titles.parse(revision.pageTitle()) instanceof ParsedTitle.Local(var title, _)
          ? ContentModel.defaultFor(title)
          : ContentModel.WIKITEXT;
    }
    return ContentModel.ofWire(model)
        .filter(found -> found != ContentModel.UNKNOWN || now == null)
        .orElseThrow(() ->
            broken(
                revision,
                Flaw.UNUSABLE,
                "The content model \"%s\" is not known here.".formatted(model)));
  }

  private EncodedContent encoded(DumpedRevision revision, String text) throws BrokenDumpException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > maxTextBytes) {
      throw broken(
          revision,
          Flaw.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "A text has %,d bytes, but no more than %,d are kept.",
              utf8.length,
              maxTextBytes));
    }
    return EncodedContent.of(utf8);
  }

  /** Dumps write digests in base 36; empty for what is none. */
  private static String digest(String dumped) {
    try {
      byte[] bytes = new BigInteger(dumped, DUMPED_RADIX).toByteArray();
      byte[] digest = new byte[DIGEST_BYTES];
      int length = Math.min(bytes.length, DIGEST_BYTES);
      System.arraycopy(bytes, bytes.length - length, digest, DIGEST_BYTES - length, length);
      return HexFormat.of().formatHex(digest);
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static BrokenDumpException broken(DumpedRevision revision, Flaw flaw, String what) {
    return new BrokenDumpException(flaw, what, revision.line(), revision.pageTitle(), null);
  }
}

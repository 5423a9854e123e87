package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.comment.Naming;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.wiki.language.Words;

/**
 * The summary of a rollback: what its performer wrote, or the wiki's own words, with the
 * placeholders {@code $1} to {@code $7} filled in (spec: rollback.md, sections 2.3 and 3).
 *
 * @param restoredAuthor who made the revision that is restored; null when that is hidden
 * @param revertedAuthor whose edits are reverted, perhaps a range of addresses; null when that is
 *     hidden
 * @param restoredId the revision that is restored
 * @param restoredTime its time
 * @param revertedId the newest reverted revision
 * @param revertedTime its time
 * @param revertedCount how many revisions are reverted; asked for only where it is needed
 */
record RollbackSummary(
    @Nullable String restoredAuthor,
    @Nullable String revertedAuthor,
    long restoredId,
    Instant restoredTime,
    long revertedId,
    Instant revertedTime,
    IntSupplier revertedCount) {

  /**
   * Far more characters than are kept of a summary. Two signs can stand for a long name, so what is
   * filled in must not grow with what was written.
   */
  private static final int MOST = 10_000;

  private static final String NAMELESS = "revertpage-nonames";

  /** The messages that say it where its performer says nothing. */
  static final Set<String> KEYS =
      Set.of("revertpage", "revertpage-anon", "revertpage-nouser", NAMELESS);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm, d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /**
   * What is kept for what the performer wrote, which may be nothing, so that it names nobody who is
   * hidden later. Of whom it does not tell now it never will. A range is no name; it is told as
   * long as its edits are known to be from there.
   */
  KeptComment kept(String wanted, Words words, Title page) {
    RollbackSummary whole =
        named(
            restoredAuthor == null ? null : KeptComment.FIRST,
            revertedAuthor == null || isRange() ? revertedAuthor : KeptComment.SECOND);
    String known = isRange() ? KeptComment.KNOWING_SECOND : "";
    return KeptComment.naming(
        List.of(restoredId, revertedId),
        wanted.isEmpty()
            ? whole.ownForms(known, words, page)
            : whole.formsOf(known, TextEnds.trim(KeptComment.unmarked(wanted))));
  }

  /**
   * What is told of it, not cut.
   *
   * @param hidesReverted whether those whose edits are reverted become hidden, so are not named
   */
  String told(KeptComment kept, boolean hidesReverted) {
    return new Naming(name(restoredAuthor), name(hidesReverted ? null : revertedAuthor))
        .sayWhole(kept.text(), Clearance.NONE);
  }

  private static Guarded<String> name(@Nullable String name) {
    return name == null ? Guarded.unread() : Guarded.of(name, Field.USER, Level.VISIBLE);
  }

  private List<String> ownForms(String known, Words words, Title page) {
    List<String> forms = new ArrayList<>();
    if (restoredAuthor != null) {
      forms.add(known + words.text(message(), page));
      if (revertedAuthor != null) {
        forms.add(words.text(named(restoredAuthor, null).message(), page));
      }
    }
    forms.add(words.text(named(null, null).message(), page));
    return forms;
  }

  /** Names that may not be told are left out of it. */
  private List<String> formsOf(String known, String template) {
    return known.isEmpty()
        ? List.of(fill(template))
        : List.of(known + fill(template), named(restoredAuthor, null).fill(template));
  }

  private boolean isRange() {
    return revertedAuthor != null && IpAddresses.isRange(revertedAuthor);
  }

  private RollbackSummary named(@Nullable String restored, @Nullable String reverted) {
    return new RollbackSummary(
        restored, reverted, restoredId, restoredTime, revertedId, revertedTime, revertedCount);
  }

  private Message message() {
    return Message.of(
        key(),
        orEmpty(restoredAuthor),
        orEmpty(revertedAuthor),
        restoredId,
        TIME.format(restoredTime),
        revertedId,
        TIME.format(revertedTime),
        revertedCount.getAsInt());
  }

  /** Nobody is talked to in the name of a range. */
  private String key() {
    if (restoredAuthor == null) {
      return NAMELESS;
    }
    if (revertedAuthor == null) {
      return "revertpage-nouser";
    }
    return isRange() ? "revertpage-anon" : "revertpage";
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }

  private String fill(String template) {
    StringBuilder filled = new StringBuilder(Math.min(template.length() + 64, MOST));
    for (int i = 0; i < template.length() && filled.length() < MOST; i++) {
      char c = template.charAt(i);
      String value =
          c == '$' && i + 1 < template.length() ? placeholder(template.charAt(i + 1)) : null;
      if (value == null) {
        filled.append(c);
      } else {
        filled.append(value);
        i++;
      }
    }
    return filled.toString();
  }

  private @Nullable String placeholder(char digit) {
    return switch (digit) {
      case '1' -> orEmpty(restoredAuthor);
      case '2' -> orEmpty(revertedAuthor);
      case '3' -> Long.toString(restoredId);
      case '4' -> TIME.format(restoredTime);
      case '5' -> Long.toString(revertedId);
      case '6' -> TIME.format(revertedTime);
      case '7' -> Integer.toString(revertedCount.getAsInt());
      default -> null;
    };
  }
}

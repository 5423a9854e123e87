package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * @param restored the revision that is restored; null where there is none to return to
 * @param reverted the newest reverted revision; its author may be a range of addresses
 * @param revertedCount how many revisions are reverted; asked for only where it is needed
 */
record RollbackSummary(@Nullable Mention restored, Mention reverted, IntSupplier revertedCount) {
  /**
   * A revision that a summary tells of.
   *
   * @param author who made it; null when that is not told
   */
  record Mention(@Nullable String author, long id, Instant time) {
    private Mention by(@Nullable String other) {
      return new Mention(other, id, time);
    }
  }

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
    RollbackSummary whole = marked();
    return whole.naming(
        wanted.isEmpty() ? whole.ownForms(known(), words, page) : whole.formsOf(known(), wanted));
  }

  /** The same where the wiki has no words of its own for it. */
  KeptComment kept(String wanted) {
    RollbackSummary whole = marked();
    return whole.naming(whole.formsOf(known(), wanted));
  }

  private RollbackSummary marked() {
    String revertedAuthor = reverted.author();
    return named(
        restoredAuthor() == null ? null : KeptComment.FIRST,
        revertedAuthor == null || isRange() ? revertedAuthor : KeptComment.SECOND);
  }

  /** What stands before a form that tells of a range, which is no name. */
  private String known() {
    return isRange() ? KeptComment.KNOWING_SECOND : "";
  }

  private KeptComment naming(List<String> forms) {
    return KeptComment.naming(
        List.of((restored == null ? reverted : restored).id(), reverted.id()), forms);
  }

  private @Nullable String restoredAuthor() {
    return restored == null ? null : restored.author();
  }

  /**
   * What is told of it, not cut.
   *
   * @param hidesReverted whether those whose edits are reverted become hidden, so are not named
   */
  String told(KeptComment kept, boolean hidesReverted) {
    return new Naming(name(restoredAuthor()), name(hidesReverted ? null : reverted.author()))
        .sayWhole(kept.text(), Clearance.NONE);
  }

  private static Guarded<String> name(@Nullable String name) {
    return name == null ? Guarded.unread() : Guarded.of(name, Field.USER, Level.VISIBLE);
  }

  private List<String> ownForms(String known, Words words, Title page) {
    List<String> forms = new ArrayList<>();
    if (restoredAuthor() != null) {
      forms.add(known + words.text(message(), page));
      if (reverted.author() != null) {
        forms.add(words.text(named(restoredAuthor(), null).message(), page));
      }
    }
    forms.add(words.text(named(null, null).message(), page));
    return forms;
  }

  /** Names that may not be told are left out of it. */
  private List<String> formsOf(String known, String wanted) {
    String template = TextEnds.trim(KeptComment.unmarked(wanted));
    return known.isEmpty()
        ? List.of(fill(template))
        : List.of(known + fill(template), named(restoredAuthor(), null).fill(template));
  }

  private boolean isRange() {
    return reverted.author() != null && IpAddresses.isRange(reverted.author());
  }

  private RollbackSummary named(@Nullable String restoredBy, @Nullable String revertedBy) {
    return new RollbackSummary(
        restored == null ? null : restored.by(restoredBy), reverted.by(revertedBy), revertedCount);
  }

  private Message message() {
    Mention target = Objects.requireNonNull(restored);
    return Message.of(
        key(),
        orEmpty(target.author()),
        orEmpty(reverted.author()),
        target.id(),
        TIME.format(target.time()),
        reverted.id(),
        TIME.format(reverted.time()),
        revertedCount.getAsInt());
  }

  /** Nobody is talked to in the name of a range. */
  private String key() {
    if (restoredAuthor() == null) {
      return NAMELESS;
    }
    if (reverted.author() == null) {
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
      case '1' -> orEmpty(restoredAuthor());
      case '2' -> orEmpty(reverted.author());
      case '3' -> restored == null ? "" : Long.toString(restored.id());
      case '4' -> restored == null ? "" : TIME.format(restored.time());
      case '5' -> Long.toString(reverted.id());
      case '6' -> TIME.format(reverted.time());
      case '7' -> Integer.toString(revertedCount.getAsInt());
      default -> null;
    };
  }
}

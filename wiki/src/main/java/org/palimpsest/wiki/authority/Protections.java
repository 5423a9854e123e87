package org.palimpsest.wiki.authority;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.protection.ProtectionLevel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.performer.Performer;

/** What the protection of pages and of titles keeps people from. */
final class Protections {
  private Protections() {}

  /**
   * Why somebody may not do something to a page as it is protected, or make it; empty when they
   * may.
   *
   * @param type the type of protection that counts
   * @param page the page; null when it does not exist
   * @param action what they want to do, as MediaWiki calls it
   */
  static Optional<Refusal> refusal(
      ProtectionSource source,
      Performer performer,
      String type,
      Title title,
      @Nullable PageFacts page,
      String action) {
    boolean creation = type.equals(Act.CREATION);
    if (creation && !performer.has(title.isTalk() ? Right.CREATETALK : Right.CREATEPAGE)) {
      return Optional.of(new Refusal.CreationDenied(!performer.isRegistered()));
    }
    boolean naming = type.equals(Act.NAMING);
    if ((creation || naming) != (page == null)) {
      return Optional.empty();
    }
    String kept = naming ? Act.CREATION : type;
    return source.of(title, page).stream()
        .filter(protection -> protection.type().equals(kept))
        .map(Protection::level)
        .filter(level -> !reaches(performer, level))
        .findFirst()
        .map(level -> new Refusal.PageProtected(level, naming ? Act.CREATION : action));
  }

  /** Whether the performer has the right that a protection level asks for. */
  private static boolean reaches(Performer performer, String level) {
    return ProtectionLevel.ofWire(level)
        .map(ProtectionLevel::right)
        .or(() -> Right.ofWire(level))
        .filter(performer::has)
        .isPresent();
  }
}

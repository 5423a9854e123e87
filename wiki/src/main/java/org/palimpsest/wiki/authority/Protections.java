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
   */
  static Optional<Refusal> refusal(
      ProtectionSource source,
      Performer performer,
      String type,
      Title title,
      @Nullable PageFacts page) {
    boolean creation = type.equals(Act.CREATION);
    if (creation && !performer.has(title.isTalk() ? Right.CREATETALK : Right.CREATEPAGE)) {
      return Optional.of(new Refusal.CreationDenied(!performer.isRegistered()));
    }
    if (creation != (page == null)) {
      return Optional.empty();
    }
    return source.of(title, page).stream()
        .filter(protection -> protection.type().equals(type))
        .map(Protection::level)
        .filter(level -> !reaches(performer, level))
        .findFirst()
        .map(Refusal.PageProtected::new);
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

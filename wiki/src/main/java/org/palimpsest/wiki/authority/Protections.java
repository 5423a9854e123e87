package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.protection.ProtectionLevel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

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
      JdbcClient sql,
      Performer performer,
      String type,
      Title title,
      @Nullable PageFacts page,
      Instant now) {
    if (type.equals(Act.CREATION)) {
      return creation(sql, performer, title, now);
    }
    return page == null
        ? Optional.empty()
        : ProtectionTable.of(sql, page.id(), now).stream()
            .filter(protection -> protection.type().equals(type))
            .map(Protection::level)
            .filter(level -> !reaches(performer, level))
            .findFirst()
            .map(Refusal.PageProtected::new);
  }

  private static Optional<Refusal> creation(
      JdbcClient sql, Performer performer, Title title, Instant now) {
    if (!performer.has(title.isTalk() ? Right.CREATETALK : Right.CREATEPAGE)) {
      return Optional.of(new Refusal.CreationDenied(!performer.isRegistered()));
    }
    return ProtectionTable.creationLevel(sql, title, now)
        .filter(level -> !reaches(performer, level))
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

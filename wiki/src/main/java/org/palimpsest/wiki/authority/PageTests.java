package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.block.Blocks;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody may do to many pages: whatever has to be read for that is read at once. Used while
 * its connection is.
 */
public final class PageTests {
  private final JdbcClient sql;
  private final Performer performer;
  private final Map<Title, @Nullable PageFacts> pages;
  private final Instant now;
  private final ProtectionSource protections;
  private final Blocks blocks;
  private final Predicate<Title> lent;

  PageTests(
      JdbcClient sql,
      Performer performer,
      Map<Title, @Nullable PageFacts> pages,
      Predicate<Title> lent,
      Instant now) {
    this.sql = sql;
    this.performer = performer;
    this.pages = pages;
    this.now = now;
    this.protections = ProtectionSource.read(sql, pages, now);
    this.blocks = Blocks.of(sql, performer, now);
    this.lent = lent;
  }

  /**
   * Why something may not be done, limits left out; nothing when it may. Empty if there is nothing
   * of this name that could be done.
   *
   * @param action the name of an act or of a right
   * @param title one of the pages
   */
  public Optional<List<Refusal>> check(String action, Title title) {
    PageFacts page = pages.get(title);
    Examination examination = new Examination(sql, performer, Set.of(), now, protections, blocks);
    Act act = act(action, page != null);
    if (act != null) {
      examination.ofPage(act, title, page, lent.test(title));
      return Optional.of(examination.refusals());
    }
    return Right.ofWire(action)
        .map(right -> {
          examination.ofRight(right, title, page, lent.test(title));
          return examination.refusals();
        });
  }

  private static @Nullable Act act(String action, boolean exists) {
    return switch (action) {
      case "create" -> Act.CREATE;
      case "edit" -> exists ? Act.EDIT : Act.CREATE;
      case "delete" -> Act.DELETE;
      case "undelete" -> exists ? Act.UNDELETE : Act.UNDELETE_PAGE;
      case "rollback" -> Act.ROLLBACK;
      case "protect" -> Act.PROTECT;
      case "move" -> Act.MOVE;
      case "move-target" -> Act.MOVE_TARGET;
      default -> null;
    };
  }
}

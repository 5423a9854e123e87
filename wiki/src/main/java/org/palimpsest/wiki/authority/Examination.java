package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.block.BlockedAction;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.block.Blocks;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Performer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks for one act what its row in the table says, and keeps each reason that speaks against it
 * once, in the order of finding. Blocks are looked up once, whatever acts are in it. Not
 * thread-safe.
 */
final class Examination {
  private static final int USER = 2;
  private static final int INTERFACE = 8;

  private final JdbcClient sql;
  private final Performer performer;
  private final Set<Limit> exceeded;
  private final Instant now;
  private final ProtectionSource protections;
  private final Set<Refusal> refusals = new LinkedHashSet<>();
  private @Nullable Blocks blocks;
  private boolean titleClosed;

  Examination(JdbcClient sql, Performer performer, Set<Limit> exceeded, Instant now) {
    this(sql, performer, exceeded, now, ProtectionSource.reading(sql, now), null);
  }

  /**
   * @param protections knows how the pages are protected
   * @param blocks the blocks against the performer; null: they are looked up when they are needed
   */
  Examination(
      JdbcClient sql,
      Performer performer,
      Set<Limit> exceeded,
      Instant now,
      ProtectionSource protections,
      @Nullable Blocks blocks) {
    this.sql = sql;
    this.performer = performer;
    this.exceeded = exceeded;
    this.now = now;
    this.protections = protections;
    this.blocks = blocks;
  }

  /**
   * Examines what is done to a page.
   *
   * @param page the page; null when it does not exist
   * @param lent whether the performer's session reaches the page
   */
  void ofPage(Act act, Title title, @Nullable PageFacts page, boolean lent) {
    act.included().forEach(part -> ofPage(part, title, page, lent));
    limit(act);
    refusals.addAll(MoveRules.refusals(performer, act, title));
    rights(act);
    if (act.changesPage()) {
      namespace(title, act.action());
      // Whoever may delete may take away a script of another user, but not bring it back.
      if (act != Act.DELETE || title.namespace() != USER) {
        model(title, page, act.action());
      }
    }
    String protection = act.protection();
    if (protection != null) {
      boolean closed = protection(protection, title, page, act.action());
      titleClosed |= closed && act == Act.MOVE_TARGET;
    }
    if (act.needsEditable() && !isEditable(title, page, lent)) {
      refusals.add(new Refusal.NotEditable());
    }
    notLent(lent);
    refuse(block(act, title, page));
  }

  /**
   * Examines something that the table of acts does not have, and that is called like a right, and
   * perhaps like a type of protection.
   */
  void ofRight(Right right, Title title, @Nullable PageFacts page, boolean lent) {
    if (!performer.has(right)) {
      refusals.add(new Refusal.PermissionDenied(right));
    }
    if (right == Right.READ) {
      return;
    }
    namespace(title, right.wire());
    model(title, page, right.wire());
    if (page != null) {
      protection(right.wire(), title, page, right.wire());
    }
    notLent(lent);
    refuse(
        Optional.of(blocks())
            .filter(found ->
                found.forbid(title, page == null ? 0 : page.id(), blockable(right), performer))
            .flatMap(Blocks::info));
  }

  private static @Nullable BlockedAction blockable(Right right) {
    return Arrays.stream(BlockedAction.values())
        .filter(action -> action.wire().equals(right.wire()))
        .findFirst()
        .orElse(null);
  }

  private void namespace(Title title, String action) {
    if (title.namespace() == INTERFACE && !performer.has(Right.EDITINTERFACE)) {
      refusals.add(new Refusal.NamespaceProtected(title.namespace(), action));
    }
  }

  private void model(Title title, @Nullable PageFacts page, String action) {
    ConfigurationPages.refusal(performer, title, page == null ? null : page.model(), action)
        .ifPresent(refusals::add);
  }

  private boolean protection(
      String protection, Title title, @Nullable PageFacts page, String action) {
    Optional<Refusal> found =
        Protections.refusal(protections, performer, protection, title, page, action);
    found.ifPresent(refusals::add);
    return found.isPresent();
  }

  private boolean isEditable(Title title, @Nullable PageFacts page, boolean lent) {
    Examination editing = new Examination(sql, performer, Set.of(), now, protections, blocks());
    editing.ofPage(page == null ? Act.CREATE : Act.EDIT, title, page, lent);
    return editing.refusals.isEmpty();
  }

  /** Examines what is done to no page. */
  void ofSite(Act act, boolean lent) {
    act.included().forEach(part -> ofSite(part, lent));
    limit(act);
    rights(act);
    notLent(lent);
    refuse(block(act));
  }

  void readOnly(@Nullable String reason) {
    if (reason != null) {
      refusals.add(new Refusal.ReadOnly(reason));
    }
  }

  List<Refusal> refusals() {
    List<Refusal> all = new ArrayList<>(refusals);
    if (titleClosed) {
      all.add(new Refusal.TitleProtected());
    }
    return all;
  }

  /** The block that stands in the way of what is done to no page. */
  Optional<BlockInfo> block(Act act) {
    return switch (act.blockedBy(performer)) {
      case NONE, PAGE -> Optional.empty();
      case SITE -> blocks().info().filter(block -> !block.partial());
      case ACCOUNTS ->
          blocks()
              .againstAccounts()
              .or(() -> Blocks.ofAddress(sql, performer, now).againstAccounts());
    };
  }

  private Optional<BlockInfo> block(Act act, Title title, @Nullable PageFacts page) {
    return act.blockedBy(performer) == BlockScope.PAGE
        ? Optional.of(blocks())
            .filter(found ->
                found.forbid(title, page == null ? 0 : page.id(), act.blockable(), performer))
            .flatMap(Blocks::info)
        : block(act);
  }

  private Blocks blocks() {
    Blocks found = blocks;
    if (found == null) {
      found = Blocks.of(sql, performer, now);
      blocks = found;
    }
    return found;
  }

  private void limit(Act act) {
    Limit limit = act.limit();
    if (limit != null && exceeded.contains(limit)) {
      refusals.add(new Refusal.RateLimited(limit));
    }
  }

  private void rights(Act act) {
    for (Right right : act.rights()) {
      if (!performer.has(right) && right != Right.MOVE) {
        refusals.add(new Refusal.PermissionDenied(right));
      }
    }
  }

  private void notLent(boolean lent) {
    if (!lent) {
      refusals.add(new Refusal.PageNotLent());
    }
  }

  private void refuse(Optional<BlockInfo> block) {
    block.map(Refusal.Blocked::new).ifPresent(refusals::add);
  }
}

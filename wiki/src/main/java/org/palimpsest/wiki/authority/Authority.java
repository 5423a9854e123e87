package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.block.Blocks;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides whether somebody may do something to a page, and if not, gives every reason, in the order
 * of rollback.md, section 4, step 13. The one place that knows how rights, protection and blocks
 * work together. Thread-safe.
 */
public final class Authority {
  private static final int INTERFACE = 8;
  private static final String EDIT = "edit";

  private final Settings settings;
  private final TitleParser titles;

  public Authority(Settings settings) {
    this.settings = settings;
    this.titles =
        new TitleParser(Namespaces.standard(settings.siteName()), settings.interwikis().keySet());
  }

  /** Why this may not be done to an existing page, limits left out; empty when it may. */
  public List<Refusal> check(
      JdbcClient sql, Performer performer, Action action, PageFacts page, Instant now) {
    return check(sql, performer, action, page.title(), page, Set.of(), now);
  }

  /**
   * Why this may not be done; empty when it may.
   *
   * @param page the page; null when it does not exist
   * @param exceeded what {@link RateLimits#consume} has said about this try; empty to leave the
   *     limits out
   */
  public List<Refusal> check(
      JdbcClient sql,
      Performer performer,
      Action action,
      Title title,
      @Nullable PageFacts page,
      Set<Limit> exceeded,
      Instant now) {
    Set<Refusal> refusals = new LinkedHashSet<>();
    if (action == Action.DELETE) {
      need(performer, Right.DELETE, refusals);
    } else {
      limit(exceeded, Limit.EDIT, refusals);
      need(performer, Right.EDIT, refusals);
    }
    if (action == Action.UNDELETE) {
      need(performer, Right.UNDELETE, refusals);
    }
    if (title.namespace() == INTERFACE && !performer.has(Right.EDITINTERFACE)) {
      refusals.add(new Refusal.NamespaceProtected(title.namespace()));
    }
    ConfigurationPages.refusal(performer, title, page == null ? null : page.model())
        .ifPresent(refusals::add);
    if (action == Action.CREATE || (action == Action.UNDELETE && page == null)) {
      creation(sql, performer, title, now).ifPresent(refusals::add);
    } else if (page != null) {
      protection(sql, performer, page.id(), now).ifPresent(refusals::add);
    }
    if (!isLent(performer, title)) {
      refusals.add(new Refusal.PageNotLent());
    }
    Blocks blocks = Blocks.of(sql, performer, now);
    if (blocks.forbid(title, page == null ? 0 : page.id(), performer)) {
      blocks.info().map(Refusal.Blocked::new).ifPresent(refusals::add);
    }
    if (action == Action.ROLLBACK) {
      limit(exceeded, Limit.ROLLBACK, refusals);
      need(performer, Right.ROLLBACK, refusals);
    }
    readOnly(refusals);
    return new ArrayList<>(refusals);
  }

  /** Why a performer may not make accounts, limits left out; empty when they may. */
  public List<Refusal> accountCreation(JdbcClient sql, Performer performer, Instant now) {
    Set<Refusal> refusals = new LinkedHashSet<>();
    need(performer, Right.CREATEACCOUNT, refusals);
    if (performer.pages() != null) {
      refusals.add(new Refusal.PageNotLent());
    }
    Blocks.of(sql, performer, now)
        .againstAccounts()
        .or(() -> Blocks.ofAddress(sql, performer, now).againstAccounts())
        .map(Refusal.Blocked::new)
        .ifPresent(refusals::add);
    readOnly(refusals);
    return new ArrayList<>(refusals);
  }

  /**
   * The block against a performer, or several taken together; whether it closes a page is not said.
   */
  public Optional<BlockInfo> block(JdbcClient sql, Performer performer, Instant now) {
    return Blocks.of(sql, performer, now).info();
  }

  /** The blocks against these accounts, each account's taken together; who has none is missing. */
  public Map<Long, BlockInfo> blocks(JdbcClient sql, List<Long> accountIds, Instant now) {
    return Blocks.ofAccounts(sql, accountIds, now);
  }

  private static void limit(Set<Limit> exceeded, Limit limit, Set<Refusal> refusals) {
    if (exceeded.contains(limit)) {
      refusals.add(new Refusal.RateLimited(limit));
    }
  }

  private void readOnly(Set<Refusal> refusals) {
    String reason = settings.readOnlyReason();
    if (reason != null) {
      refusals.add(new Refusal.ReadOnly(reason));
    }
  }

  /** Whether a page is among those to which the performer's session is limited, if it is. */
  private boolean isLent(Performer performer, Title title) {
    List<String> pages = performer.pages();
    return pages == null
        || pages.stream()
            .map(titles::parse)
            .anyMatch(page -> page instanceof ParsedTitle.Local(var lent, _) && lent.equals(title));
  }

  private static void need(Performer performer, Right right, Set<Refusal> refusals) {
    if (!performer.has(right)) {
      refusals.add(new Refusal.PermissionDenied(right));
    }
  }

  private Optional<Refusal> creation(
      JdbcClient sql, Performer performer, Title title, Instant now) {
    if (!performer.has(title.isTalk() ? Right.CREATETALK : Right.CREATEPAGE)) {
      return Optional.of(new Refusal.CreationDenied(!performer.isRegistered()));
    }
    return ProtectionTable.creationLevel(sql, title, now)
        .filter(level -> !reaches(performer, level))
        .map(Refusal.PageProtected::new);
  }

  private Optional<Refusal> protection(
      JdbcClient sql, Performer performer, long pageId, Instant now) {
    return ProtectionTable.of(sql, pageId, now).stream()
        .filter(protection -> protection.type().equals(EDIT))
        .map(Protection::level)
        .filter(level -> !reaches(performer, level))
        .findFirst()
        .map(Refusal.PageProtected::new);
  }

  /** Whether the performer has the right that a protection level asks for. */
  private static boolean reaches(Performer performer, String level) {
    return switch (level) {
      case "sysop" -> performer.has(Right.EDITPROTECTED);
      case "autoconfirmed" -> performer.has(Right.EDITSEMIPROTECTED);
      default -> Right.ofWire(level).filter(performer::has).isPresent();
    };
  }
}

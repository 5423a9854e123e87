package org.palimpsest.wiki.authority;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.block.Blocks;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides whether somebody may do something to a page, and if not, gives every reason, in the order
 * of rollback.md, section 4, step 13: those of the acts within an act first, and each once. What an
 * act needs stands in the table {@link Act}. The one place that knows how rights, protection and
 * blocks work together. Thread-safe.
 */
public final class Authority {
  private final SiteSettings settings;
  private final TitleParser titles;

  public Authority(SiteSettings settings) {
    this.settings = settings;
    this.titles =
        new TitleParser(Namespaces.standard(settings.name()), settings.interwikis().keySet());
  }

  /** Why this may not be done to an existing page, limits left out; empty when it may. */
  public List<Refusal> check(
      JdbcClient sql, Performer performer, Act act, PageFacts page, Instant now) {
    return check(sql, performer, act, page.title(), page, Set.of(), now);
  }

  /**
   * Why this may not be done to a title, limits left out; empty when it may.
   *
   * @param page its page; null when it does not exist
   */
  public List<Refusal> check(
      JdbcClient sql,
      Performer performer,
      Act act,
      Title title,
      @Nullable PageFacts page,
      Instant now) {
    return check(sql, performer, act, title, page, Set.of(), now);
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
      Act act,
      Title title,
      @Nullable PageFacts page,
      Set<Limit> exceeded,
      Instant now) {
    Examination examination = new Examination(sql, performer, exceeded, now);
    examination.ofPage(act, title, page, isLent(performer, title));
    examination.readOnly(settings.readOnly());
    return examination.refusals();
  }

  /**
   * What somebody may do to these pages, as it is now.
   *
   * @param pages the titles, with what is known of their pages; null for those without one
   */
  public PageTests tests(
      JdbcClient sql, Performer performer, Map<Title, @Nullable PageFacts> pages, Instant now) {
    return new PageTests(sql, performer, pages, title -> isLent(performer, title), now);
  }

  /**
   * A part of something that is done to several pages, or as several acts.
   *
   * @param page the page; null when it does not exist
   */
  public record Question(Act act, Title title, @Nullable PageFacts page) {}

  /**
   * Why something may not be done that comes to several acts, in their order and each reason once;
   * empty when it may. Blocks are looked up once for all of it.
   *
   * @param exceeded what {@link RateLimits#consume} has said about this try; empty to leave the
   *     limits out
   */
  public List<Refusal> check(
      JdbcClient sql,
      Performer performer,
      List<Question> questions,
      Set<Limit> exceeded,
      Instant now) {
    Examination examination = new Examination(sql, performer, exceeded, now);
    for (Question question : questions) {
      Title title = question.title();
      examination.ofPage(question.act(), title, question.page(), isLent(performer, title));
    }
    examination.readOnly(settings.readOnly());
    return examination.refusals();
  }

  /** Why something that is done to no page may not be done, limits left out; empty when it may. */
  public List<Refusal> check(JdbcClient sql, Performer performer, Act act, Instant now) {
    Examination examination = new Examination(sql, performer, Set.of(), now);
    examination.ofSite(act, performer.pages() == null);
    examination.readOnly(settings.readOnly());
    return examination.refusals();
  }

  /** The block that stands in the way of something that is done to no page. */
  public Optional<BlockInfo> blockAgainst(
      JdbcClient sql, Performer performer, Act act, Instant now) {
    return new Examination(sql, performer, Set.of(), now).block(act);
  }

  /** For each of many pages, the block that closes it to somebody; blocks are looked up once. */
  public Function<PageFacts, Optional<Refusal.Blocked>> blocksOfPages(
      JdbcClient sql, Performer performer, Instant now) {
    Blocks blocks = Blocks.of(sql, performer, now);
    return page ->
        Optional.of(blocks)
            .filter(found -> found.forbid(page.title(), page.id(), null, performer))
            .flatMap(Blocks::info)
            .map(Refusal.Blocked::new);
  }

  /**
   * The block against a performer, or several taken together; whether it closes a page is not said.
   */
  public Optional<BlockInfo> block(JdbcClient sql, Performer performer, Instant now) {
    return Blocks.of(sql, performer, now).info();
  }

  /** The blocks against a performer. */
  public Blocks blocksAgainst(JdbcClient sql, Performer performer, Instant now) {
    return Blocks.of(sql, performer, now);
  }

  /** The blocks against these accounts, each account's taken together; who has none is missing. */
  public Map<Long, BlockInfo> blocks(JdbcClient sql, List<Long> accountIds, Instant now) {
    return Blocks.ofAccounts(sql, accountIds, now);
  }

  /** Whether a page is among those to which the performer's session is limited, if it is. */
  private boolean isLent(Performer performer, Title title) {
    List<String> pages = performer.pages();
    return pages == null
        || pages.stream()
            .map(titles::parse)
            .anyMatch(page -> page instanceof ParsedTitle.Local(var lent, _) && lent.equals(title));
  }
}

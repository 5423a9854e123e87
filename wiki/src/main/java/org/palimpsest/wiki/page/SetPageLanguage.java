package org.palimpsest.wiki.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLanguageTable;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says in which language a page is written, in one transaction. Thread-safe. */
public final class SetPageLanguage {
  private final Acts acts;
  private final String standard;

  /**
   * @param standard the code of the language that the wiki is written in
   */
  public SetPageLanguage(Acts acts, String standard) {
    this.acts = acts;
    this.standard = standard;
  }

  /** A page, and the language that it is said to be in; null: the language of the wiki. */
  private record Plan(PageFacts page, @Nullable String before) {}

  /** Does it, or says why not. */
  public SetLanguageOutcome run(SetLanguageRequest request) {
    Instant now = acts.now();
    return acts.<Plan, SetLanguageOutcome>planned(sql -> plan(sql, request, now))
        .perform((sql, plan) -> set(sql, request, plan, now));
  }

  private Planning<Plan, SetLanguageOutcome> plan(
      JdbcClient sql, SetLanguageRequest request, Instant now) {
    PageFacts page = PageTable.find(sql, request.title()).orElse(null);
    List<Refusal> refusals =
        acts.authority()
            .check(sql, request.performer(), Act.SET_LANGUAGE, request.title(), page, now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new SetLanguageOutcome.Refused(refusals));
    }
    if (page == null) {
      return new Planning.Over<>(new SetLanguageOutcome.PageMissing());
    }
    var tags = acts.tagRefusal(sql, request.performer(), request.tags(), now);
    if (tags.isPresent()) {
      return new Planning.Over<>(new SetLanguageOutcome.TagsRefused(tags.get()));
    }
    String before = PageLanguageTable.find(sql, page.id()).orElse(null);
    String same = code(request.language());
    return code(before).equals(same)
        ? new Planning.Over<>(new SetLanguageOutcome.SameLanguage(same))
        : new Planning.Ready<>(new Plan(page, before));
  }

  private SetLanguageOutcome set(
      JdbcClient sql, SetLanguageRequest request, Plan plan, Instant now) {
    PageFacts page = plan.page();
    String after = request.language();
    if (after == null) {
      PageLanguageTable.remove(sql, page.id());
    } else {
      PageLanguageTable.put(sql, page.id(), after);
    }
    PageTable.touch(sql, List.of(page.id()), now);
    LogEvent event = new PageEvent.LanguageChanged(logged(plan.before()), logged(after));
    long logId =
        new LoggedDeed(request.performer(), now, TextEnds.trim(request.reason()), request.tags())
            .write(sql, acts, event, page.title(), page.id());
    return new SetLanguageOutcome.Done(page.title(), logged(plan.before()), logged(after), logId);
  }

  private String code(@Nullable String language) {
    return language == null ? standard : language;
  }

  /** The language of the wiki is marked, so that it can be told from the same one chosen. */
  private String logged(@Nullable String language) {
    return language == null ? standard + "[def]" : language;
  }
}

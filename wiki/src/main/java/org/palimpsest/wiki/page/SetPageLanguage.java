package org.palimpsest.wiki.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLanguageTable;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.LogEvent;
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

  /** Does it, or says why not. */
  public SetLanguageOutcome run(SetLanguageRequest request) {
    Instant now = acts.now();
    return acts.write(sql -> set(sql, request, now));
  }

  private Attempt.Ended<SetLanguageOutcome> set(
      JdbcClient sql, SetLanguageRequest request, Instant now) {
    PageFacts page = PageTable.find(sql, request.title()).orElse(null);
    List<Refusal> refusals =
        acts.authority()
            .check(sql, request.performer(), Act.SET_LANGUAGE, request.title(), page, now);
    if (!refusals.isEmpty()) {
      return new Attempt.Refused<>(new SetLanguageOutcome.Refused(refusals));
    }
    if (page == null) {
      return new Attempt.Refused<>(new SetLanguageOutcome.PageMissing());
    }
    var tags = acts.tagRefusal(sql, request.performer(), request.tags(), now);
    if (tags.isPresent()) {
      return new Attempt.Refused<>(new SetLanguageOutcome.TagsRefused(tags.get()));
    }
    String before = PageLanguageTable.find(sql, page.id()).orElse(null);
    String after = request.language();
    if (code(before).equals(code(after))) {
      return new Attempt.Refused<>(new SetLanguageOutcome.SameLanguage(code(after)));
    }
    if (after == null) {
      PageLanguageTable.remove(sql, page.id());
    } else {
      PageLanguageTable.put(sql, page.id(), after);
    }
    PageTable.touch(sql, List.of(page.id()), now);
    long logId =
        new LoggedDeed(request.performer(), now, TextEnds.trim(request.reason()), request.tags())
            .write(
                sql,
                acts,
                new LogEvent.LanguageChanged(logged(before), logged(after)),
                page.title(),
                page.id());
    return new Attempt.Done<>(
        new SetLanguageOutcome.Done(page.title(), logged(before), logged(after), logId));
  }

  private String code(@Nullable String language) {
    return language == null ? standard : language;
  }

  /** The language of the wiki is marked, so that it can be told from the same one chosen. */
  private String logged(@Nullable String language) {
    return language == null ? standard + "[def]" : language;
  }
}

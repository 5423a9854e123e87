package org.palimpsest.actionapi.watch;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.query.PageSet;
import org.palimpsest.actionapi.query.PageSetAction;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.setting.WatchSettings;
import org.palimpsest.wiki.watch.WatchObstacle;
import org.palimpsest.wiki.watch.WatchPages;
import org.palimpsest.wiki.watch.WatchRequest;

/** {@code action=watch} (spec: edit-and-history.md, section 7; administration.md, section 8). */
public final class WatchAction implements ActionModule {
  private static final Param<String> TITLE = Param.string("title").deprecated();
  private static final Param<Expiry> EXPIRY = Param.expiry("expiry", Period.ofYears(1));
  private static final Param<Boolean> UNWATCH = Param.bool("unwatch");

  private final WatchPages watchPages;
  private final PageSetAction pages;
  private final TitleParser titles;
  private final boolean expires;
  private final Declaration declaration;

  public WatchAction(
      WatchPages watchPages, PageSetAction pages, TitleParser titles, WatchSettings settings) {
    this.watchPages = watchPages;
    this.pages = pages;
    this.titles = titles;
    this.expires = settings.watchlistExpiry();
    this.declaration =
        Declaration.ofVerb(
                "watch",
                TokenType.WATCH,
                EnumSet.of(Act.WATCH),
                TITLE,
                expires ? ParamGroup.of(EXPIRY, UNWATCH) : UNWATCH,
                pages)
            .example("action=watch&titles=Main_Page&token=123ABC")
            .example("action=watch&titles=Main_Page&unwatch=1&token=123ABC")
            .example("action=watch&generator=allpages&gapnamespace=0&token=123ABC")
            .errors(WatchErrors.CODES)
            .errors("invalidtitle", "invalidparammix");
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    Optional<WatchObstacle> obstacle = watchPages.obstacle(call.performer());
    if (obstacle.isPresent()) {
      return Answer.refused(WatchErrors.of(obstacle.get()));
    }
    String title = call.find(TITLE);
    if (title != null) {
      return one(call, title);
    }
    return switch (pages.find(call)) {
      case PageSetAction.Found.Refused(ApiError error) -> Answer.refused(error);
      case PageSetAction.Found.Pages(PageSet found, ObjectNode head) -> many(call, found, head);
    };
  }

  /** The title of the older parameter, which excludes all others by which pages are named. */
  private Answer one(Call call, String text) {
    List<Param<?>> others = pages.sent(call);
    if (!others.isEmpty()) {
      return Answer.refused(
          ApiError.of(
              Message.of(
                  "apierror-invalidparammix-cannotusewith",
                  call.nameOf(TITLE),
                  call.nameOf(others.getFirst()))));
    }
    if (!(titles.parse(text) instanceof ParsedTitle.Local(Title title, String _))
        || !title.canExist()) {
      return Answer.refused(ApiError.of(Message.of("apierror-invalidtitle", text)));
    }
    return finish(
        call, List.of(title), new ObjectNode().flag("batchcomplete", true), row(call, title));
  }

  private Answer many(Call call, PageSet found, ObjectNode head) {
    ListNode rows = new ListNode("w");
    found.strays().all().forEach(rows::add);
    List<Title> watched = new ArrayList<>();
    for (PageSetEntry page : found.titles()) {
      ObjectNode row = row(call, page.title());
      rows.add(page.exists() ? row : row.flag("missing", true));
      watched.add(page.title());
    }
    return finish(call, watched, head, rows);
  }

  private ObjectNode row(Call call, Title title) {
    ObjectNode row =
        new ObjectNode()
            .put("title", titles.namespaces().prefixedText(title))
            .put("ns", title.namespace());
    if (call.get(UNWATCH)) {
      return row.flag("unwatched", true);
    }
    Expiry expiry = expiry(call);
    if (expiry instanceof Expiry.At(Instant time)) {
      row.put("expiry", time);
    } else if (expiry != null) {
      row.put("expiry", "infinity");
    }
    return row.flag("watched", true);
  }

  private @Nullable Expiry expiry(Call call) {
    return expires ? call.find(EXPIRY) : null;
  }

  private Answer finish(Call call, List<Title> watched, ObjectNode head, Node rows) {
    WatchRequest request =
        new WatchRequest(call.performer(), watched, call.get(UNWATCH), expiry(call));
    return watchPages
        .run(request)
        .<Answer>map(obstacle -> Answer.refused(WatchErrors.of(obstacle)))
        .orElseGet(() -> new Answer.Done(head, new ObjectNode().put("watch", rows)));
  }
}

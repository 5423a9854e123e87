package org.palimpsest.actionapi.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageSet;
import org.palimpsest.actionapi.query.PageSetAction;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.watch.NotificationTarget;
import org.palimpsest.wiki.watch.SetNotifications;
import org.palimpsest.wiki.watch.WatchObstacle;
import org.palimpsest.wiki.watch.WatchPages;

/** {@code action=setnotificationtimestamp} (spec: administration.md, section 8). */
public final class SetNotificationTimestampAction implements ActionModule {
  private static final Param<Boolean> ENTIRE = Param.bool("entirewatchlist");
  private static final Param<Instant> TIMESTAMP = Param.timestamp("timestamp");
  private static final Param<Long> TO_REVISION = Param.integer("torevid");
  private static final Param<Long> NEWER_THAN = Param.integer("newerthanrevid");
  private static final List<Param<?>> TARGETS = List.of(TIMESTAMP, TO_REVISION, NEWER_THAN);

  private final SetNotifications notifications;
  private final WatchPages watchPages;
  private final PageSetAction pages;
  private final Namespaces namespaces;
  private final Declaration declaration;

  public SetNotificationTimestampAction(
      SetNotifications notifications,
      WatchPages watchPages,
      PageSetAction pages,
      Namespaces namespaces) {
    this.notifications = notifications;
    this.watchPages = watchPages;
    this.pages = pages;
    this.namespaces = namespaces;
    this.declaration =
        Declaration.ofVerb(
                "setnotificationtimestamp",
                TokenType.CSRF,
                EnumSet.of(Act.WATCH),
                ENTIRE,
                TIMESTAMP,
                TO_REVISION,
                NEWER_THAN,
                pages)
            .example("action=setnotificationtimestamp&entirewatchlist=1&token=123ABC")
            .example("action=setnotificationtimestamp&titles=Main_page&token=123ABC")
            .errors(WatchErrors.CODES)
            .errors("invalidparammix", "multpages");
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
    List<Param<?>> sent = TARGETS.stream().filter(call::isSent).toList();
    if (sent.size() > 1) {
      return Answer.refused(ListErrors.together(call, sent));
    }
    return call.get(ENTIRE) ? all(call) : some(call);
  }

  private Answer all(Call call) {
    List<Param<?>> others = pages.sent(call);
    if (!others.isEmpty()) {
      return Answer.refused(
          ApiError.of(
              "multisource",
              Message.of(
                  "apierror-invalidparammix-cannotusewith",
                  call.nameOf(ENTIRE),
                  call.nameOf(others.getFirst()))));
    }
    Optional<ApiError> several = severalPages(call);
    if (several.isPresent()) {
      return Answer.refused(several.get());
    }
    ObjectNode kept = new ObjectNode();
    putTime(kept, notifications.ofAll(call.performer(), target(call)));
    return new Answer.Done(
        new ObjectNode().flag("batchcomplete", true), new ObjectNode().put(call.module(), kept));
  }

  private Answer some(Call call) {
    return switch (pages.find(call)) {
      case PageSetAction.Found.Refused(ApiError error) -> Answer.refused(error);
      case PageSetAction.Found.Pages(PageSet found, ObjectNode head) ->
          severalPages(call)
              .filter(_ -> found.titles().size() > 1)
              .<Answer>map(Answer::refused)
              .orElseGet(() ->
                  new Answer.Done(head, new ObjectNode().put(call.module(), rows(call, found))));
    };
  }

  private ListNode rows(Call call, PageSet found) {
    List<PageSetEntry> entries = new ArrayList<>(found.existing());
    found.titles().stream().filter(page -> !page.exists()).forEach(entries::add);
    boolean nothingToSee = severalPages(call).isPresent() && found.existing().isEmpty();
    SetNotifications.Kept kept =
        notifications.of(
            call.performer(),
            entries.stream().map(PageSetEntry::title).toList(),
            nothingToSee ? new NotificationTarget.AllSeen() : target(call));
    ListNode rows = new ListNode("page");
    found.strays().invalid().forEach(rows::add);
    Stream.of(found.strays().missingIds(), found.strays().missingRevisions())
        .flatMap(List::stream)
        .forEach(stray -> rows.add(new ObjectNode().putAll(stray).flag("notwatched", true)));
    entries.forEach(page -> rows.add(row(page, kept)));
    return rows;
  }

  private ObjectNode row(PageSetEntry page, SetNotifications.Kept kept) {
    ObjectNode row = new ObjectNode();
    PageNodes.putTitle(row, page.title(), namespaces);
    if (!page.exists()) {
      row.flag("missing", true);
    }
    if (kept.watched().contains(page.title())) {
      putTime(row, kept.since());
      return row;
    }
    return row.flag("notwatched", true);
  }

  private static void putTime(ObjectNode node, @Nullable Instant since) {
    if (since == null) {
      node.put("notificationtimestamp", "");
    } else {
      node.put("notificationtimestamp", since);
    }
  }

  private static NotificationTarget target(Call call) {
    Instant time = call.find(TIMESTAMP);
    Long from = call.find(TO_REVISION);
    Long after = call.find(NEWER_THAN);
    if (time != null) {
      return new NotificationTarget.Since(time);
    }
    if (from != null) {
      return new NotificationTarget.From(from);
    }
    return after == null ? new NotificationTarget.AllSeen() : new NotificationTarget.After(after);
  }

  /** The error for several pages, if a parameter was sent that means something for one only. */
  private static Optional<ApiError> severalPages(Call call) {
    return Stream.of(TO_REVISION, NEWER_THAN)
        .filter(call::isSent)
        .findFirst()
        .map(param -> ApiError.of(Message.of("apierror-multpages", call.nameOf(param))));
  }
}

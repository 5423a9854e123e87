package org.palimpsest.actionapi.log;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.list.TitleParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.log.LogFilter;
import org.palimpsest.store.log.LogPart;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.log.LogTypes;
import org.palimpsest.wiki.log.LogView;

/** {@code list=logevents} (spec: deletion-and-logs.md, section 5). */
public final class LogEventsQuery implements QueryModule {
  /** What has to be read. */
  private static final Parts<LogPart, LogProperty> PARTS =
      Parts.<LogPart, LogProperty>none(LogPart.class)
          .read(LogPart.PAGE, LogProperty.IDS)
          .read(LogPart.AUTHOR, LogProperty.USER, LogProperty.USERID)
          .read(LogPart.COMMENT, LogProperty.COMMENT, LogProperty.PARSEDCOMMENT)
          .read(LogPart.DETAILS, LogProperty.DETAILS)
          .read(LogPart.TAGS, LogProperty.TAGS)
          .read(LogPart.ITEMS, LogProperty.ITEMS);

  private static final PagedList<LogView, Position> LIST =
      PagedList.byTime("item", LogView::position);

  /** All but the ids of users, comments as HTML, tags and items, unless said. */
  private static final Param<List<LogProperty>> PROP =
      Param.choice("prop", LogProperty.class)
          .multi()
          .defaults(
              List.copyOf(
                  EnumSet.complementOf(
                      EnumSet.of(
                          LogProperty.USERID,
                          LogProperty.PARSEDCOMMENT,
                          LogProperty.TAGS,
                          LogProperty.ITEMS))));

  private final LogReader reader;
  private final TitleParser titles;
  private final CommentFormatter comments;
  private final Param<String> type;
  private final Param<String> action;
  private final Declaration declaration;

  /**
   * @param languages whether the pages of the wiki can be in several languages
   */
  public LogEventsQuery(
      LogReader reader, TitleParser titles, CommentFormatter comments, boolean languages) {
    this.reader = reader;
    this.titles = titles;
    this.comments = comments;
    this.type = Param.choice("type", LogTypes.types(languages));
    this.action =
        Param.of(
            "action",
            ChoiceType.ofTexts(LogTypes.actions(languages))
                .refusing(text ->
                    ApiError.of(
                        "unknown_leaction",
                        Message.of("apierror-unrecognizedvalue", "leaction", text))));
    this.declaration = declare(type, action);
  }

  private static Declaration declare(Param<String> type, Param<String> action) {
    return Declaration.ofList(
            "logevents",
            "le",
            PROP,
            type,
            action,
            TimeParams.TIMES,
            AuthorParams.USER,
            TitleParams.TITLES,
            ListParams.TAG,
            ListParams.LIMIT,
            ListParams.CONTINUE)
        .example("action=query&list=logevents")
        .example("action=query&list=logevents&leaction=delete/restore&leprop=ids|title|details");
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<LogProperty> properties = call.choices(PROP, LogProperty.class);
    Set<LogPart> parts = PARTS.of(properties);
    return LIST.answerTogether(
        call,
        TimeParams.window(call)
            .then(window ->
                filter(call).map(filter -> reader.list(window, filter, parts, call.performer()))),
        entries ->
            new LogNodes(properties, titles.namespaces(), comments(properties, entries))::node);
  }

  private CommentNodes comments(Set<LogProperty> properties, List<LogView> entries) {
    return new CommentNodes(
        comments,
        properties.contains(LogProperty.COMMENT),
        properties.contains(LogProperty.PARSEDCOMMENT)
            ? entries.stream()
                .map(entry -> CommentNodes.of(entry.comment(), LogNodes.title(entry)))
                .toList()
            : List.of());
  }

  private Parsed<LogFilter> filter(QueryCall call) {
    return TitleParams.range(call, titles)
        .map(range ->
            new LogFilter(
                call.isSent(action) ? null : call.find(type),
                call.find(action),
                call.find(AuthorParams.USER),
                range.orElse(null),
                call.find(ListParams.TAG)));
  }
}

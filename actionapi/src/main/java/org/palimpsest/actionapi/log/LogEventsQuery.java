package org.palimpsest.actionapi.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.log.LogTypes;
import org.palimpsest.wiki.log.LogView;

/** {@code list=logevents} (spec: deletion-and-logs.md, section 5). */
public record LogEventsQuery(LogReader reader, TitleParser titles) implements QueryModule {
  /** What has to be read. */
  private static final Parts<LogProperty, LogPart> PARTS =
      new Parts<>(
          LogPart.class,
          Map.of(
              LogProperty.IDS, LogPart.PAGE,
              LogProperty.USER, LogPart.AUTHOR,
              LogProperty.USERID, LogPart.AUTHOR,
              LogProperty.COMMENT, LogPart.COMMENT,
              LogProperty.DETAILS, LogPart.DETAILS,
              LogProperty.TAGS, LogPart.TAGS));

  private static final PagedList<LogView, Position> LIST =
      PagedList.byTime("item", LogView::position);
  private static final Param<List<LogProperty>> PROP =
      Param.choice("prop", LogProperty.class)
          .multi()
          .defaults(
              List.of(
                  LogProperty.IDS,
                  LogProperty.TITLE,
                  LogProperty.TYPE,
                  LogProperty.USER,
                  LogProperty.TIMESTAMP,
                  LogProperty.COMMENT,
                  LogProperty.DETAILS));
  private static final Param<String> TYPE = Param.choice("type", LogTypes.TYPES);
  private static final Param<String> ACTION =
      Param.of(
          "action",
          ChoiceType.ofTexts(LogTypes.ACTIONS)
              .refusing(text ->
                  ApiError.of(
                      "unknown_leaction",
                      Message.of("apierror-unrecognizedvalue", "leaction", text))));

  @Override
  public Declaration declaration() {
    return Declaration.ofList(
            "logevents",
            "le",
            PROP,
            TYPE,
            ACTION,
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
  public QueryAnswer execute(QueryCall call) {
    Set<LogProperty> properties = call.choices(PROP, LogProperty.class);
    Set<LogPart> parts = PARTS.of(properties);
    return LIST.answer(
        call,
        TimeParams.window(call)
            .then(window ->
                filter(call).map(filter -> reader.list(window, filter, parts, call.performer()))),
        new LogNodes(properties, titles.namespaces())::node);
  }

  private Parsed<LogFilter> filter(QueryCall call) {
    return TitleParams.range(call, titles)
        .map(range ->
            new LogFilter(
                call.find(TYPE),
                call.find(ACTION),
                call.find(AuthorParams.USER),
                range.orElse(null),
                call.find(ListParams.TAG)));
  }
}

package org.palimpsest.actionapi.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.NamespaceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.log.LogFilter;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.log.LogTypes;
import org.palimpsest.wiki.log.LogView;

/** {@code list=logevents} (spec: deletion-and-logs.md, section 5). */
public final class LogEventsQuery implements QueryModule {
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
  private static final Param<String> TITLE = Param.string("title");
  private static final Param<Integer> NAMESPACE =
      Param.of("namespace", new NamespaceType(Set.of(Namespace.MEDIA, Namespace.SPECIAL)));
  private static final Param<String> PREFIX = Param.string("prefix");
  private static final Param<String> TAG = Param.string("tag");

  private final LogReader reader;
  private final TitleParser titles;

  public LogEventsQuery(LogReader reader, TitleParser titles) {
    this.reader = reader;
    this.titles = titles;
  }

  @Override
  public Declaration declaration() {
    return Declaration.ofList(
            "logevents",
            "le",
            PROP,
            TYPE,
            ACTION,
            TimeParams.START,
            TimeParams.END,
            TimeParams.DIRECTION,
            AuthorParams.USER,
            TITLE,
            NAMESPACE,
            PREFIX,
            TAG,
            ListParams.LIMIT,
            ListParams.CONTINUE)
        .example("action=query&list=logevents")
        .example("action=query&list=logevents&leaction=delete/restore&leprop=ids|title|details");
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    LogNodes nodes = new LogNodes(Set.copyOf(call.get(PROP)), titles.namespaces());
    boolean tags = call.get(PROP).contains(LogProperty.TAGS);
    return LIST.answer(
        call,
        TimeParams.window(call)
            .then(window ->
                filter(call).map(filter -> reader.list(window, filter, tags, call.performer()))),
        nodes::node);
  }

  private Parsed<LogFilter> filter(QueryCall call) {
    String action = call.find(ACTION);
    int slash = action == null ? 0 : action.indexOf('/');
    return titles(call)
        .map(range ->
            new LogFilter(
                action == null ? call.find(TYPE) : action.substring(0, slash),
                action == null ? null : action.substring(slash + 1),
                call.find(AuthorParams.USER),
                range.orElse(null),
                call.find(TAG)));
  }

  /** Which titles a call asks for; empty for all. */
  private Parsed<Optional<TitleRange>> titles(QueryCall call) {
    List<Param<?>> sent =
        Stream.<Param<?>>of(TITLE, NAMESPACE, PREFIX).filter(call::isSent).toList();
    if (sent.size() > 1) {
      return new Parsed.Bad<>(ListErrors.together(call, sent));
    }
    Integer namespace = call.find(NAMESPACE);
    String title = call.find(TITLE);
    String prefix = call.find(PREFIX);
    if (title != null) {
      return titles(title)
          .map(all -> Optional.of(new TitleRange(all.namespace(), all.lowest(), all.lowest())));
    }
    if (prefix != null) {
      return titles(prefix).map(all -> Optional.of(all.beginningWith(all.lowest())));
    }
    return Parsed.good(Optional.ofNullable(namespace).map(TitleRange::all));
  }

  /** The titles from this one on. */
  private Parsed<TitleRange> titles(String text) {
    return switch (titles.parse(text)) {
      case ParsedTitle.Local(Title title, String _) ->
          Parsed.good(TitleRange.all(title.namespace()).from(title.key()));
      case ParsedTitle.FragmentOnly _ -> Parsed.good(TitleRange.all(Namespace.MAIN));
      case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
          new Parsed.Bad<>(ListErrors.invalidTitle(text));
    };
  }
}

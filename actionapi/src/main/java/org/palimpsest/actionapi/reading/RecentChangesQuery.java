package org.palimpsest.actionapi.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.people.UserReference;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.reading.ChangeTrait;
import org.palimpsest.store.reading.Direction;
import org.palimpsest.store.reading.Position;
import org.palimpsest.wiki.reading.ChangeList;
import org.palimpsest.wiki.reading.ChangeReader;
import org.palimpsest.wiki.reading.ChangeRequest;
import org.palimpsest.wiki.reading.ChangeView;
import org.palimpsest.wiki.settings.Settings;

/** {@code list=recentchanges} (spec: edit-and-history.md, section 4). */
public final class RecentChangesQuery implements QueryModule {
  private static final String UNPATROLLED = "unpatrolled";
  private static final Map<String, ChangeTrait> TRAITS =
      Map.of(
          "minor", ChangeTrait.MINOR,
          "bot", ChangeTrait.BOT,
          "anon", ChangeTrait.ANONYMOUS,
          "redirect", ChangeTrait.REDIRECT,
          "patrolled", ChangeTrait.PATROLLED,
          "autopatrolled", ChangeTrait.AUTOPATROLLED);
  private static final UserReference.Kind[] PEOPLE = {
    UserReference.Kind.NAME,
    UserReference.Kind.IP,
    UserReference.Kind.TEMP,
    UserReference.Kind.INTERWIKI,
    UserReference.Kind.ID
  };

  private static final Param<Instant> START = Param.timestamp("start");
  private static final Param<Instant> END = Param.timestamp("end");
  private static final Param<Direction> DIRECTION =
      Param.choice("dir", Direction.class).defaults(Direction.OLDER);
  private static final Param<List<Integer>> NAMESPACES =
      Param.namespaces("namespace", Set.of(Namespace.MEDIA, Namespace.SPECIAL));
  private static final Param<String> USER = Param.user("user", PEOPLE);
  private static final Param<String> EXCLUDED_USER = Param.user("excludeuser", PEOPLE);
  private static final Param<String> TAG = Param.string("tag");
  private static final Param<List<ChangeProperty>> PROP =
      Param.choice("prop", ChangeProperty.class)
          .multi()
          .defaults(List.of(ChangeProperty.TITLE, ChangeProperty.TIMESTAMP, ChangeProperty.IDS));
  private static final Param<List<String>> SHOW = Param.choice("show", shows()).multi();
  private static final Param<Long> LIMIT = Param.limit();
  private static final Param<List<ChangeType>> TYPE =
      Param.choice("type", ChangeType.class)
          .multi()
          .defaults(
              List.of(ChangeType.EDIT, ChangeType.NEW, ChangeType.LOG, ChangeType.CATEGORIZE));
  private static final Param<Boolean> TOP_ONLY = Param.bool("toponly");
  private static final Param<String> TITLE = Param.string("title");
  private static final Param<String> CONTINUE = Param.string("continue");

  private static final Declaration DECLARATION =
      Declaration.ofQuery(
          "recentchanges",
          "rc",
          START,
          END,
          DIRECTION,
          NAMESPACES,
          USER,
          EXCLUDED_USER,
          TAG,
          PROP,
          SHOW,
          LIMIT,
          TYPE,
          TOP_ONLY,
          TITLE,
          CONTINUE)
          .example("action=query&list=recentchanges");

  private final ChangeReader reader;
  private final TitleParser titles;
  private final Settings settings;

  public RecentChangesQuery(ChangeReader reader, TitleParser titles, Settings settings) {
    this.reader = reader;
    this.titles = titles;
    this.settings = settings;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (call.isSent(USER) && call.isSent(EXCLUDED_USER)) {
      return QueryAnswer.refused(TogetherError.of(call, USER, EXCLUDED_USER));
    }
    String resume = call.find(CONTINUE);
    Position place = resume == null ? null : Places.parse(resume).orElse(null);
    if (resume != null && place == null) {
      return QueryAnswer.refused(Places.BAD);
    }
    List<String> show = call.getOrEmpty(SHOW);
    Optional<Map<ChangeTrait, Boolean>> traits = traits(show);
    if (traits.isEmpty()) {
      return QueryAnswer.refused(Traits.CONTRADICTION);
    }
    if (asksForPatrol(call, traits.get()) && PatrolData.isDenied(call.performer())) {
      return QueryAnswer.refused(PatrolData.DENIED);
    }
    String title = call.find(TITLE);
    if (title == null) {
      return list(call, place, null, traits.get());
    }
    return switch (titles.parse(title)) {
      case ParsedTitle.Local(Title parsed, String _) -> {
        List<Integer> namespaces = call.getOrEmpty(NAMESPACES);
        yield namespaces.isEmpty() || namespaces.contains(parsed.namespace())
            ? list(call, place, parsed, traits.get())
            : QueryAnswer.refused(TogetherError.of(call, NAMESPACES, TITLE));
      }
      case ParsedTitle.FragmentOnly _ -> nothing();
      case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
          QueryAnswer.refused(ApiError.of(Message.of("apierror-invalidtitle", title)));
    };
  }

  private QueryAnswer list(
      QueryCall call,
      @Nullable Position place,
      @Nullable Title title,
      Map<ChangeTrait, Boolean> traits) {
    Set<ChangeKind> kinds = kinds(call);
    if (kinds.isEmpty()) {
      return nothing();
    }
    ChangeNodes nodes = new ChangeNodes(Set.copyOf(call.get(PROP)), titles.namespaces(), settings);
    ChangeList list =
        reader.list(
            new ChangeRequest(
                call.get(DIRECTION),
                call.find(START),
                call.find(END),
                place,
                kinds,
                Set.copyOf(call.getOrEmpty(NAMESPACES)),
                title,
                call.find(USER),
                call.find(EXCLUDED_USER),
                call.find(TAG),
                traits,
                call.get(TOP_ONLY),
                call.get(LIMIT).intValue()),
            nodes.parts(),
            call.performer().clearance());
    ListNode rows = new ListNode("rc");
    for (ChangeView change : list.changes()) {
      ObjectNode node = nodes.node(change);
      if (!call.fits(node)) {
        return answer(rows, change.position());
      }
      rows.add(node);
    }
    return answer(rows, list.next());
  }

  private static QueryAnswer answer(ListNode rows, @Nullable Position next) {
    QueryAnswer.Done answer = QueryAnswer.of("recentchanges", rows);
    return next == null ? answer : answer.next("continue", Places.print(next));
  }

  private static QueryAnswer nothing() {
    return answer(new ListNode("rc"), null);
  }

  /** No type at all stands for all of them. */
  private Set<ChangeKind> kinds(QueryCall call) {
    List<ChangeType> types = call.get(TYPE);
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    for (ChangeType type : types.isEmpty() ? List.of(ChangeType.values()) : types) {
      if (type.kind != null) {
        kinds.add(type.kind);
      }
    }
    if (call.getOrEmpty(SHOW).contains(UNPATROLLED) && !settings.rcPatrol()) {
      kinds.retainAll(settings.newPagePatrol() ? Set.of(ChangeKind.NEW) : Set.of());
    }
    return kinds;
  }

  private static List<String> shows() {
    List<String> shows = new ArrayList<>(Traits.names(TRAITS.keySet()));
    shows.add(UNPATROLLED);
    return shows;
  }

  /** Unpatrolled is another word for not patrolled, but the two cannot go together. */
  private static Optional<Map<ChangeTrait, Boolean>> traits(List<String> show) {
    List<String> values = new ArrayList<>(show);
    values.replaceAll(value -> value.equals(UNPATROLLED) ? "!patrolled" : value);
    return Traits.read(values, TRAITS);
  }

  private static boolean asksForPatrol(QueryCall call, Map<ChangeTrait, Boolean> traits) {
    return call.get(PROP).contains(ChangeProperty.PATROLLED)
        || traits.containsKey(ChangeTrait.PATROLLED)
        || traits.containsKey(ChangeTrait.AUTOPATROLLED);
  }
}

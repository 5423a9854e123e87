package org.palimpsest.actionapi.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ExclusiveParamsError;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.patrol.PatrolData;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.change.ChangeRequest;
import org.palimpsest.wiki.setting.PatrolSettings;

/**
 * The parameters of {@code list=recentchanges}, and which changes they choose (spec:
 * edit-and-history.md, section 4).
 */
final class RecentChangesParams {
  private static final String UNPATROLLED = "unpatrolled";
  private static final Map<String, ChangeFlag> TRAITS =
      Map.of(
          "minor", ChangeFlag.MINOR,
          "bot", ChangeFlag.BOT,
          "anon", ChangeFlag.ANONYMOUS,
          "redirect", ChangeFlag.REDIRECT,
          "patrolled", ChangeFlag.PATROLLED,
          "autopatrolled", ChangeFlag.AUTOPATROLLED);
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
  static final Param<List<ChangeProperty>> PROP =
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
  static final Param<Boolean> GENERATE_REVISIONS = Param.bool("generaterevisions");

  static final Declaration DECLARATION =
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
              CONTINUE,
              GENERATE_REVISIONS)
          .example("action=query&list=recentchanges")
          .example("action=query&generator=recentchanges&grcshow=!patrolled&prop=info");

  private RecentChangesParams() {}

  /** Which changes a call chooses. */
  sealed interface Choice {
    /** Those that this request finds. */
    record Some(ChangeRequest request) implements Choice {}

    /** None, whatever there is. */
    record None() implements Choice {}

    /** The parameters contradict each other, or the caller must not ask so. */
    record Refused(ApiError error) implements Choice {}
  }

  /** Which changes a call chooses. */
  static Choice choose(QueryCall call, TitleParser titles, PatrolSettings settings) {
    if (call.isSent(USER) && call.isSent(EXCLUDED_USER)) {
      return new Choice.Refused(ExclusiveParamsError.of(call, USER, EXCLUDED_USER));
    }
    String resume = call.find(CONTINUE);
    Position place = resume == null ? null : ListPosition.parse(resume).orElse(null);
    if (resume != null && place == null) {
      return new Choice.Refused(ListPosition.BAD);
    }
    Optional<Map<ChangeFlag, Boolean>> traits = traits(call.getOrEmpty(SHOW));
    if (traits.isEmpty()) {
      return new Choice.Refused(ShowFlags.CONTRADICTION);
    }
    if (asksForPatrol(call, traits.get()) && PatrolData.isDenied(call.performer())) {
      return new Choice.Refused(PatrolData.DENIED);
    }
    Set<ChangeKind> kinds = kinds(call, settings);
    String title = call.find(TITLE);
    if (title == null) {
      return some(call, kinds, place, null, traits.get());
    }
    return switch (titles.parse(title)) {
      case ParsedTitle.Local(Title parsed, String _) -> {
        List<Integer> namespaces = call.getOrEmpty(NAMESPACES);
        yield namespaces.isEmpty() || namespaces.contains(parsed.namespace())
            ? some(call, kinds, place, parsed, traits.get())
            : new Choice.Refused(ExclusiveParamsError.of(call, NAMESPACES, TITLE));
      }
      case ParsedTitle.FragmentOnly _ -> new Choice.None();
      case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
          new Choice.Refused(ApiError.of(Message.of("apierror-invalidtitle", title)));
    };
  }

  private static Choice some(
      QueryCall call,
      Set<ChangeKind> kinds,
      @Nullable Position place,
      @Nullable Title title,
      Map<ChangeFlag, Boolean> traits) {
    return kinds.isEmpty()
        ? new Choice.None()
        : new Choice.Some(
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
                call.get(LIMIT).intValue()));
  }

  /** No type at all stands for all of them. */
  private static Set<ChangeKind> kinds(QueryCall call, PatrolSettings settings) {
    List<ChangeType> types = call.get(TYPE);
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    for (ChangeType type : types.isEmpty() ? List.of(ChangeType.values()) : types) {
      if (type.kind != null) {
        kinds.add(type.kind);
      }
    }
    if (call.getOrEmpty(SHOW).contains(UNPATROLLED) && !settings.recentChangesPatrol()) {
      kinds.retainAll(settings.newPagePatrol() ? Set.of(ChangeKind.NEW) : Set.of());
    }
    return kinds;
  }

  private static List<String> shows() {
    List<String> shows = new ArrayList<>(ShowFlags.names(TRAITS.keySet()));
    shows.add(UNPATROLLED);
    return shows;
  }

  /** Unpatrolled is another word for not patrolled, but the two cannot go together. */
  private static Optional<Map<ChangeFlag, Boolean>> traits(List<String> show) {
    List<String> values = new ArrayList<>(show);
    values.replaceAll(value -> value.equals(UNPATROLLED) ? "!patrolled" : value);
    return ShowFlags.read(values, TRAITS);
  }

  private static boolean asksForPatrol(QueryCall call, Map<ChangeFlag, Boolean> traits) {
    return call.get(PROP).contains(ChangeProperty.PATROLLED)
        || traits.containsKey(ChangeFlag.PATROLLED)
        || traits.containsKey(ChangeFlag.AUTOPATROLLED);
  }
}

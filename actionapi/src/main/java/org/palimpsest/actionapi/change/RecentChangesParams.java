package org.palimpsest.actionapi.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.list.TitleParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.patrol.PatrolData;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagFilter;
import org.palimpsest.wiki.change.ChangeRequest;
import org.palimpsest.wiki.setting.PatrolSettings;

/**
 * The parameters of {@code list=recentchanges}, and which changes they choose (spec:
 * edit-and-history.md, section 4).
 */
final class RecentChangesParams {
  private static final String UNPATROLLED = "unpatrolled";
  static final Map<String, ChangeFlag> TRAITS =
      Map.of(
          "minor", ChangeFlag.MINOR,
          "bot", ChangeFlag.BOT,
          "anon", ChangeFlag.ANONYMOUS,
          "redirect", ChangeFlag.REDIRECT,
          "patrolled", ChangeFlag.PATROLLED,
          "autopatrolled", ChangeFlag.AUTOPATROLLED);
  private static final Param<List<Integer>> NAMESPACES =
      Param.namespaces("namespace", Set.of(Namespace.MEDIA, Namespace.SPECIAL));
  static final Param<List<ChangeProperty>> PROP =
      Param.choice("prop", ChangeProperty.class)
          .multi()
          .defaults(List.of(ChangeProperty.TITLE, ChangeProperty.TIMESTAMP, ChangeProperty.IDS));
  private static final Param<List<String>> SHOW = Param.choice("show", shows()).multi();
  private static final Param<List<ChangeType>> TYPE =
      Param.choice("type", ChangeType.class)
          .multi()
          .defaults(
              List.of(ChangeType.EDIT, ChangeType.NEW, ChangeType.LOG, ChangeType.CATEGORIZE));
  private static final Param<Boolean> TOP_ONLY = Param.bool("toponly");
  static final Param<Boolean> GENERATE_REVISIONS = Param.bool("generaterevisions");

  /** Every edit changes the main slot: there is no other. */
  private static final Param<String> SLOT = Param.choice("slot", List.of("main"));

  static final Declaration DECLARATION =
      Declaration.ofList(
              "recentchanges",
              "rc",
              TimeParams.TIMES,
              NAMESPACES,
              AuthorParams.USER,
              AuthorParams.EXCLUDED_USER,
              ListParams.TAG,
              PROP,
              SHOW,
              ListParams.LIMIT,
              TYPE,
              TOP_ONLY,
              TitleParams.TITLE,
              ListParams.CONTINUE,
              GENERATE_REVISIONS,
              SLOT)
          .example("action=query&list=recentchanges")
          .example("action=query&generator=recentchanges&grcshow=!patrolled&prop=info");

  private RecentChangesParams() {}

  /** Which changes a call asks for; empty when none can be meant, whatever there is. */
  static Parsed<Optional<ChangeRequest>> read(
      QueryCall call, TitleParser titles, PatrolSettings settings) {
    if (call.isSent(AuthorParams.USER) && call.isSent(AuthorParams.EXCLUDED_USER)) {
      return new Parsed.Bad<>(
          ListErrors.together(call, AuthorParams.USER, AuthorParams.EXCLUDED_USER));
    }
    return TimeParams.window(call)
        .then(window -> traits(call).map(traits -> request(call, window, traits, settings)))
        .then(request -> ofTitle(call, titles, request))
        .map(request -> request.filter(some -> !some.kinds().isEmpty()));
  }

  private static ChangeRequest request(
      QueryCall call,
      Window<Position> window,
      Map<ChangeFlag, Boolean> traits,
      PatrolSettings settings) {
    return new ChangeRequest(
        window,
        kinds(call, settings),
        Set.copyOf(call.getOrEmpty(NAMESPACES)),
        null,
        call.find(AuthorParams.USER),
        call.find(AuthorParams.EXCLUDED_USER),
        TagFilter.with(call.find(ListParams.TAG)),
        traits,
        call.get(TOP_ONLY));
  }

  private static Parsed<Optional<ChangeRequest>> ofTitle(
      QueryCall call, TitleParser titles, ChangeRequest request) {
    String title = call.find(TitleParams.TITLE);
    if (title == null) {
      return Parsed.good(Optional.of(request));
    }
    return TitleParams.parse(titles, title)
        .then(found ->
            found.isEmpty() || isWithin(request.namespaces(), found.get())
                ? Parsed.good(found.map(request::of))
                : new Parsed.Bad<>(ListErrors.together(call, NAMESPACES, TitleParams.TITLE)));
  }

  private static boolean isWithin(Set<Integer> namespaces, Title title) {
    return namespaces.isEmpty() || namespaces.contains(title.namespace());
  }

  private static Set<ChangeKind> kinds(QueryCall call, PatrolSettings settings) {
    Set<ChangeKind> kinds = ChangeType.kinds(call.get(TYPE));
    if (call.getOrEmpty(SHOW).contains(UNPATROLLED) && !settings.recentChangesPatrol()) {
      kinds.retainAll(settings.newPagePatrol() ? Set.of(ChangeKind.NEW) : Set.of());
    }
    if (call.isSent(SLOT)) {
      kinds.retainAll(Set.of(ChangeKind.EDIT, ChangeKind.NEW));
    }
    return kinds;
  }

  private static List<String> shows() {
    List<String> shows = new ArrayList<>(ShowFlags.names(TRAITS.keySet()));
    shows.add(UNPATROLLED);
    return shows;
  }

  /** Unpatrolled is another word for not patrolled, but the two cannot go together. */
  private static Parsed<Map<ChangeFlag, Boolean>> traits(QueryCall call) {
    List<String> values = new ArrayList<>(call.getOrEmpty(SHOW));
    values.replaceAll(value -> value.equals(UNPATROLLED) ? "!patrolled" : value);
    return ShowFlags.read(values, TRAITS)
        .then(traits ->
            asksForPatrol(call, traits) && PatrolData.isDenied(call.performer())
                ? new Parsed.Bad<>(PatrolData.DENIED)
                : Parsed.good(traits));
  }

  private static boolean asksForPatrol(QueryCall call, Map<ChangeFlag, Boolean> traits) {
    return call.get(PROP).contains(ChangeProperty.PATROLLED)
        || traits.containsKey(ChangeFlag.PATROLLED)
        || traits.containsKey(ChangeFlag.AUTOPATROLLED);
  }
}

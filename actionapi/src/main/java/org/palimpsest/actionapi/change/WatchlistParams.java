package org.palimpsest.actionapi.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.patrol.PatrolData;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.watch.WatchlistOwner;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.wiki.change.ChangeRequest;

/**
 * The parameters of {@code list=watchlist}, and which changes they choose (spec:
 * edit-and-history.md, section 7).
 */
final class WatchlistParams {
  private static final String UNREAD = "unread";

  private static final List<String> TRAITS =
      List.of("minor", "bot", "anon", "patrolled", "autopatrolled", UNREAD);

  static final Param<Boolean> ALL_REVISIONS = Param.bool("allrev");
  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  static final Param<List<WatchlistProperty>> PROP =
      Param.choice("prop", WatchlistProperty.class)
          .multi()
          .defaults(
              List.of(WatchlistProperty.IDS, WatchlistProperty.TITLE, WatchlistProperty.FLAGS));
  private static final Param<List<String>> SHOW =
      Param.choice("show", ShowFlags.names(TRAITS)).multi();
  private static final Param<List<ChangeType>> TYPE =
      Param.choice("type", ChangeType.class)
          .multi()
          .defaults(
              List.of(ChangeType.EDIT, ChangeType.NEW, ChangeType.LOG, ChangeType.CATEGORIZE));

  static final Declaration DECLARATION =
      Declaration.ofList(
              "watchlist",
              "wl",
              ALL_REVISIONS,
              TimeParams.START,
              TimeParams.END,
              NAMESPACES,
              AuthorParams.USER,
              AuthorParams.EXCLUDED_USER,
              TimeParams.DIRECTION,
              ListParams.LIMIT,
              PROP,
              SHOW,
              TYPE,
              WatchlistOwner.OWNER,
              WatchlistOwner.TOKEN,
              ListParams.CONTINUE)
          .example("action=query&list=watchlist")
          .example("action=query&list=watchlist&wlallrev=1&wlprop=ids|title|timestamp|user|comment")
          .example("action=query&generator=watchlist&prop=info");

  private WatchlistParams() {}

  /**
   * Which changes a call asks for.
   *
   * @param unread only what the watcher has not seen (true) or has seen (false); null: both
   */
  record Wish(ChangeRequest request, @Nullable Boolean unread) {}

  /** Reads a call. */
  static Parsed<Wish> read(QueryCall call) {
    boolean denied = PatrolData.isDenied(call.performer());
    if (denied && call.get(PROP).contains(WatchlistProperty.PATROL)) {
      return new Parsed.Bad<>(ApiError.of("patrol", PatrolData.DENIED.message()));
    }
    return ShowFlags.read(
            call.getOrEmpty(SHOW),
            TRAITS.stream().collect(Collectors.toMap(trait -> trait, trait -> trait)))
        .then(shown -> {
          if (denied && Stream.of("patrolled", "autopatrolled").anyMatch(shown::containsKey)) {
            return new Parsed.Bad<>(PatrolData.DENIED);
          }
          return call.isSent(AuthorParams.USER) && call.isSent(AuthorParams.EXCLUDED_USER)
              ? new Parsed.Bad<>(
                  ListErrors.together(call, AuthorParams.USER, AuthorParams.EXCLUDED_USER))
              : request(call, shown);
        });
  }

  private static Parsed<Wish> request(QueryCall call, Map<String, Boolean> shown) {
    Map<ChangeFlag, Boolean> traits = new EnumMap<>(ChangeFlag.class);
    shown.forEach((trait, present) -> {
      ChangeFlag flag = RecentChangesParams.TRAITS.get(trait);
      if (flag != null) {
        traits.put(flag, present);
      }
    });
    return TimeParams.window(call)
        .map(window ->
            new Wish(
                new ChangeRequest(
                    window,
                    ChangeType.kinds(call.get(TYPE)),
                    Set.copyOf(call.getOrEmpty(NAMESPACES)),
                    null,
                    call.find(AuthorParams.USER),
                    call.find(AuthorParams.EXCLUDED_USER),
                    null,
                    traits,
                    false),
                shown.get(UNREAD)));
  }
}

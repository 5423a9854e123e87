package org.palimpsest.actionapi.feed;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.change.ChangeType;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.patrol.PatrolData;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.change.ChangeRequest;

/** The parameters of {@code feedwatchlist}, and which changes they choose. */
final class WatchlistFeedParams {
  private static final int MOST_ITEMS = 50;
  private static final String UNREAD = "unread";
  private static final Map<String, ChangeFlag> FLAGS =
      Map.of(
          "minor", ChangeFlag.MINOR,
          "bot", ChangeFlag.BOT,
          "anon", ChangeFlag.ANONYMOUS,
          "patrolled", ChangeFlag.PATROLLED,
          "autopatrolled", ChangeFlag.AUTOPATROLLED);
  private static final List<String> TRAITS =
      List.of("minor", "bot", "anon", "patrolled", "autopatrolled", UNREAD);

  private static final Param<Long> HOURS =
      Param.integer("hours", IntegerType.between(1, 72)).defaults(24L);
  static final Param<Boolean> LINK_TO_SECTIONS = Param.bool("linktosections");
  static final Param<Boolean> ALL_REVISIONS = Param.bool("allrev");
  static final Param<String> OWNER = Param.user("wlowner", UserReference.Kind.NAME);
  static final Param<String> TOKEN = Param.string("wltoken").sensitive();
  private static final Param<List<String>> SHOW =
      Param.choice("wlshow", ShowFlags.names(TRAITS)).multi();
  private static final Param<List<ChangeType>> TYPE =
      Param.choice("wltype", ChangeType.class)
          .multi()
          .defaults(
              List.of(ChangeType.EDIT, ChangeType.NEW, ChangeType.LOG, ChangeType.CATEGORIZE));
  private static final Param<String> EXCLUDED_USER =
      Param.user(
          "wlexcludeuser",
          UserReference.Kind.NAME,
          UserReference.Kind.IP,
          UserReference.Kind.TEMP,
          UserReference.Kind.INTERWIKI,
          UserReference.Kind.ID);

  static final Declaration DECLARATION =
      Declaration.of(
              "feedwatchlist",
              FeedFormat.PARAM,
              HOURS,
              LINK_TO_SECTIONS,
              ALL_REVISIONS,
              OWNER,
              TOKEN,
              SHOW,
              TYPE,
              EXCLUDED_USER)
          .example("action=feedwatchlist")
          .example("action=feedwatchlist&allrev=&hours=6");

  private WatchlistFeedParams() {}

  /**
   * Which changes a call asks for.
   *
   * @param unread only what the watcher has not seen (true) or has seen (false); null: both
   */
  record Wish(ChangeRequest request, @Nullable Boolean unread) {}

  /** Reads a call. */
  static Parsed<Wish> read(Call call) {
    Map<String, String> traits =
        TRAITS.stream().collect(Collectors.toMap(name -> name, name -> name));
    return ShowFlags.read(call.getOrEmpty(SHOW), traits)
        .then(shown ->
            PatrolData.isDenied(call.performer())
                    && Stream.of("patrolled", "autopatrolled").anyMatch(shown::containsKey)
                ? new Parsed.Bad<>(PatrolData.DENIED)
                : Parsed.good(new Wish(request(call, shown), shown.get(UNREAD))));
  }

  private static ChangeRequest request(Call call, Map<String, Boolean> shown) {
    Map<ChangeFlag, Boolean> traits = new EnumMap<>(ChangeFlag.class);
    shown.forEach((trait, present) -> {
      ChangeFlag flag = FLAGS.get(trait);
      if (flag != null) {
        traits.put(flag, present);
      }
    });
    return new ChangeRequest(
        Window.between(
            Direction.OLDER, null, call.now().minus(Duration.ofHours(call.get(HOURS))), MOST_ITEMS),
        ChangeType.kinds(call.get(TYPE)),
        Set.of(),
        null,
        null,
        call.find(EXCLUDED_USER),
        null,
        traits,
        false);
  }
}

package org.palimpsest.actionapi.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.TitleParams;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.patrol.PatrolData;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagFilter;
import org.palimpsest.wiki.change.ChangeRequest;

/** The parameters of {@code feedrecentchanges}, and which changes they choose. */
final class RecentChangesFeedParams {
  private static final long MOST_DAYS = 36_500;

  private static final Param<Integer> NAMESPACE = Param.namespace("namespace");
  private static final Param<Boolean> INVERT = Param.bool("invert");
  private static final Param<Boolean> ASSOCIATED = Param.bool("associated");
  private static final Param<Long> DAYS =
      Param.integer("days", IntegerType.atLeast(1)).defaults(7L);
  private static final Param<Long> LIMIT =
      Param.integer("limit", IntegerType.between(1, 50)).defaults(50L);
  private static final Param<Instant> FROM = Param.timestamp("from");
  private static final Param<Boolean> HIDE_MINOR = Param.bool("hideminor");
  private static final Param<Boolean> HIDE_BOTS = Param.bool("hidebots");
  private static final Param<Boolean> HIDE_ANONYMOUS = Param.bool("hideanons");
  private static final Param<Boolean> HIDE_REGISTERED = Param.bool("hideliu");
  private static final Param<Boolean> HIDE_PATROLLED = Param.bool("hidepatrolled");
  private static final Param<Boolean> HIDE_MYSELF = Param.bool("hidemyself");

  /** There are no such changes here. */
  private static final Param<Boolean> HIDE_CATEGORIZATION = Param.bool("hidecategorization");

  private static final Param<String> TAGS = Param.string("tagfilter");
  private static final Param<Boolean> INVERT_TAGS = Param.bool("inverttags");
  private static final Param<String> TARGET = Param.string("target");
  private static final Param<Boolean> SHOW_LINKED_TO = Param.bool("showlinkedto");

  static final Declaration DECLARATION =
      Declaration.of(
              "feedrecentchanges",
              FeedFormat.PARAM,
              NAMESPACE,
              INVERT,
              ASSOCIATED,
              DAYS,
              LIMIT,
              FROM,
              HIDE_MINOR,
              HIDE_BOTS,
              HIDE_ANONYMOUS,
              HIDE_REGISTERED,
              HIDE_PATROLLED,
              HIDE_MYSELF,
              HIDE_CATEGORIZATION,
              TAGS,
              INVERT_TAGS,
              TARGET,
              SHOW_LINKED_TO)
          .cached(CacheMode.PUBLIC)
          .example("action=feedrecentchanges")
          .example("action=feedrecentchanges&days=30");

  private RecentChangesFeedParams() {}

  /** The page to whose links the changes are limited; empty: they are not. */
  static Parsed<Optional<Title>> target(Call call, TitleParser titles) {
    String target = call.find(TARGET);
    return target == null || target.isEmpty()
        ? Parsed.good(Optional.empty())
        : TitleParams.parse(titles, target);
  }

  /** Whether what a call asks for depends on who asks. */
  static boolean isPersonal(Call call) {
    return call.get(HIDE_MYSELF) || call.get(HIDE_PATROLLED);
  }

  /** Which changes a call asks for. */
  static ChangeRequest request(Call call, Namespaces namespaces) {
    Instant earliest = call.now().minus(Duration.ofDays(Math.min(call.get(DAYS), MOST_DAYS)));
    Instant from = call.find(FROM);
    return new ChangeRequest(
        Window.between(
            Direction.OLDER,
            null,
            from == null || from.isBefore(earliest) ? earliest : from,
            call.get(LIMIT).intValue()),
        EnumSet.allOf(ChangeKind.class),
        namespaces(call, namespaces),
        null,
        null,
        call.get(HIDE_MYSELF) ? call.performer().name() : null,
        tags(call),
        traits(call),
        false);
  }

  private static Set<Integer> namespaces(Call call, Namespaces namespaces) {
    Integer chosen = call.find(NAMESPACE);
    if (chosen == null) {
      return Set.of();
    }
    Title any = new Title(chosen, "");
    Set<Integer> ids =
        call.get(ASSOCIATED)
            ? Set.of(any.subject().namespace(), any.talk().namespace())
            : Set.of(chosen);
    return call.get(INVERT)
        ? namespaces.all().stream()
            .map(Namespace::id)
            .filter(id -> !ids.contains(id))
            .collect(Collectors.toSet())
        : ids;
  }

  private static @Nullable TagFilter tags(Call call) {
    String names = call.find(TAGS);
    return names == null || names.isEmpty()
        ? null
        : new TagFilter(
            Stream.of(names.split("\\|"))
                .distinct()
                .limit(TagFilter.MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new)),
            call.get(INVERT_TAGS));
  }

  private static Map<ChangeFlag, Boolean> traits(Call call) {
    Map<ChangeFlag, Boolean> traits = new EnumMap<>(ChangeFlag.class);
    hide(traits, call.get(HIDE_MINOR), ChangeFlag.MINOR);
    hide(traits, call.get(HIDE_BOTS), ChangeFlag.BOT);
    hide(
        traits,
        call.get(HIDE_PATROLLED) && !PatrolData.isDenied(call.performer()),
        ChangeFlag.PATROLLED);
    boolean anonymous = call.get(HIDE_ANONYMOUS);
    boolean registered = call.get(HIDE_REGISTERED);
    // Who hides both has asked for nothing, and gets what MediaWiki makes of that.
    if (registered && (!anonymous || call.get(HIDE_BOTS))) {
      traits.put(ChangeFlag.ANONYMOUS, true);
    } else if (anonymous && !registered) {
      traits.put(ChangeFlag.ANONYMOUS, false);
    }
    return traits;
  }

  private static void hide(Map<ChangeFlag, Boolean> traits, boolean hidden, ChangeFlag flag) {
    if (hidden) {
      traits.put(flag, false);
    }
  }
}

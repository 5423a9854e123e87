package org.palimpsest.actionapi.feed;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.contribution.ContributionFlag;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagFilter;
import org.palimpsest.wiki.contribution.ContributionRequest;
import org.palimpsest.wiki.contribution.Contributors;

/** The parameters of {@code feedcontributions}, and which contributions they choose. */
final class ContributionsFeedParams {
  private static final int MOST_ITEMS = 50;
  private static final int LAST_YEAR = 9999;

  static final Param<String> USER =
      Param.user(
              "user",
              UserReference.Kind.NAME,
              UserReference.Kind.IP,
              UserReference.Kind.TEMP,
              UserReference.Kind.CIDR,
              UserReference.Kind.INTERWIKI,
              UserReference.Kind.ID)
          .required();
  private static final Param<Integer> NAMESPACE = Param.namespace("namespace");
  private static final Param<Long> YEAR = Param.integer("year");
  private static final Param<Long> MONTH = Param.integer("month");
  private static final Param<List<String>> TAGS =
      Param.string("tagfilter").multi().defaults(List.of());
  private static final Param<Boolean> DELETED_ONLY = Param.bool("deletedonly");
  private static final Param<Boolean> TOP_ONLY = Param.bool("toponly");
  private static final Param<Boolean> NEW_ONLY = Param.bool("newonly");
  private static final Param<Boolean> HIDE_MINOR = Param.bool("hideminor");

  /** No feed shows sizes; programs may ask for them all the same. */
  private static final Param<Boolean> SHOW_SIZE_DIFF = Param.bool("showsizediff");

  static final Declaration DECLARATION =
      Declaration.of(
              "feedcontributions",
              FeedFormat.PARAM,
              USER,
              NAMESPACE,
              YEAR,
              MONTH,
              TAGS,
              DELETED_ONLY,
              TOP_ONLY,
              NEW_ONLY,
              HIDE_MINOR,
              SHOW_SIZE_DIFF)
          .example("action=feedcontributions&user=Example");

  private ContributionsFeedParams() {}

  /** Which contributions a call asks for; empty when there are too many people to look at. */
  static Optional<ContributionRequest> request(Call call) {
    String user = call.get(USER);
    boolean range = IpAddresses.isRange(user);
    if (range && Contributors.InRange.isTooWide(user)) {
      return Optional.empty();
    }
    Integer namespace = call.find(NAMESPACE);
    return Optional.of(
        new ContributionRequest(
            range
                ? new Contributors.InRange(IpAddresses.canonical(user).orElse(user))
                : new Contributors.Named(List.of(user)),
            Window.between(Direction.OLDER, latest(call), null, MOST_ITEMS),
            null,
            namespace == null ? Set.of() : Set.of(namespace),
            tags(call),
            traits(call)));
  }

  private static @Nullable TagFilter tags(Call call) {
    List<String> names = call.get(TAGS);
    return names.isEmpty() ? null : new TagFilter(new LinkedHashSet<>(names), false);
  }

  private static Map<ContributionFlag, Boolean> traits(Call call) {
    Map<ContributionFlag, Boolean> traits = new EnumMap<>(ContributionFlag.class);
    if (call.get(DELETED_ONLY)) {
      traits.put(ContributionFlag.HIDDEN, true);
    }
    if (call.get(TOP_ONLY)) {
      traits.put(ContributionFlag.TOP, true);
    }
    if (call.get(NEW_ONLY)) {
      traits.put(ContributionFlag.NEW, true);
    }
    if (call.get(HIDE_MINOR)) {
      traits.put(ContributionFlag.MINOR, false);
    }
    return traits;
  }

  /**
   * The last second of the month or year that a call names; null when it names none. A month alone
   * is the last one of this name that has begun.
   */
  private static @Nullable Instant latest(Call call) {
    Long year = number(call, YEAR, LAST_YEAR);
    Long month = number(call, MONTH, 12);
    YearMonth last;
    if (year != null) {
      last = YearMonth.of(year.intValue(), month == null ? 12 : month.intValue());
    } else if (month != null) {
      YearMonth present = YearMonth.from(call.now().atOffset(ZoneOffset.UTC));
      YearMonth named = present.withMonth(month.intValue());
      last = named.isAfter(present) ? named.minusYears(1) : named;
    } else {
      return null;
    }
    return last.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
  }

  /** A number of this range; others mean nothing. */
  private static @Nullable Long number(Call call, Param<Long> param, int most) {
    Long number = call.find(param);
    return number == null || number < 1 || number > most ? null : number;
  }
}

package org.palimpsest.actionapi.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.comparison.ComparisonOutcome;
import org.palimpsest.wiki.comparison.ComparisonRequest;
import org.palimpsest.wiki.comparison.Comparisons;
import org.palimpsest.wiki.comparison.GivenText;
import org.palimpsest.wiki.comparison.Place;
import org.palimpsest.wiki.comparison.Relative;
import org.palimpsest.wiki.comparison.SideRequest;

/** The older parameters by which lists of revisions show a difference, and what they come to. */
final class DiffParams {
  private static final Param<String> TO = Param.string("diffto").deprecated();
  private static final Param<String> TEXT = Param.string("difftotext").deprecated();
  private static final Param<Boolean> TEXT_AS_SAVED = Param.bool("difftotextpst").deprecated();

  /** All of them. */
  static final ParamGroup ALL = ParamGroup.of(TO, TEXT, TEXT_AS_SAVED);

  private static final String CURRENT = "0";

  private DiffParams() {}

  /** Whether a difference is asked for. */
  static boolean isAsked(Call call) {
    return call.isSent(TO) || call.isSent(TEXT);
  }

  /** What differences a call wants; none where it wants none. */
  static Parsed<RevisionDiffs> read(Call call, Comparisons comparisons) {
    ApiError mixed = mixed(call);
    if (mixed != null) {
      return new Parsed.Bad<>(mixed);
    }
    Comparisons ours = comparisons.within(call.context().memory());
    String text = call.find(TEXT);
    if (text != null) {
      GivenText given = new GivenText(text, null, null, null, call.get(TEXT_AS_SAVED));
      return Parsed.good(new RevisionDiffs(call, ours, new DiffTarget.Text(given)));
    }
    String to = call.find(TO);
    return to == null
        ? Parsed.good(new RevisionDiffs(call, ours, new DiffTarget.Nothing()))
        : target(call, ours, to).map(target -> new RevisionDiffs(call, ours, target));
  }

  private static @Nullable ApiError mixed(Call call) {
    if (!call.isSent(RevisionsParams.SLOTS)) {
      return null;
    }
    return List.<Param<?>>of(TO, TEXT, TEXT_AS_SAVED).stream()
        .filter(call::isSent)
        .findFirst()
        .map(param ->
            ApiError.of(
                Message.of(
                    "apierror-invalidparammix-cannotusewith",
                    call.nameOf(param),
                    call.nameOf(RevisionsParams.SLOTS))))
        .orElse(null);
  }

  private static Parsed<DiffTarget> target(Call call, Comparisons comparisons, String to) {
    return switch (to) {
      case "prev" -> Parsed.good(new DiffTarget.Neighbour(Relative.PREV));
      case "next" -> Parsed.good(new DiffTarget.Neighbour(Relative.NEXT));
      case "cur", CURRENT -> Parsed.good(new DiffTarget.Neighbour(Relative.CUR));
      default ->
          to.matches("[0-9]{1,18}")
              ? revision(call, comparisons, Long.parseLong(to))
              : new Parsed.Bad<>(
                  ApiError.of(
                      "diffto",
                      Message.of("apierror-baddiffto", call.nameOf(TO).replace("diffto", ""))));
    };
  }

  /** A revision has to be live; with one whose text the reader may not see nothing is compared. */
  private static Parsed<DiffTarget> revision(Call call, Comparisons comparisons, long id) {
    SideRequest side = new SideRequest(new Place.Revision(id), null, null);
    ComparisonRequest request =
        new ComparisonRequest(
            call.performer(),
            side,
            new ComparisonRequest.Other.Given(side),
            /* withTexts= */ false,
            /* withNeighbours= */ false,
            call.now());
    return switch (comparisons.run(request)) {
      case ComparisonOutcome.Compared compared
          when compared.from().revision() != null && !compared.from().revision().deleted() ->
          Parsed.good(new DiffTarget.Revision(id));
      case ComparisonOutcome.HiddenText _ -> {
        call.warn(Message.of("apiwarn-difftohidden", id));
        yield Parsed.good(new DiffTarget.Nothing());
      }
      case ComparisonOutcome _ ->
          new Parsed.Bad<>(ApiError.of(Message.of("apierror-nosuchrevid", id)));
    };
  }
}

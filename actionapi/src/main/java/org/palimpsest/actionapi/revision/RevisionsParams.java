package org.palimpsest.actionapi.revision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.revision.HistoryRequest;
import org.palimpsest.wiki.revision.RevisionPosition;

/** The parameters of {@code prop=revisions}, and what they come to (spec: section 3.1). */
final class RevisionsParams {
  private static final long PER_BATCH = 10;
  private static final String SINGLE_PAGE = "singlepageonly";
  private static final List<String> FORMATS = ContentModel.allFormats();

  static final Param<List<RevisionProperty>> PROP =
      Param.of("prop", ChoiceType.ofEnum(RevisionProperty.class).deprecated("parsetree"))
          .multi()
          .defaults(
              List.of(
                  RevisionProperty.IDS,
                  RevisionProperty.TIMESTAMP,
                  RevisionProperty.FLAGS,
                  RevisionProperty.COMMENT,
                  RevisionProperty.USER));
  static final Param<List<String>> SLOTS =
      Param.choice("slots", List.of(SlotNodes.MAIN)).multi(MultiType.Rules.ORDINARY_OR_ALL);
  static final Param<String> SLOT_FORMAT =
      Param.choice("contentformat-{slot}", FORMATS).forEach("slot", SLOTS);
  static final Param<String> PLAIN_LIMIT = Param.of("limit", RevisionLimitType.INSTANCE);
  static final Param<String> LIMIT = PLAIN_LIMIT.note(SINGLE_PAGE);
  static final Param<String> SECTION = Param.string("section");
  static final Param<String> FORMAT = Param.choice("contentformat", FORMATS).deprecated();
  static final Param<Long> START_ID = Param.integer("startid").note(SINGLE_PAGE);
  static final Param<Long> END_ID = Param.integer("endid").note(SINGLE_PAGE);
  private static final Param<Instant> START = TimeParams.START.note(SINGLE_PAGE);
  private static final Param<Instant> END = TimeParams.END.note(SINGLE_PAGE);
  private static final Param<Direction> DIRECTION = TimeParams.DIRECTION.note(SINGLE_PAGE);
  private static final Param<String> USER = AuthorParams.USER.note(SINGLE_PAGE);
  private static final Param<String> EXCLUDED_USER = AuthorParams.EXCLUDED_USER.note(SINGLE_PAGE);

  static final Declaration DECLARATION =
      Declaration.ofProp(
              "revisions",
              "rv",
              PROP,
              SLOTS,
              SLOT_FORMAT,
              LIMIT,
              FormParams.ALL,
              SECTION,
              DiffParams.ALL,
              FORMAT,
              START_ID,
              END_ID,
              START,
              END,
              DIRECTION,
              USER,
              EXCLUDED_USER,
              ListParams.TAG,
              ListParams.CONTINUE)
          .example(
              "action=query&prop=revisions&titles=API|Main_Page&rvslots=*&rvprop=timestamp|user|comment|content")
          .example("action=query&prop=revisions&titles=Main_Page&rvlimit=5")
          .example("action=query&prop=revisions&titles=Main_Page&rvlimit=5&rvdir=newer");

  private RevisionsParams() {}

  /** Whether the history of a page is asked for, rather than single revisions. */
  static boolean enumerates(QueryCall call) {
    return Stream.of(LIMIT, START_ID, END_ID, START, END, USER, EXCLUDED_USER)
            .anyMatch(call::isSent)
        || call.get(DIRECTION) == Direction.NEWER;
  }

  /** What is to be said about each revision. */
  static Parsed<RevisionNodes> nodes(QueryCall call, RevisionTools tools) {
    return nodes(call, tools, DECLARATION);
  }

  /** The same for another module with the same parameters for that. */
  static Parsed<RevisionNodes> nodes(QueryCall call, RevisionTools tools, Declaration module) {
    ApiError mixed = FormParams.mixed(call, call.choices(PROP, RevisionProperty.class));
    return mixed != null
        ? new Parsed.Bad<>(mixed)
        : DiffParams.read(call, tools.comparisons())
            .map(diffs -> nodes(call, diffs, tools, module));
  }

  private static RevisionNodes nodes(
      QueryCall call, RevisionDiffs diffs, RevisionTools tools, Declaration module) {
    Set<RevisionProperty> properties = call.choices(PROP, RevisionProperty.class);
    List<String> slots = call.find(SLOTS);
    if (slots == null && properties.stream().anyMatch(RevisionProperty::isOfSlot)) {
      call.warn(
          "deprecation",
          Message.of("apiwarn-deprecation-missingparam", call.nameOf(SLOTS)),
          new ObjectNode()
              .put(
                  "feature",
                  "action=query&%s=%s&!%s"
                      .formatted(
                          Objects.requireNonNull(module.kind()).wire(),
                          module.name(),
                          call.nameOf(SLOTS))));
    }
    return new RevisionNodes(
        call,
        properties,
        new SlotNodes(
            properties,
            slots,
            new TextNodes(
                call,
                properties,
                call.find(SECTION),
                slots == null ? call.find(FORMAT) : call.find(SLOT_FORMAT, SlotNodes.MAIN),
                tools.rendering())),
        diffs,
        tools.comments());
  }

  /** How many revisions are wanted. */
  static Parsed<Long> limit(QueryCall call) {
    return limit(call, LIMIT, DECLARATION);
  }

  /** As {@link #limit(QueryCall)}, for a module with a limit of its own. */
  static Parsed<Long> limit(QueryCall call, Param<String> limit, Declaration module) {
    String text = call.find(limit);
    if (text == null) {
      return Parsed.good(FormParams.parses(call) ? 1 : PER_BATCH);
    }
    return FormParams.parses(call)
        ? RevisionLimitType.readOfOne(
            text, call.nameOf(limit), call.context().paramContext(module.path()))
        : RevisionLimitType.read(
            text,
            call.get(PROP).contains(RevisionProperty.CONTENT)
                || call.get(PROP).contains(RevisionProperty.PARSETREE)
                || DiffParams.isAsked(call),
            call.nameOf(limit),
            call.context().paramContext(module.path()));
  }

  /** The refusal of parameters of a history that exclude each other; null: there are none. */
  static @Nullable ApiError mixed(QueryCall call) {
    return Stream.<List<Param<?>>>of(
            List.of(START_ID, START), List.of(END_ID, END), List.of(USER, EXCLUDED_USER))
        .filter(pair -> pair.stream().allMatch(call::isSent))
        .findFirst()
        .map(pair -> ListErrors.together(call, pair.getFirst(), pair.getLast()))
        .orElse(null);
  }

  /** Which part of the history is wanted. */
  static HistoryRequest request(
      QueryCall call, PageSetEntry page, Optional<RevisionPosition> resume, int limit) {
    Position place = resume.map(found -> new Position(found.created(), found.id())).orElse(null);
    return new HistoryRequest(
        page.id(),
        Window.between(call.get(DIRECTION), call.find(START), call.find(END), limit)
            .startingAt(place),
        call.find(START_ID),
        call.find(END_ID),
        call.find(USER),
        call.find(EXCLUDED_USER),
        call.find(ListParams.TAG));
  }
}

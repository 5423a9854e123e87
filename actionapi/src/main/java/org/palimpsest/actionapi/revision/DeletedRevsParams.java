package org.palimpsest.actionapi.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest.Choice;

/**
 * The parameters of {@code list=deletedrevs}, and what they come to: it is about titles where the
 * query has some, else about a person where one is named, else about a namespace.
 */
final class DeletedRevsParams {
  private static final String TIMED = "modes-1-2";
  private static final String DIRECTED = "modes-1-3";
  private static final String NAMED = "modes-3";

  private static final Param<Instant> START = TimeParams.START.note(TIMED);
  private static final Param<Instant> END = TimeParams.END.note(TIMED);
  private static final Param<Direction> DIRECTION = TimeParams.DIRECTION.note(DIRECTED);
  private static final Param<String> FROM = NameParams.FROM.note(NAMED);
  private static final Param<String> TO = NameParams.TO.note(NAMED);
  private static final Param<String> PREFIX = NameParams.PREFIX.note(NAMED);
  private static final Param<Boolean> UNIQUE = Param.bool("unique").note(NAMED);
  private static final Param<Integer> NAMESPACE =
      Param.namespace("namespace").defaults(Namespace.MAIN).note(NAMED);
  static final Param<List<DeletedRevsProperty>> PROP =
      Param.of("prop", ChoiceType.ofEnum(DeletedRevsProperty.class).deprecated("token"))
          .multi()
          .defaults(List.of(DeletedRevsProperty.USER, DeletedRevsProperty.COMMENT));

  static final Declaration DECLARATION =
      Declaration.ofList(
              "deletedrevs",
              "dr",
              START,
              END,
              DIRECTION,
              FROM,
              TO,
              PREFIX,
              UNIQUE,
              NAMESPACE,
              ListParams.TAG,
              AuthorParams.USER,
              AuthorParams.EXCLUDED_USER,
              PROP,
              ListParams.LIMIT,
              ListParams.CONTINUE)
          .deprecated()
          .example(
              "action=query&list=deletedrevs&titles=Main%20Page|Talk:Main%20Page&drprop=user|comment|content")
          .example("action=query&list=deletedrevs&druser=Bob&drlimit=50")
          .example("action=query&list=deletedrevs&drdir=newer&drlimit=50")
          .example("action=query&list=deletedrevs&drdir=newer&drlimit=50&drnamespace=1&drunique=");

  private DeletedRevsParams() {}

  /** How places in the list are written. */
  static DeletedRevisionMarks marks(QueryCall call) {
    return isByAuthor(call) ? DeletedRevisionMarks.BY_TIME : DeletedRevisionMarks.BY_TITLE;
  }

  /** The refusal of parameters that exclude each other; null: there are none. */
  static @Nullable ApiError mixed(QueryCall call) {
    if (call.isSent(AuthorParams.USER) && call.isSent(AuthorParams.EXCLUDED_USER)) {
      List<String> names =
          List.of(call.nameOf(AuthorParams.USER), call.nameOf(AuthorParams.EXCLUDED_USER));
      return bad(Message.of("apierror-invalidparammix", names, names.size()));
    }
    boolean byName = !isByTitles(call) && !isByAuthor(call);
    return (byName ? Stream.<Param<?>>of(START, END) : Stream.<Param<?>>of(FROM, TO, PREFIX))
        .filter(call::isSent)
        .findFirst()
        .map(param ->
            bad(
                Message.of(
                    byName
                        ? "apierror-deletedrevs-param-not-3"
                        : "apierror-deletedrevs-param-not-1-2",
                    param.name())))
        .orElse(null);
  }

  private static ApiError bad(Message message) {
    return ApiError.of("badparams", message);
  }

  /** Which revisions are wanted. */
  static Parsed<DeletedRevisionsRequest> request(
      QueryCall call, TitleParts titles, Optional<DeletedPlace> resume) {
    Position position = isByAuthor(call) ? resume.map(DeletedPlace::position).orElse(null) : null;
    Window<Position> window =
        Window.between(
                call.get(DIRECTION), call.find(START), call.find(END), ListParams.limit(call))
            .startingAt(position);
    return choice(call, titles, resume.orElse(null))
        .map(choice ->
            new DeletedRevisionsRequest(
                choice,
                window,
                call.find(AuthorParams.USER),
                call.find(AuthorParams.EXCLUDED_USER),
                call.find(ListParams.TAG)));
  }

  private static Parsed<Choice> choice(
      QueryCall call, TitleParts titles, @Nullable DeletedPlace resume) {
    if (isByTitles(call)) {
      return Parsed.good(
          new Choice.OfTitles(
              call.pages().titles().stream().map(PageSetEntry::title).toList(), resume));
    }
    if (isByAuthor(call)) {
      return Parsed.good(new Choice.OfAuthor(Set.of()));
    }
    return range(call, titles)
        .map(range ->
            call.get(UNIQUE)
                ? new Choice.FirstOfTitles(range, resume)
                : new Choice.OfRanges(List.of(range), resume));
  }

  private static Parsed<TitleRange> range(QueryCall call, TitleParts titles) {
    boolean rising = call.get(DIRECTION) == Direction.NEWER;
    TitleRange all = TitleRange.all(call.get(NAMESPACE));
    return key(call, titles, rising ? FROM : TO)
        .then(lowest ->
            key(call, titles, rising ? TO : FROM)
                .map(highest -> all.from(lowest.orElse(null)).to(highest.orElse(null))))
        .then(range ->
            key(call, titles, PREFIX)
                .map(prefix -> prefix.map(range::beginningWith).orElse(range)));
  }

  private static Parsed<Optional<String>> key(
      QueryCall call, TitleParts titles, Param<String> param) {
    String text = call.find(param);
    if (text == null) {
      return Parsed.good(Optional.empty());
    }
    Optional<String> key = titles.key(text, call.get(NAMESPACE));
    return key.isEmpty() ? new Parsed.Bad<>(ListErrors.invalidTitle(text)) : Parsed.good(key);
  }

  private static boolean isByTitles(QueryCall call) {
    return !call.pages().titles().isEmpty();
  }

  private static boolean isByAuthor(QueryCall call) {
    return !isByTitles(call) && call.isSent(AuthorParams.USER);
  }
}

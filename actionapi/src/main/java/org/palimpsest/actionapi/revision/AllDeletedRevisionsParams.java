package org.palimpsest.actionapi.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest.Choice;

/** The parameters of {@code list=alldeletedrevisions}, and what they come to. */
final class AllDeletedRevisionsParams {
  private static final String USER_ONLY = "useronly";
  private static final String NON_USER_ONLY = "nonuseronly";

  private static final Param<Instant> START = TimeParams.START.note(USER_ONLY);
  private static final Param<Instant> END = TimeParams.END.note(USER_ONLY);
  private static final Param<String> FROM = NameParams.FROM.note(NON_USER_ONLY);
  private static final Param<String> TO = NameParams.TO.note(NON_USER_ONLY);
  private static final Param<String> PREFIX = NameParams.PREFIX.note(NON_USER_ONLY);
  private static final Param<String> EXCLUDED_USER = AuthorParams.EXCLUDED_USER.note(NON_USER_ONLY);

  static final Declaration DECLARATION =
      Declaration.ofList(
              "alldeletedrevisions",
              "adr",
              RevisionsParams.PROP,
              RevisionsParams.SLOTS,
              RevisionsParams.SLOT_FORMAT,
              RevisionsParams.PLAIN_LIMIT,
              FormParams.ALL,
              RevisionsParams.SECTION,
              DiffParams.ALL,
              RevisionsParams.FORMAT,
              AuthorParams.USER,
              AllRevisionsQuery.NAMESPACES,
              START,
              END,
              TimeParams.DIRECTION,
              FROM,
              TO,
              PREFIX,
              EXCLUDED_USER,
              ListParams.TAG,
              ListParams.CONTINUE,
              AllRevisionsQuery.GENERATE_TITLES)
          .example("action=query&list=alldeletedrevisions&adruser=Example&adrlimit=50")
          .example("action=query&list=alldeletedrevisions&adrdir=newer&adrnamespace=0&adrlimit=50");

  private AllDeletedRevisionsParams() {}

  /** Whether it is about the revisions of one person. */
  static boolean isByAuthor(QueryCall call) {
    return call.isSent(AuthorParams.USER);
  }

  /** Which revisions are wanted. */
  static Parsed<DeletedRevisionsRequest> request(
      QueryCall call, TitleParts titles, Namespaces namespaces, Optional<DeletedPlace> resume) {
    return RevisionsParams.limit(call, RevisionsParams.PLAIN_LIMIT, DECLARATION)
        .map(limit ->
            new DeletedRevisionsRequest(
                choice(call, titles, namespaces, resume.orElse(null)),
                Window.between(
                        call.get(TimeParams.DIRECTION),
                        call.find(START),
                        call.find(END),
                        limit.intValue())
                    .startingAt(
                        isByAuthor(call) ? resume.map(DeletedPlace::position).orElse(null) : null),
                call.find(AuthorParams.USER),
                call.find(EXCLUDED_USER),
                call.find(ListParams.TAG)));
  }

  private static Choice choice(
      QueryCall call, TitleParts titles, Namespaces namespaces, @Nullable DeletedPlace resume) {
    List<Integer> asked = call.getOrEmpty(AllRevisionsQuery.NAMESPACES);
    if (isByAuthor(call)) {
      return new Choice.OfAuthor(Set.copyOf(asked));
    }
    List<TitleRange> ranges = new ArrayList<>();
    namespaces.all().stream()
        .map(Namespace::id)
        .filter(id -> id >= Namespace.MAIN && (asked.isEmpty() || asked.contains(id)))
        .sorted()
        .forEach(id -> ranges.add(range(call, titles, id)));
    return new Choice.OfRanges(ranges, resume);
  }

  /** The titles of a namespace; none where no name of this namespace is meant. */
  private static TitleRange range(QueryCall call, TitleParts titles, int namespace) {
    boolean rising = call.get(TimeParams.DIRECTION) == Direction.NEWER;
    TitleRange range = TitleRange.all(namespace);
    Optional<String> from = key(call, FROM, titles, namespace);
    Optional<String> to = key(call, TO, titles, namespace);
    Optional<String> prefix = key(call, PREFIX, titles, namespace);
    range = range.from((rising ? from : to).orElse(null)).to((rising ? to : from).orElse(null));
    return prefix.isEmpty() ? range : range.beginningWith(prefix.get());
  }

  private static Optional<String> key(
      QueryCall call, Param<String> param, TitleParts titles, int namespace) {
    String text = call.find(param);
    return text == null ? Optional.empty() : titles.key(text, namespace);
  }

  /** The refusal of parameters that exclude each other; null: there are none. */
  static @Nullable ApiError mixed(QueryCall call) {
    boolean byAuthor = isByAuthor(call);
    List<Param<?>> others =
        byAuthor ? List.of(FROM, TO, PREFIX, EXCLUDED_USER) : List.of(START, END);
    return others.stream()
        .filter(call::isSent)
        .findFirst()
        .map(param ->
            ApiError.of(
                "invalidparammix",
                Message.of(
                    byAuthor
                        ? "apierror-invalidparammix-cannotusewith"
                        : "apierror-invalidparammix-mustusewith",
                    call.nameOf(param),
                    call.nameOf(AuthorParams.USER))))
        .orElse(null);
  }
}

package org.palimpsest.actionapi.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.wiki.deletion.DeletedPosition;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest;
import org.palimpsest.wiki.deletion.DeletedRevisionsRequest.Choice;

/**
 * The parameters of {@code prop=deletedrevisions}, and what they come to (spec:
 * deletion-and-logs.md, section 3).
 */
final class DeletedRevisionsParams {
  static final Param<String> LIMIT = Param.of("limit", RevisionLimitType.INSTANCE);
  static final Param<Instant> START = Param.timestamp("start");
  static final Param<Instant> END = Param.timestamp("end");
  static final Param<Direction> DIRECTION =
      Param.choice("dir", Direction.class).defaults(Direction.OLDER);
  static final Param<String> TAG = Param.string("tag");
  static final Param<String> USER = Param.user("user", RevisionsParams.PEOPLE);
  static final Param<String> EXCLUDED_USER = Param.user("excludeuser", RevisionsParams.PEOPLE);
  static final Param<String> CONTINUE = Param.string("continue");

  static final Declaration DECLARATION =
      Declaration.ofQuery(
              "deletedrevisions",
              "drv",
              RevisionsParams.PROP,
              RevisionsParams.SLOTS,
              RevisionsParams.SLOT_FORMAT,
              LIMIT,
              RevisionsParams.SECTION,
              RevisionsParams.FORMAT,
              START,
              END,
              DIRECTION,
              TAG,
              USER,
              EXCLUDED_USER,
              CONTINUE)
          .example(
              "action=query&prop=deletedrevisions&titles=Main%20Page|Talk:Main%20Page&drvslots=*&drvprop=user|comment|content")
          .example("action=query&prop=deletedrevisions&revids=123456");

  private DeletedRevisionsParams() {}

  /** Whether it is about revisions by id, rather than about all of some titles. */
  static boolean isByIds(QueryCall call) {
    return !call.pages().revisionIds().isEmpty() || !call.pages().deletedRevisionIds().isEmpty();
  }

  /** Whose revisions are wanted, and from where on; empty when the client goes on from nowhere. */
  static Optional<Choice> choice(QueryCall call) {
    String resume = call.find(CONTINUE);
    if (isByIds(call)) {
      List<Long> ids = call.pages().deletedRevisionIds();
      return resume == null
          ? Optional.of(new Choice.OfIds(ids, null))
          : idOf(resume).map(id -> new Choice.OfIds(ids, id));
    }
    List<Title> titles = call.pages().titles().stream().map(PageSetEntry::title).toList();
    return resume == null
        ? Optional.of(new Choice.OfTitles(titles, null))
        : placeOf(resume).map(place -> new Choice.OfTitles(titles, place));
  }

  /** Which of them are wanted. */
  static DeletedRevisionsRequest request(QueryCall call, Choice choice, int limit) {
    return new DeletedRevisionsRequest(
        choice,
        call.get(DIRECTION),
        call.find(START),
        call.find(END),
        call.find(USER),
        call.find(EXCLUDED_USER),
        call.find(TAG),
        limit);
  }

  /** How a client is told to go on from a place. */
  static String print(QueryCall call, DeletedPosition place) {
    return isByIds(call)
        ? place.place().id() + "|" + place.place().id()
        : place.title().namespace()
            + "|"
            + place.title().key()
            + "|"
            + ListPosition.print(place.place());
  }

  private static Optional<Long> idOf(String text) {
    String[] parts = text.split("\\|", -1);
    return parts.length == 2 && ListPosition.id(parts[1]).isPresent()
        ? ListPosition.id(parts[0])
        : Optional.empty();
  }

  private static Optional<DeletedPosition> placeOf(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    return ListPosition.id(parts[0])
        .filter(namespace -> namespace <= Integer.MAX_VALUE)
        .flatMap(namespace ->
            ListPosition.parse(parts[2], parts[3])
                .map(place ->
                    new DeletedPosition(new Title(namespace.intValue(), parts[1]), place)));
  }
}

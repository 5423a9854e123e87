package org.palimpsest.actionapi.revision;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.seek.Position;

/** How places in lists of deleted revisions are written, by what is listed. */
enum DeletedRevisionMarks implements PlaceFormat<DeletedPlace> {
  /**
   * Revisions by id: {@code id|id of the row}, which are one here. Titles and times are not told.
   */
  BY_ID {
    @Override
    public Node print(DeletedPlace place) {
      return Node.of(place.position().id() + "|" + place.position().id());
    }

    @Override
    public Optional<DeletedPlace> parse(String text) {
      String[] parts = text.split("\\|", -1);
      return parts.length == 2 && ListPosition.id(parts[1]).isPresent()
          ? ListPosition.id(parts[0])
              .map(id -> new DeletedPlace(new Title(0, ""), new Position(Instant.EPOCH, id)))
          : Optional.empty();
    }
  },
  /** Revisions of one person: {@code time|id}. Titles are not told. */
  BY_TIME {
    @Override
    public Node print(DeletedPlace place) {
      return Node.of(ListPosition.print(place.position()));
    }

    @Override
    public Optional<DeletedPlace> parse(String text) {
      return ListPosition.parse(text).map(at -> new DeletedPlace(new Title(0, ""), at));
    }
  },
  /** Revisions by title: {@code namespace|title|time|id}. */
  BY_TITLE {
    @Override
    public Node print(DeletedPlace place) {
      return Node.of(
          place.title().namespace()
              + "|"
              + place.title().key()
              + "|"
              + ListPosition.print(place.position()));
    }

    @Override
    public Optional<DeletedPlace> parse(String text) {
      String[] parts = text.split("\\|", -1);
      if (parts.length != 4) {
        return Optional.empty();
      }
      return ListPosition.id(parts[0])
          .filter(namespace -> namespace <= Integer.MAX_VALUE)
          .flatMap(namespace ->
              ListPosition.parse(parts[2], parts[3])
                  .map(at -> new DeletedPlace(new Title(namespace.intValue(), parts[1]), at)));
    }
  }
}

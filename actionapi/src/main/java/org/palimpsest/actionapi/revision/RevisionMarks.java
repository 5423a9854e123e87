package org.palimpsest.actionapi.revision;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.revision.RevisionPosition;

/**
 * How places in lists of revisions are written, by what is listed. What the text does not tell of a
 * place is 0.
 */
enum RevisionMarks implements PlaceFormat<RevisionPosition> {
  /** Revisions by id: {@code id}. */
  BY_ID {
    @Override
    public Node print(RevisionPosition place) {
      return Node.of(place.id());
    }

    @Override
    public Optional<RevisionPosition> parse(String text) {
      return ListPosition.id(text).map(id -> new RevisionPosition(0, id, Instant.EPOCH));
    }
  },
  /** Latest revisions of pages: {@code page's id|id}. */
  BY_PAGE {
    @Override
    public Node print(RevisionPosition place) {
      return Node.of(place.pageId() + "|" + place.id());
    }

    @Override
    public Optional<RevisionPosition> parse(String text) {
      return ListPosition.id(text.replaceFirst("\\|[0-9]+$", ""))
          .map(pageId -> new RevisionPosition(pageId, 0, Instant.EPOCH));
    }
  },
  /** The history of a page: {@code time|id}. */
  BY_TIME {
    @Override
    public Node print(RevisionPosition place) {
      return Node.of(ListPosition.print(new Position(place.created(), place.id())));
    }

    @Override
    public Optional<RevisionPosition> parse(String text) {
      return ListPosition.parse(text)
          .map(place -> new RevisionPosition(0, place.id(), place.time()));
    }
  };
}

package org.palimpsest.wiki.deletion;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/**
 * Which deleted revisions are wanted (spec: deletion-and-logs.md, section 3).
 *
 * @param of whose
 * @param window which way, between which times, how many
 * @param by only by the person of this canonical name, who need not exist
 * @param notBy not by the person of this name
 * @param tag only with this tag
 */
public record DeletedRevisionsRequest(
    Choice of,
    Window<Position> window,
    @Nullable String by,
    @Nullable String notBy,
    @Nullable String tag) {

  public DeletedRevisionsRequest {
    Objects.requireNonNull(of);
    Objects.requireNonNull(window);
  }

  /** Whose revisions. */
  public sealed interface Choice {
    /**
     * Those under these titles: title by title, in the direction of the list.
     *
     * @param titles at most 500
     * @param resume where an earlier answer stopped; null: from the beginning
     */
    record OfTitles(List<Title> titles, @Nullable DeletedPlace resume) implements Choice {
      public OfTitles {
        titles = List.copyOf(titles);
      }
    }

    /**
     * Those of the person that the request names, by time.
     *
     * @param namespaces under titles of these namespaces; empty: of all
     */
    record OfAuthor(Set<Integer> namespaces) implements Choice {
      public OfAuthor {
        namespaces = Set.copyOf(namespaces);
      }
    }

    /**
     * Those under all titles of some namespaces: namespace by namespace and title by title, in the
     * direction of the list. The request's window is about no times.
     *
     * @param ranges one for each namespace, in their order
     * @param resume where an earlier answer stopped; null: from the beginning
     */
    record OfRanges(List<TitleRange> ranges, @Nullable DeletedPlace resume) implements Choice {
      public OfRanges {
        ranges = List.copyOf(ranges);
      }
    }

    /**
     * The first under each title of a namespace, in the direction of the list. The request's window
     * is about no times.
     *
     * @param resume where an earlier answer stopped; null: from the beginning
     */
    record FirstOfTitles(TitleRange range, @Nullable DeletedPlace resume) implements Choice {}

    /**
     * Those of these ids, in order of id.
     *
     * @param ids at most 500
     * @param resume the id where an earlier answer stopped; null: from the beginning
     */
    record OfIds(List<Long> ids, @Nullable Long resume) implements Choice {
      public OfIds {
        ids = List.copyOf(ids);
      }
    }
  }
}

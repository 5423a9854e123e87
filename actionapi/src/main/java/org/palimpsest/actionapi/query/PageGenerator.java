package org.palimpsest.actionapi.query;

import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;

/**
 * A module whose pages other modules can say something about ({@code generator=}). Its parameters
 * then have a {@code g} before their names (spec: api-framework.md, section 15).
 */
public interface PageGenerator extends QueryModule {

  /**
   * The pages that it lists. The call is read as always; what {@link QueryCall#pages} gives is what
   * the request names beside the generator.
   */
  Generated generate(QueryCall call);

  @Override
  default boolean isGenerator() {
    return true;
  }

  /** What came of generating. */
  sealed interface Generated {
    /**
     * Pages.
     *
     * @param source the pages, in the order of the list
     * @param next the module's own parameters, without prefix, that give what comes next; empty at
     *     the end
     * @param extra members to add to the entries of these pages, such as {@code index}; the keys
     *     are titles of the list
     * @param here the module's own parameters that give these same pages again, for lists that
     *     would otherwise give others later; empty where the request as it was does
     */
    record Pages(Source source, ObjectNode next, Map<Title, ObjectNode> extra, ObjectNode here)
        implements Generated {
      public Pages {
        extra = Map.copyOf(extra);
      }

      /** Pages of a list that gives the same when it is asked again. */
      public Pages(Source source, ObjectNode next, Map<Title, ObjectNode> extra) {
        this(source, next, extra, new ObjectNode());
      }
    }

    /** It has been called wrongly. */
    record Refused(ApiError error) implements Generated {}
  }

  /** By what pages are named. */
  sealed interface Source {
    /** By titles; there need not be pages of all of them. */
    record Titles(List<Title> titles) implements Source {
      public Titles {
        titles = List.copyOf(titles);
      }
    }

    /** By ids of pages. */
    record PageIds(List<Long> ids) implements Source {
      public PageIds {
        ids = List.copyOf(ids);
      }
    }

    /** By ids of revisions. */
    record RevisionIds(List<Long> ids) implements Source {
      public RevisionIds {
        ids = List.copyOf(ids);
      }
    }
  }
}

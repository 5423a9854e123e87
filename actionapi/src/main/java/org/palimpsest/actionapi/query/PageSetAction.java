package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/**
 * The pages of an action that does something to many: they are named, generated and continued as
 * those of a query (spec: api-framework.md, sections 16 and 17). Thread-safe.
 */
public final class PageSetAction implements ParamGroup {
  private static final Param<String> CONTINUE = Param.string("continue");

  private final PageSets pageSets;

  public PageSetAction(PageSets pageSets) {
    this.pageSets = pageSets;
  }

  /** What the parameters come to. */
  public sealed interface Found {
    /**
     * These pages.
     *
     * @param head what stands at the head of the answer: how to go on
     */
    record Pages(PageSet pages, ObjectNode head) implements Found {}

    /** They contradict one another. */
    record Refused(ApiError error) implements Found {}
  }

  @Override
  public List<Param<?>> params() {
    List<Param<?>> params = new ArrayList<>(List.of(CONTINUE));
    params.addAll(pageSets.params());
    return params;
  }

  @Override
  public List<String> errors() {
    return List.of("badcontinue", "multisource", "badgenerator", "badinteger", "toomanyvalues");
  }

  /** Those of the parameters by which a call says which pages, if only by how. */
  public List<Param<?>> sent(Call call) {
    return pageSets.params().stream().filter(call::isSent).toList();
  }

  /** Finds the pages. */
  public Found find(Call call) {
    String sent = call.find(CONTINUE);
    Continuation continuation = sent == null ? Continuation.START : Continuation.parse(sent);
    if (continuation == null) {
      return new Found.Refused(ApiError.of(Message.of("apierror-badcontinue")));
    }
    return switch (pageSets.find(call, new PageSets.Wish(false, false))) {
      case PageSets.Found.Refused(ApiError error) -> new Found.Refused(error);
      case PageSets.Found.Set(PageSet pages, GeneratorProgress place) ->
          new Found.Pages(
              pages, new Progress(continuation, call.context().parameters(), place).head());
    };
  }
}

package org.palimpsest.actionapi.move;

import java.util.List;
import org.palimpsest.actionapi.error.ErrorNodes;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.move.MoveReport;
import org.palimpsest.wiki.move.PageMoveResult;
import org.palimpsest.wiki.move.SubpageMoves;

/** What a move has come to, or would come to, as clients read it (spec: administration.md, 3.4). */
final class MoveNodes {
  private final Namespaces namespaces;
  private final MoveErrors errors;
  private final Wording wording;

  /**
   * @param wording how the client wants sentences
   */
  MoveNodes(Namespaces namespaces, MoveErrors errors, Wording wording) {
    this.namespaces = namespaces;
    this.errors = errors;
    this.wording = wording;
  }

  ObjectNode of(MoveReport report, String reason) {
    PageMoveResult.Moved page = report.page();
    ObjectNode node =
        new ObjectNode()
            .put("from", text(page.from()))
            .put("to", text(page.to()))
            .put("reason", reason)
            .flag("redirectcreated", page.leavesRedirect())
            .flag("moveoverredirect", page.overwritten() != null);
    switch (report.talk()) {
      case null -> {}
      case PageMoveResult.Moved talk ->
          node.put("talkfrom", text(talk.from()))
              .put("talkto", text(talk.to()))
              .flag("talkmoveoverredirect", talk.overwritten() != null);
      case PageMoveResult.NotMoved(_, var problems) ->
          node.put("talkmove-errors", ErrorNodes.of(errors.of(problems), wording));
    }
    if (report.subpages() != null) {
      node.put("subpages", of(report.subpages()));
    }
    if (report.talkSubpages() != null) {
      node.put("subpages-talk", of(report.talkSubpages()));
    }
    return node;
  }

  /** What a dry run says besides: all pages that would be moved, made and deleted. */
  ObjectNode plan(MoveReport report) {
    List<PageMoveResult.Moved> moved = report.moved();
    ListNode created = new ListNode("page");
    ListNode deleted = new ListNode("page");
    for (PageMoveResult.Moved page : moved) {
      if (page.leavesRedirect()) {
        created.add(new ObjectNode().put("title", text(page.from())));
      }
      PageFacts overwritten = page.overwritten();
      if (overwritten != null) {
        deleted.add(
            new ObjectNode()
                .put("title", text(overwritten.title()))
                .put("pageid", overwritten.id())
                .put("revid", overwritten.latest()));
      }
    }
    return new ObjectNode()
        .flag("dryrun", true)
        .put("pages", moved.size())
        .put(
            "pageids",
            ListNode.ofNumbers("page", moved.stream().map(PageMoveResult.Moved::pageId).toList()))
        .put("created", created)
        .put("deleted", deleted);
  }

  private Node of(SubpageMoves subpages) {
    return switch (subpages) {
      case SubpageMoves.Each(var results) -> {
        ListNode list = new ListNode("subpage");
        results.forEach(result -> list.add(of(result)));
        yield list;
      }
      case SubpageMoves.NoSubpages none ->
          new ObjectNode().put("errors", ErrorNodes.of(List.of(errors.of(none)), wording));
      case SubpageMoves.NotAllowed _ ->
          new ObjectNode()
              .put("errors", ErrorNodes.of(List.of(MoveErrors.noSubpageRight()), wording));
    };
  }

  private ObjectNode of(PageMoveResult result) {
    ObjectNode node = new ObjectNode().put("from", text(result.from()));
    return switch (result) {
      case PageMoveResult.Moved moved -> node.put("to", text(moved.to()));
      case PageMoveResult.NotMoved(_, var problems) ->
          node.put("errors", ErrorNodes.of(errors.of(problems), wording));
    };
  }

  private String text(Title title) {
    return namespaces.prefixedText(title);
  }
}

package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the page that is to be edited and asks whether it may be (spec: edit-and-history.md, 1.2,
 * steps 3 to 6). Thread-safe.
 */
final class EditGate {
  private final Authority authority;

  EditGate(Authority authority) {
    this.authority = authority;
  }

  Step<Situation> enter(JdbcClient sql, EditRequest request, Set<Limit> exceeded, Instant now) {
    return follow(sql, request)
        .then(followed -> meet(sql, request, followed.orElse(null), now))
        .then(situation -> check(sql, situation, exceeded));
  }

  private Step<Optional<EditOutcome.Followed>> follow(JdbcClient sql, EditRequest request) {
    if (!request.followRedirect()) {
      return Step.done(Optional.empty());
    }
    if (!(request.submission() instanceof Submission.Extend)
        && !(request.section() instanceof SectionChoice.Added)) {
      return Step.end(new EditOutcome.RedirectNeedsAddition());
    }
    Optional<LinkTarget> target =
        PageTable.find(sql, request.title())
            .filter(PageFacts::redirect)
            .flatMap(page -> RedirectTable.find(sql, page.id()));
    if (target.isEmpty()) {
      return Step.done(Optional.empty());
    }
    return target.get() instanceof ParsedTitle.Local(Title to, String fragment) && to.canExist()
        ? Step.done(Optional.of(new EditOutcome.Followed(request.title(), to)))
        : Step.end(new EditOutcome.RedirectNotEditable(request.title(), target.get()));
  }

  private Step<Situation> meet(
      JdbcClient sql, EditRequest request, EditOutcome.@Nullable Followed followed, Instant now) {
    Title title = followed == null ? request.title() : followed.to();
    PageFacts page = PageTable.find(sql, title).orElse(null);
    RevisionRow current =
        page == null ? null : RevisionTable.find(sql, page.latest()).orElseThrow();
    String usual = page == null ? ContentModel.defaultFor(title).wire() : page.model();
    Optional<ContentModel> model =
        Optional.ofNullable(request.content().model()).or(() -> ContentModel.ofWire(usual));
    if (model.isEmpty() || !model.get().isEditable()) {
      return Step.end(new EditOutcome.NoDirectEditing(model.map(ContentModel::wire).orElse(usual)));
    }
    String format = request.content().format();
    if (format != null && !model.get().formats().contains(format)) {
      return Step.end(new EditOutcome.BadFormat(format, model.get().wire()));
    }
    if (request.existence().missing() && page != null) {
      return Step.end(new EditOutcome.PageExists());
    }
    if (request.existence().present() && page == null) {
      return Step.end(new EditOutcome.PageMissing());
    }
    return Step.done(new Situation(request, now, followed, page, current, model.get()));
  }

  private Step<Situation> check(JdbcClient sql, Situation situation, Set<Limit> exceeded) {
    List<Refusal> refusals =
        authority.check(
            sql,
            situation.request().performer(),
            act(situation.page()),
            situation.title(),
            situation.page(),
            exceeded,
            situation.now());
    return refusals.isEmpty() ? Step.done(situation) : Step.end(new EditOutcome.Refused(refusals));
  }

  /**
   * What an edit of a page is.
   *
   * @param page the page; null if it is to be made
   */
  static Act act(@Nullable PageFacts page) {
    return page == null ? Act.CREATE : Act.EDIT;
  }
}

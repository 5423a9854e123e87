package org.palimpsest.wiki.edit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.content.ContentRef;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.act.PlanningMemory;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.patrol.PatrolState;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.Announcement;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.OwnAuthor;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.tag.AppliedTag;
import org.palimpsest.wiki.tag.TagRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes the content model of a page; its text is kept as one of the new model is kept (spec:
 * administration.md, section 13). As an edit, it reads, works out what it is going to write with no
 * connection held, and writes that if the page is still as it was. Thread-safe.
 */
public final class ChangeModel {
  /** A text that is read, what becomes of it, and the bytes of both. */
  private static final long MEMORY_PER_BYTE = 8;

  private static final String SENTENCE = "logentry-contentmodel-change";

  private final Acts acts;
  private final RevisionWriter revisions;
  private final Texts texts;
  private final EditChecks checks;
  private final ContentWords words;
  private final Namespaces namespaces;
  private final Settings settings;

  public ChangeModel(
      Acts acts,
      RevisionWriter revisions,
      Texts texts,
      ContentWords words,
      Namespaces namespaces,
      Settings settings) {
    this.acts = acts;
    this.revisions = revisions;
    this.texts = texts;
    this.checks = new EditChecks(texts.redirects(), settings.edit(), acts.memory().bytes());
    this.words = words;
    this.namespaces = namespaces;
    this.settings = settings;
  }

  /** What has been read, and when. */
  private record Reading(PageFacts page, RevisionRow current, Instant now) {}

  /** What is going to be written. */
  private record Plan(
      PageFacts page,
      RevisionRow current,
      EncodedContent content,
      long extraSize,
      ContentFacts after,
      ContentChange change,
      KeptComment comment) {}

  /** Does it, or says why not. */
  public ModelChangeOutcome run(ModelChangeRequest request) {
    Set<Limit> exceeded = acts.count(request.performer(), Act.CHANGE_MODEL);
    return acts.<Reading, ModelChangeOutcome>planned(sql -> read(sql, request, exceeded))
        .inStages(
            null, (read, writing) -> attempt(request, read, writing), ModelChangeOutcome.Busy::new);
  }

  private Attempt<ModelChangeOutcome> attempt(
      ModelChangeRequest request,
      Reading read,
      PlannedAct<Reading, ModelChangeOutcome>.Writing writing) {
    PageFacts page = read.page();
    RevisionRow current = read.current();
    Long contentId = current.content().seenWith(Clearance.NONE).value();
    if (contentId == null) {
      return new Attempt.Refused<>(new ModelChangeOutcome.TextHidden());
    }
    try (PlanningMemory.Share share = acts.memory().take(MEMORY_PER_BYTE * current.size())) {
      if (share == null) {
        return new Attempt.Refused<>(new ModelChangeOutcome.Busy());
      }
      String text = acts.query(sql -> texts.store().text(sql, contentId));
      return switch (kept(request, page, text, read.now())) {
        case Step.End<String>(EditOutcome why) -> new Attempt.Refused<>(unfit(why));
        case Step.Done<String>(String kept) -> {
          Plan plan = plan(request, page, current, text, kept);
          yield writing.write(sql -> write(sql, request, plan, read.now()));
        }
      };
    }
  }

  private Planning<Reading, ModelChangeOutcome> read(
      JdbcClient sql, ModelChangeRequest request, Set<Limit> exceeded) {
    Instant now = acts.now();
    PageFacts page = PageTable.find(sql, request.pageId()).orElse(null);
    if (page == null) {
      return new Planning.Over<>(new ModelChangeOutcome.Vanished());
    }
    if (page.model().equals(request.model().wire())) {
      return new Planning.Over<>(new ModelChangeOutcome.SameModel());
    }
    List<Refusal> refusals = refusals(sql, request, page, exceeded, now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new ModelChangeOutcome.Refused(refusals));
    }
    Optional<TagRefusal> ofTags = acts.tagRefusal(sql, request.performer(), request.tags(), now);
    return ofTags.isPresent()
        ? new Planning.Over<>(new ModelChangeOutcome.TagsRefused(ofTags.get()))
        : new Planning.Ready<>(
            new Reading(page, RevisionTable.find(sql, page.latest()).orElseThrow(), now));
  }

  private List<Refusal> refusals(
      JdbcClient sql,
      ModelChangeRequest request,
      PageFacts page,
      Set<Limit> exceeded,
      Instant now) {
    return acts.authority()
        .check(sql, request.performer(), Act.CHANGE_MODEL, page.title(), page, exceeded, now);
  }

  /** The text as one of the new model is kept. */
  private Step<String> kept(ModelChangeRequest request, PageFacts page, String text, Instant now) {
    ContentModel model = request.model();
    return checks
        .checkSize(text)
        .then(fitting -> checks.checkWeight(model, fitting))
        .then(light ->
            new Preparation(texts.transforms(), checks.mostBytes())
                .prepare(request.performer(), page.title(), now, model, light));
  }

  private static ModelChangeOutcome unfit(EditOutcome why) {
    return switch (why) {
      case EditOutcome.TooBig(int limit) -> new ModelChangeOutcome.TooBig(limit);
      case EditOutcome.TooManyValues _ -> new ModelChangeOutcome.TooManyValues();
      case EditOutcome.InvalidJson _ -> new ModelChangeOutcome.InvalidJson();
      default -> throw new IllegalStateException("no text can be refused for this: " + why);
    };
  }

  private Plan plan(
      ModelChangeRequest request, PageFacts page, RevisionRow current, String text, String kept) {
    EncodedContent content = EncodedContent.of(kept);
    String model = request.model().wire();
    long before = text.getBytes(StandardCharsets.UTF_8).length;
    ContentFacts after = ContentFacts.of(model, kept, content.size(), texts.redirects());
    ContentChange change =
        ContentChange.between(
            ContentFacts.of(page.model(), text, before, texts.redirects()), after);
    Title title = page.title();
    Words said = words.read(Set.of(SENTENCE, OwnAuthor.HIDDEN));
    String reason = TextEnds.trim(request.summary());
    KeptComment comment =
        OwnAuthor.saying(
                said,
                title,
                name ->
                    said.text(
                        Message.of(
                            SENTENCE,
                            name,
                            name,
                            namespaces.prefixedText(title),
                            page.model(),
                            model),
                        title))
            .map(sentence -> reason.isEmpty() ? sentence : sentence + ": " + reason);
    return new Plan(page, current, content, current.size() - before, after, change, comment);
  }

  private Attempt<ModelChangeOutcome> write(
      JdbcClient sql, ModelChangeRequest request, Plan plan, Instant now) {
    List<Refusal> refusals = refusals(sql, request, plan.page(), Set.of(), now);
    if (!refusals.isEmpty()) {
      return new Attempt.Refused<>(new ModelChangeOutcome.Refused(refusals));
    }
    Performer performer = request.performer();
    ContentRef content = texts.store().put(sql, plan.content());
    return switch (revisions.write(sql, revision(sql, request, plan, content, now))) {
      case WriteOutcome.Lost _ -> new Attempt.Overtaken<>(plan.page().title());
      case WriteOutcome.Written written -> {
        long logId =
            new LoggedDeed(performer, now, TextEnds.trim(request.summary()), request.tags())
                .write(
                    sql,
                    acts,
                    new PageEvent.ModelChanged(plan.page().model(), plan.after().model()),
                    plan.page().title(),
                    plan.page().id());
        yield new Attempt.Done<>(
            new ModelChangeOutcome.Done(
                plan.page().title(),
                plan.page().id(),
                plan.after().model(),
                logId,
                written.revisionId()));
      }
    };
  }

  private NewRevision revision(
      JdbcClient sql, ModelChangeRequest request, Plan plan, ContentRef content, Instant now) {
    Performer performer = request.performer();
    Actor author = Authors.of(sql, performer);
    List<AppliedTag> tags = new ArrayList<>();
    request.tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    performer.tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    plan.change().tags().forEach(tag -> tags.add(AppliedTag.of(tag.wire())));
    return new NewRevision(
        plan.page().title(),
        plan.page(),
        plan.current(),
        author,
        now,
        new RevisionContent(
            content.id(),
            plan.after().model(),
            plan.content().size() + plan.extraSize(),
            plan.current().extraSlots() ? SlotTable.of(sql, plan.current().id()) : List.of(),
            plan.after().redirect()),
        plan.comment(),
        false,
        tags,
        new Announcement(
            request.bot() && performer.has(Right.BOT),
            PatrolState.ofEdit(settings.patrol(), performer),
            false));
  }
}

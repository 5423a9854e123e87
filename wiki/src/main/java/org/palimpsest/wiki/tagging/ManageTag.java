package org.palimpsest.wiki.tagging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.tag.DefinedTag;
import org.palimpsest.store.tag.TagListing;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.TagEvent;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.tag.TagSource;
import org.palimpsest.wiki.tagging.ManageTagOutcome.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Defines change tags and puts an end to them: each time the tag, what carries it and the log entry
 * in one transaction. Thread-safe.
 */
public final class ManageTag {
  /** What more changes carry is not taken off all of them. */
  public static final int MOST_USES = 5000;

  private static final int LONGEST_REASON = 500;
  private static final Title TAGS = new Title(Namespace.SPECIAL, "Tags");

  private final Acts acts;
  private final TagNameRule names;

  public ManageTag(Acts acts, TitleParser titles) {
    this.acts = acts;
    this.names = new TagNameRule(titles);
  }

  /**
   * What is going to be done.
   *
   * @param tag the tag as it is; null for a new one
   * @param count how many changes it is taken off; null where it is not
   */
  private record Plan(@Nullable DefinedTag tag, @Nullable Long count) {}

  /** Does it, or says why not. */
  public ManageTagOutcome run(ManageTagRequest request) {
    Instant now = acts.now();
    return acts.<Plan, ManageTagOutcome>planned(sql -> plan(sql, request, now))
        .perform((sql, plan) -> {
          carryOut(sql, request, plan);
          return new ManageTagOutcome.Done(log(sql, request, plan.count(), now));
        });
  }

  private Planning<Plan, ManageTagOutcome> plan(
      JdbcClient sql, ManageTagRequest request, Instant now) {
    ManageTagOutcome.NotDone why = refusal(sql, request, now);
    if (why != null) {
      return new Planning.Over<>(why);
    }
    String name = request.tag();
    DefinedTag tag = TagListing.find(sql, name).orElse(null);
    Long count =
        tag != null && request.operation() == TagOperation.DELETE && !TagSource.isOfPrograms(name)
            ? TagListing.countUses(sql, tag.id(), MOST_USES + 1)
            : null;
    Problem problem =
        switch (request.operation()) {
          case CREATE -> names.problem(name).orElse(tag == null ? null : Problem.ALREADY_EXISTS);
          case ACTIVATE -> activation(sql, name, tag);
          case DEACTIVATE -> isDefinedByPeople(tag) ? null : Problem.DEACTIVATION_NOT_ALLOWED;
          case DELETE -> deletion(tag, count);
        };
    return problem == null
        ? new Planning.Ready<>(new Plan(tag, count))
        : new Planning.Over<>(new ManageTagOutcome.Impossible(problem, name));
  }

  private ManageTagOutcome.@Nullable NotDone refusal(
      JdbcClient sql, ManageTagRequest request, Instant now) {
    List<Refusal> refusals =
        acts.authority().check(sql, request.performer(), request.operation().act(), now);
    if (!refusals.isEmpty()) {
      return new ManageTagOutcome.Refused(refusals);
    }
    Optional<TagRefusal> ofTags = acts.tagRefusal(sql, request.performer(), request.tags(), now);
    if (ofTags.isPresent()) {
      return new ManageTagOutcome.TagsRefused(ofTags.get());
    }
    return acts.authority().blockAgainst(sql, request.performer(), Act.APPLY_TAGS, now).isPresent()
        ? new ManageTagOutcome.Blocked()
        : null;
  }

  private static boolean isDefinedByPeople(@Nullable DefinedTag tag) {
    return tag != null && tag.manual();
  }

  private static @Nullable Problem activation(
      JdbcClient sql, String name, @Nullable DefinedTag tag) {
    if (isDefinedByPeople(tag) || TagSource.isOfPrograms(name)) {
      return Problem.ACTIVATION_NOT_ALLOWED;
    }
    return tag != null && TagListing.isUsed(sql, tag.id()) ? null : Problem.NOTHING_TO_ACTIVATE;
  }

  private static @Nullable Problem deletion(@Nullable DefinedTag tag, @Nullable Long count) {
    if (tag == null) {
      return Problem.NOTHING_TO_DELETE;
    }
    if (count == null) {
      return Problem.DELETION_NOT_ALLOWED;
    }
    return count > MOST_USES ? Problem.TOO_MANY_USES : null;
  }

  private static void carryOut(JdbcClient sql, ManageTagRequest request, Plan plan) {
    DefinedTag tag = plan.tag();
    if (tag == null || request.operation() == TagOperation.ACTIVATE) {
      TagTable.activate(sql, request.tag());
      return;
    }
    if (plan.count() != null) {
      TagTable.removeUses(sql, tag.id());
    }
    TagTable.deactivate(sql, tag.id());
  }

  private long log(JdbcClient sql, ManageTagRequest request, @Nullable Long count, Instant now) {
    return acts.log(
        sql,
        new NewLogEntry(
            now,
            new TagEvent.Managed(request.operation().wire(), request.tag(), count),
            Authors.of(sql, request.performer()),
            TAGS,
            0,
            0,
            Unicode.cut(request.reason(), LONGEST_REASON),
            List.of()),
        request.performer().has(Right.BOT),
        request.tags());
  }
}

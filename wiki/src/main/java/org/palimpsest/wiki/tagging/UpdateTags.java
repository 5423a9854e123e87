package org.palimpsest.wiki.tagging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palimpsest.store.change.TaggedChange;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.tag.DefinedTag;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.tag.TagSource;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome.Item;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome.Result;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives tags to changes and takes tags off them. A revision and the log entry that came with it are
 * one change. All that is named in one request is done in one transaction, with a log entry for
 * each change whose tags are others than before. Thread-safe.
 */
public final class UpdateTags {
  private final Acts acts;

  public UpdateTags(Acts acts) {
    this.acts = acts;
  }

  /** Does it, or says why not. */
  public UpdateTagsOutcome run(UpdateTagsRequest request) {
    Instant now = acts.now();
    return acts.<Map<String, Long>, UpdateTagsOutcome>planned(sql -> plan(sql, request, now))
        .inStages((_, writing) -> {
          boolean tooOften =
              !acts.limits().consume(request.performer(), Limit.CHANGETAGS).isEmpty();
          return writing.writeAnew((sql, applicable) ->
              new Attempt.Done<>(
                  new UpdateTagsOutcome.Done(items(sql, request, applicable, tooOften, now))));
        });
  }

  /** Finds the tags that are to be given. */
  private Planning<Map<String, Long>, UpdateTagsOutcome> plan(
      JdbcClient sql, UpdateTagsRequest request, Instant now) {
    List<Refusal> refusals = acts.authority().check(sql, request.performer(), Act.TAG, now);
    if (!refusals.isEmpty()) {
      return new Planning.Over<>(new UpdateTagsOutcome.Refused(refusals.getFirst()));
    }
    Optional<TagRefusal> ofTags = acts.tagRefusal(sql, request.performer(), request.tags(), now);
    if (ofTags.isPresent()) {
      return new Planning.Over<>(new UpdateTagsOutcome.TagsRefused(ofTags.get()));
    }
    if (!request.named()) {
      return new Planning.Over<>(new UpdateTagsOutcome.NothingNamed());
    }
    Map<String, Long> applicable = applicable(sql, request.add());
    List<String> gone = request.add().stream().filter(tag -> !applicable.containsKey(tag)).toList();
    if (!gone.isEmpty()) {
      return new Planning.Over<>(new UpdateTagsOutcome.NotApplicable(gone));
    }
    return request.changes().isEmpty()
        ? new Planning.Over<>(new UpdateTagsOutcome.Done(List.of()))
        : new Planning.Ready<>(applicable);
  }

  private static Map<String, Long> applicable(JdbcClient sql, List<String> names) {
    return TagTable.find(sql, names).stream()
        .filter(DefinedTag::active)
        .collect(Collectors.toMap(DefinedTag::name, DefinedTag::id));
  }

  private List<Item> items(
      JdbcClient sql,
      UpdateTagsRequest request,
      Map<String, Long> applicable,
      boolean tooOften,
      Instant now) {
    FoundChanges found = FoundChanges.of(sql, request.changes());
    Function<PageFacts, Optional<Refusal.Blocked>> blocks =
        acts.authority().blocksOfPages(sql, request.performer(), now);
    TagChange tagChange =
        new TagChange(acts, request, applicable, Authors.of(sql, request.performer()), now);
    List<Item> items = new ArrayList<>();
    for (NamedChange named : request.changes()) {
      TaggedChange change = found.find(named);
      Result result =
          change == null
              ? new Result.Unknown()
              : block(named, change, blocks)
                  .or(() -> obstacle(request, tooOften))
                  .orElseGet(() -> tagChange.apply(sql, named, change, found.tagsOf(change)));
      items.add(new Item(named, result));
    }
    return items;
  }

  /** A block of a page says nothing of what is logged about it. */
  private static Optional<Result> block(
      NamedChange named,
      TaggedChange change,
      Function<PageFacts, Optional<Refusal.Blocked>> blocks) {
    PageFacts page = change.page();
    return page == null || named.kind() == NamedChange.Kind.LOG_ENTRY
        ? Optional.empty()
        : blocks.apply(page).map(Result.Blocked::new);
  }

  private static Optional<Result> obstacle(UpdateTagsRequest request, boolean tooOften) {
    List<String> ofPrograms = request.remove().stream().filter(TagSource::isOfPrograms).toList();
    if (!ofPrograms.isEmpty()) {
      return Optional.of(new Result.NotRemovable(ofPrograms));
    }
    return tooOften ? Optional.of(new Result.Skipped()) : Optional.empty();
  }
}

package org.palimpsest.actionapi.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.tagging.NamedChange;
import org.palimpsest.wiki.tagging.UpdateTags;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome;
import org.palimpsest.wiki.tagging.UpdateTagsRequest;

/** {@code action=tag} (spec: edit-and-history.md, section 8; administration.md, section 7). */
public record TagAction(UpdateTags updateTags) implements ActionModule {
  private static final Param<List<Long>> CHANGES = Param.integer("rcid").multi();
  private static final Param<List<Long>> REVISIONS = Param.integer("revid").multi();
  private static final Param<List<Long>> LOG_ENTRIES = Param.integer("logid").multi();
  private static final Param<List<String>> ADD = Param.tags("add");
  private static final Param<List<String>> REMOVE = Param.string("remove").multi();
  private static final Param<String> REASON = Param.string("reason").defaults("");
  private static final Param<List<String>> TAGS = Param.tags("tags");

  private static final Map<NamedChange.Kind, Param<List<Long>>> IDS =
      Map.of(
          NamedChange.Kind.REVISION, REVISIONS,
          NamedChange.Kind.RECENT_CHANGE, CHANGES,
          NamedChange.Kind.LOG_ENTRY, LOG_ENTRIES);

  private static final Declaration DECLARATION =
      Declaration.ofVerb(
              "tag",
              TokenType.CSRF,
              EnumSet.of(Act.TAG),
              CHANGES,
              REVISIONS,
              LOG_ENTRIES,
              ADD,
              REMOVE,
              REASON,
              TAGS)
          .example("action=tag&revid=123&add=vandalism&token=123ABC")
          .example("action=tag&logid=123&remove=spam&reason=Wrongly+applied&token=123ABC")
          .errors(TagErrors.OF_UPDATING);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    List<NamedChange> changes = new ArrayList<>();
    for (NamedChange.Kind kind : NamedChange.Kind.values()) {
      call.getOrEmpty(Objects.requireNonNull(IDS.get(kind)))
          .forEach(id -> changes.add(new NamedChange(kind, id)));
    }
    UpdateTagsRequest request =
        new UpdateTagsRequest(
            call.performer(),
            IDS.values().stream().anyMatch(call::isSent),
            changes,
            call.getOrEmpty(ADD),
            call.getOrEmpty(REMOVE),
            call.get(REASON),
            call.getOrEmpty(TAGS));
    return switch (updateTags.run(request)) {
      case UpdateTagsOutcome.Done(var items) -> {
        TagItemNodes nodes = new TagItemNodes(call.context().errorWording());
        ListNode list = new ListNode("result");
        items.forEach(item -> list.add(nodes.node(item)));
        yield Answer.of("tag", list);
      }
      case UpdateTagsOutcome.NotDone why ->
          Answer.refused(
              TagErrors.of(
                  why, Stream.of(REVISIONS, CHANGES, LOG_ENTRIES).map(call::nameOf).toList()));
    };
  }
}

package org.palimpsest.actionapi.visibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.visibility.ChangeVisibility;
import org.palimpsest.wiki.visibility.LevelWish;
import org.palimpsest.wiki.visibility.Suppression;
import org.palimpsest.wiki.visibility.VisibilityOutcome;
import org.palimpsest.wiki.visibility.VisibilityRequest;

/**
 * {@code action=revisiondelete} (spec: revisiondelete.md). Beyond MediaWiki's: the parameters
 * {@code dryrun}, {@code fieldwise} (each field has a lock of its own) and {@code anypage} (ids of
 * several pages at once).
 */
public final class RevisionDeleteAction implements ActionModule {
  private static final Param<ItemType> TYPE = Param.choice("type", types()).required();
  private static final Param<String> TARGET = Param.string("target");
  private static final Param<List<String>> IDS = Param.string("ids").required().multi();
  private static final Param<List<Field>> HIDE = Param.choice("hide", Field.class).multi();
  private static final Param<List<Field>> SHOW = Param.choice("show", Field.class).multi();
  private static final Param<Suppression> SUPPRESS =
      Param.choice("suppress", Suppression.class).defaults(Suppression.NOCHANGE);
  private static final Param<String> REASON = Param.string("reason");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> FIELDWISE = Param.bool("fieldwise");
  private static final Param<Boolean> ANY_PAGE = Param.bool("anypage");
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");

  private static final Declaration DECLARATION =
      Declaration.ofVerb(
              "revisiondelete",
              TokenType.CSRF,
              EnumSet.of(Act.HIDE_HISTORY, Act.HIDE_LOG),
              TYPE,
              TARGET,
              IDS,
              HIDE,
              SHOW,
              SUPPRESS,
              REASON,
              TAGS,
              FIELDWISE,
              ANY_PAGE,
              DRY_RUN)
          .example(
              "action=revisiondelete&type=revision&target=Harbour%20wall&ids=502&hide=content|user&token=123ABC")
          .example(
              "action=revisiondelete&type=logging&ids=79&hide=content|comment|user&reason=Insulting%20title&token=123ABC")
          .example(
              "action=revisiondelete&type=revision&ids=502|613&anypage=1&hide=user&reason=Insulting%20name&dryrun=1&token=123ABC")
          .errors(VisibilityErrors.CODES);

  private final ChangeVisibility changeVisibility;
  private final TitleParser titles;
  private final EntryParams params;

  public RevisionDeleteAction(
      ChangeVisibility changeVisibility, TitleParser titles, EntryParams params) {
    this.changeVisibility = changeVisibility;
    this.titles = titles;
    this.params = params;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  private static Map<String, ItemType> types() {
    Map<String, ItemType> types = new TreeMap<>();
    for (ItemType type : ItemType.values()) {
      types.put(type.wire(), type);
    }
    return types;
  }

  @Override
  public Answer execute(Call call) {
    ItemType type = call.get(TYPE);
    if (call.get(ANY_PAGE) && (type == ItemType.ARCHIVE || type == ItemType.OLD_IMAGE)) {
      return Answer.refused(
          ApiError.of(
              Message.of(
                  "apierror-invalidparammix-cannotusewith",
                  call.nameOf(ANY_PAGE) + "=1",
                  call.nameOf(TYPE) + '=' + type.wire())));
    }
    return switch (changeVisibility.run(request(call, type))) {
      case VisibilityOutcome.Done done -> Answer.of("revisiondelete", result(call, done));
      case VisibilityOutcome.NotDone why ->
          Answer.refused(VisibilityErrors.of(why, call.nameOf(IDS)));
    };
  }

  private VisibilityRequest request(Call call, ItemType type) {
    String reason = call.find(REASON);
    return new VisibilityRequest(
        call.performer(),
        new VisibilityRequest.Choice(type, call.getOrEmpty(IDS), target(call), call.get(ANY_PAGE)),
        new LevelWish(
            call.choices(HIDE, Field.class),
            call.choices(SHOW, Field.class),
            call.get(SUPPRESS),
            call.get(FIELDWISE)),
        reason == null ? "" : reason,
        call.getOrEmpty(TAGS),
        call.get(DRY_RUN));
  }

  /** What is no title of a page here is none at all. */
  private @Nullable Title target(Call call) {
    String target = call.find(TARGET);
    return target != null
            && titles.parse(target) instanceof ParsedTitle.Local(Title title, _)
            && title.canExist()
        ? title
        : null;
  }

  private ObjectNode result(Call call, VisibilityOutcome.Done done) {
    ItemNodes nodes = new ItemNodes(call, titles.namespaces(), params, done.target() == null);
    ObjectNode result = new ObjectNode().put("status", "Success");
    Title target = done.target();
    if (target != null) {
      result.put("target", titles.namespaces().prefixedText(target));
    }
    if (done.dryRun()) {
      result.flag("dryrun", true);
    }
    if (target == null) {
      result.put("logids", ListNode.ofNumbers("logid", done.logIds()));
    }
    ListNode items = result.putList("items", "i");
    done.items().forEach(item -> items.add(nodes.node(item)));
    done.missing().forEach(id -> items.add(nodes.missing(id)));
    return result;
  }
}

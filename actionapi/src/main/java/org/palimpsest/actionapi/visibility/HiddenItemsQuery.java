package org.palimpsest.actionapi.visibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.list.TitleParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.visibility.HiddenReader;
import org.palimpsest.wiki.visibility.HiddenRequest;
import org.palimpsest.wiki.visibility.HiddenView;

/**
 * {@code list=hiddenitems}, ours: what is hidden now, for those who may see it. Ids are those that
 * {@code action=revisiondelete} takes.
 */
public record HiddenItemsQuery(HiddenReader reader, TitleParser titles) implements QueryModule {
  private static final PagedList<HiddenView, Position> LIST =
      PagedList.byTime("item", HiddenView::position);

  private static final Param<String> TYPE =
      Param.choice("type", List.of(ItemType.values()).stream().map(ItemType::wire).toList())
          .defaults(ItemType.REVISION.wire());
  private static final Param<List<Field>> FIELD = Param.choice("field", Field.class).multi();
  private static final Param<String> LEVEL =
      Param.choice("level", List.of(wire(Level.HIDDEN), wire(Level.SUPPRESSED)));
  private static final Param<List<HiddenProperty>> PROP =
      Param.choice("prop", HiddenProperty.class)
          .multi()
          .defaults(
              List.of(
                  HiddenProperty.IDS,
                  HiddenProperty.TITLE,
                  HiddenProperty.TIMESTAMP,
                  HiddenProperty.LEVELS));

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "hiddenitems",
              "hi",
              TYPE,
              LEVEL,
              FIELD,
              TitleParams.TITLE,
              AuthorParams.USER,
              TimeParams.TIMES,
              PROP,
              ListParams.LIMIT,
              ListParams.CONTINUE)
          .example("action=query&list=hiddenitems")
          .example("action=query&list=hiddenitems&hitype=logging&hilevel=suppressed");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    ItemType type = ItemType.of(call.get(TYPE)).orElseThrow();
    Set<HiddenProperty> properties = call.choices(PROP, HiddenProperty.class);
    return LIST.answer(
        call,
        TimeParams.window(call)
            .then(window ->
                request(call, type)
                    .then(request ->
                        reader
                            .list(window, request, call.performer())
                            .map(Parsed::good)
                            .orElseGet(() -> new Parsed.Bad<>(denied(request.level()))))),
        item -> node(item, type, properties));
  }

  private static ApiError denied(@Nullable Level level) {
    return ApiError.of(
        "permissiondenied",
        level == null
            ? Message.of("apierror-cantview-hidden")
            : Message.of("apierror-cantview-hiddenlevel", wire(level)));
  }

  private Parsed<HiddenRequest> request(QueryCall call, ItemType type) {
    String title = call.find(TitleParams.TITLE);
    String level = call.find(LEVEL);
    return (title == null
            ? Parsed.<Optional<Title>>good(Optional.empty())
            : TitleParams.parse(titles, title))
        .map(named ->
            new HiddenRequest(
                type,
                Set.copyOf(call.getOrEmpty(FIELD)),
                level == null ? null : Level.valueOf(level.toUpperCase(Locale.ROOT)),
                named.orElse(null),
                call.find(AuthorParams.USER)));
  }

  private ObjectNode node(HiddenView item, ItemType type, Set<HiddenProperty> properties) {
    ObjectNode node = new ObjectNode();
    Title title = item.title().value();
    if (properties.contains(HiddenProperty.IDS)) {
      putIds(node, item, type);
    }
    if (properties.contains(HiddenProperty.TITLE)) {
      SeenNodes.markHidden(node, "action", item.title());
      if (title != null) {
        PageNodes.putTitle(node, title, titles.namespaces());
      }
    }
    if (properties.contains(HiddenProperty.TIMESTAMP)) {
      node.put("timestamp", item.created());
    }
    SeenNodes.putAuthor(
        node,
        item.author(),
        properties.contains(HiddenProperty.USER),
        properties.contains(HiddenProperty.USER));
    if (properties.contains(HiddenProperty.LEVELS)) {
      ObjectNode levels = new ObjectNode();
      for (Field field : Field.values()) {
        Level level = item.levels().getOrDefault(field, Level.VISIBLE);
        levels.put(field.name().toLowerCase(Locale.ROOT), wire(level));
      }
      node.put("levels", levels);
    }
    HiddenView.Change change = item.change();
    if (change != null && properties.contains(HiddenProperty.CHANGE)) {
      node.put("change", node(change));
    }
    return node;
  }

  private static void putIds(ObjectNode node, HiddenView item, ItemType type) {
    switch (type) {
      case REVISION -> node.put("id", item.id());
      case ARCHIVE -> node.put("id", Timestamps.digits(item.created())).put("revid", item.id());
      case FILE_ARCHIVE -> node.put("id", item.id());
      case LOGGING -> {
        String[] kind = item.kind().split("/", 2);
        node.put("id", item.id()).put("type", kind[0]).put("action", kind[1]);
      }
      case OLD_IMAGE -> {
        Title title = item.title().value();
        if (item.replaced() != null && title != null) {
          node.put("id", Timestamps.digits(item.replaced()))
              .put("archivename", new ArchiveName(item.replaced(), title.key()).toString());
        }
      }
    }
  }

  private static ObjectNode node(HiddenView.Change change) {
    ObjectNode node =
        new ObjectNode().put("logid", change.logId()).put("timestamp", change.created());
    SeenNodes.putAuthor(node, change.author(), true, false);
    SeenNodes.put(node, "comment", change.comment());
    return node;
  }

  private static String wire(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}

package org.palimpsest.actionapi.protection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.visibility.SeenNodes;
import org.palimpsest.model.protection.ProtectionLevel;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.protection.ProtectedPlace;
import org.palimpsest.store.protection.ProtectedTitleFilter;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.protection.ProtectedTitleReader;
import org.palimpsest.wiki.protection.ProtectedTitleView;

/** {@code list=protectedtitles} (spec: query-modules.md, section 3). */
public record ProtectedTitlesQuery(
    ProtectedTitleReader reader, Namespaces namespaces, CommentFormatter comments)
    implements PageGenerator {
  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  private static final Param<List<String>> LEVELS =
      Param.choice("level", ProtectionLevel.wires()).multi();
  private static final Param<List<ProtectedTitleProperty>> PROP =
      Param.choice("prop", ProtectedTitleProperty.class)
          .multi()
          .defaults(List.of(ProtectedTitleProperty.TIMESTAMP, ProtectedTitleProperty.LEVEL));

  private static final PagedList<ProtectedTitleView, ProtectedPlace> LIST =
      new PagedList<>(
          "pt",
          ContinueParam.of(
              ListParams.CONTINUE,
              PlaceFormat.of(ProtectedTitlesQuery::print, ProtectedTitlesQuery::parse)),
          ProtectedTitleView::place);

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "protectedtitles",
              "pt",
              NAMESPACES,
              LEVELS,
              ListParams.LIMIT,
              TimeParams.DIRECTION,
              TimeParams.START,
              TimeParams.END,
              PROP,
              ListParams.CONTINUE)
          .example("action=query&list=protectedtitles")
          .example("action=query&generator=protectedtitles&gptnamespace=0&prop=info");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<ProtectedTitleProperty> properties = call.choices(PROP, ProtectedTitleProperty.class);
    return LIST.answerTogether(
        call,
        read(call),
        titles -> {
          CommentNodes said = comments(titles, properties);
          return title -> node(title, properties, said);
        });
  }

  private CommentNodes comments(
      List<ProtectedTitleView> titles, Set<ProtectedTitleProperty> properties) {
    return new CommentNodes(
        comments,
        properties.contains(ProtectedTitleProperty.COMMENT),
        properties.contains(ProtectedTitleProperty.PARSEDCOMMENT)
            ? titles.stream().map(title -> CommentNodes.of(title.comment(), title.title())).toList()
            : List.of());
  }

  @Override
  public Generated generate(QueryCall call) {
    return LIST.generatedFromFirst(
        read(call),
        titles -> new Source.Titles(titles.stream().map(ProtectedTitleView::title).toList()));
  }

  private Parsed<Slice<ProtectedTitleView, ProtectedPlace>> read(QueryCall call) {
    ProtectedTitleFilter filter =
        new ProtectedTitleFilter(
            Set.copyOf(call.getOrEmpty(NAMESPACES)),
            Set.copyOf(call.getOrEmpty(LEVELS)),
            call.now());
    return LIST.place(call)
        .map(place ->
            reader.list(
                ProtectedPlace.window(TimeParams.times(call)).startingAt(place.orElse(null)),
                filter,
                call.performer().clearance()));
  }

  private ObjectNode node(
      ProtectedTitleView title, Set<ProtectedTitleProperty> properties, CommentNodes said) {
    ObjectNode node = PageNodes.putTitle(new ObjectNode(), title.title(), namespaces);
    if (properties.contains(ProtectedTitleProperty.TIMESTAMP)) {
      node.put("timestamp", title.created());
    }
    // Clients that ask for the name have always been given the id too.
    boolean named = properties.contains(ProtectedTitleProperty.USER);
    SeenNodes.putAuthor(
        node, title.author(), named, named || properties.contains(ProtectedTitleProperty.USERID));
    said.put(node, title.comment(), title.title());
    if (properties.contains(ProtectedTitleProperty.EXPIRY)) {
      node.put("expiry", PageNodes.end(title.expires()));
    }
    if (properties.contains(ProtectedTitleProperty.LEVEL)) {
      node.put("level", title.level());
    }
    return node;
  }

  private static String print(ProtectedPlace place) {
    return "%s|%d|%s"
        .formatted(
            Timestamps.digits(place.created()), place.title().namespace(), place.title().key());
  }

  private static Optional<ProtectedPlace> parse(String text) {
    String[] parts = text.split("\\|", -1);
    return parts.length == 3
        ? ListPosition.parse(parts[0], parts[1])
            .filter(position -> position.id() <= Integer.MAX_VALUE && !parts[2].isEmpty())
            .map(position -> place(position, parts[2]))
        : Optional.empty();
  }

  private static ProtectedPlace place(Position position, String key) {
    return new ProtectedPlace(position.time(), new Title((int) position.id(), key));
  }
}

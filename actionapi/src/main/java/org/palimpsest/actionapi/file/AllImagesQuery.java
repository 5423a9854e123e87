package org.palimpsest.actionapi.file;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageNodes;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileListReader;
import org.palimpsest.wiki.file.FileListRequest;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.setting.Settings;

/**
 * {@code list=allimages} (spec: filerevert-and-files.md, section 5): all files, by name or by the
 * time of their current versions. As a generator it gives their pages.
 */
record AllImagesQuery(
    FileListReader reader, CommentFormatter comments, TitleParser titles, Settings settings)
    implements PageGenerator {
  private static final String ITEM = "img";

  private static final PagedList<FileVersionView, String> BY_NAME =
      new PagedList<>(
          ITEM, ContinueParam.of(ListParams.CONTINUE, PlaceFormat.KEY), FileVersionView::name);

  private static final PagedList<FileVersionView, Position> BY_TIME =
      new PagedList<>(ITEM, ListPosition.CONTINUE, FileVersionView::position);

  @Override
  public Declaration declaration() {
    return AllImagesParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<FileProperty> properties = call.choices(AllImagesParams.PROP, FileProperty.class);
    Set<FilePart> parts = FileProperty.PARTS.of(properties);
    Function<List<FileVersionView>, Function<FileVersionView, ObjectNode>> nodes =
        files -> nodes(call, properties, files);
    return AllImagesParams.isByName(call)
        ? BY_NAME.answerTogether(call, byName(call, parts), nodes)
        : BY_TIME.answerTogether(call, byTime(call, parts), nodes);
  }

  @Override
  public Generated generate(QueryCall call) {
    Function<List<FileVersionView>, Source> source =
        files -> new Source.Titles(files.stream().map(FileVersionView::title).toList());
    return AllImagesParams.isByName(call)
        ? BY_NAME.generated(byName(call, Set.of()), source)
        : BY_TIME.generated(byTime(call, Set.of()), source);
  }

  private Parsed<Slice<FileVersionView, String>> byName(QueryCall call, Set<FilePart> parts) {
    Direction direction = call.get(AllImagesParams.DIRECTION);
    return request(call)
        .then(request ->
            BY_NAME
                .place(call)
                .then(place ->
                    FileNameRange.read(call, new TitleParts(titles), direction)
                        .map(range ->
                            direction == Direction.NEWER
                                ? range.from(place.orElse(null))
                                : range.to(place.orElse(null)))
                        .map(range ->
                            reader(call)
                                .byName(
                                    range.window(direction, ListParams.limit(call)),
                                    request,
                                    parts))));
  }

  private Parsed<Slice<FileVersionView, Position>> byTime(QueryCall call, Set<FilePart> parts) {
    return request(call)
        .then(request ->
            BY_TIME
                .place(call)
                .map(place ->
                    reader(call)
                        .byTime(
                            AllImagesParams.times(call).startingAt(place.orElse(null)),
                            request,
                            parts)));
  }

  private FileListReader reader(QueryCall call) {
    return reader.within(call.context().memory());
  }

  private Parsed<FileListRequest> request(QueryCall call) {
    ApiError mixed = AllImagesParams.mixed(call);
    return mixed == null
        ? DigestParams.read(call)
            .map(sha1 -> AllImagesParams.request(call, settings.groups().groups(), sha1))
        : new Parsed.Bad<>(mixed);
  }

  private Function<FileVersionView, ObjectNode> nodes(
      QueryCall call, Set<FileProperty> properties, List<FileVersionView> files) {
    String origin = FileLinks.origin(call, settings.site().publicUrl());
    FileInfoNodes nodes =
        new FileInfoNodes(
            properties,
            FileInfoNodes.MetadataChoice.NEWEST,
            titles.namespaces(),
            FileComments.of(comments, properties, files));
    return file -> {
      FileLinks links = new FileLinks.Published(origin, file, titles.namespaces());
      ObjectNode node =
          new ObjectNode()
              .put("name", file.name())
              .putAll(nodes.node(file, links, FileInfoNodes.Thumbnail.NONE));
      return PageNodes.putTitle(node, file.title(), titles.namespaces());
    };
  }
}

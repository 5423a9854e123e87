package org.palimpsest.actionapi.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.upload.StashedFile;
import org.palimpsest.wiki.file.FileContentView;
import org.palimpsest.wiki.upload.StashReader;
import org.palimpsest.wiki.upload.StashedFileView;

/**
 * {@code list=mystashedfiles} (spec: filerevert-and-files.md, section 5): the stash of whoever
 * asks, also uploads of which chunks are still to come.
 */
record MyStashedFilesQuery(StashReader reader) implements QueryModule {
  /** What can be told. */
  enum Property {
    SIZE,
    TYPE
  }

  private static final Param<List<Property>> PROP =
      Param.choice("prop", Property.class).multi().defaults(List.of());

  private static final Declaration DECLARATION =
      Declaration.ofList("mystashedfiles", "msf", PROP, ListParams.LIMIT, ListParams.CONTINUE)
          .example("action=query&list=mystashedfiles&msfprop=size");

  private static final PagedList<StashedFileView, StashedFile.Place> LIST =
      new PagedList<>(
          "sf",
          ContinueParam.of(
              ListParams.CONTINUE,
              PlaceFormat.of(
                  place -> Timestamps.digits(place.created()) + "|" + place.key(),
                  MyStashedFilesQuery::place)),
          StashedFileView::place);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (call.performer().userId() == 0) {
      return QueryAnswer.refused(StashErrors.anonymous("stashnotloggedin"));
    }
    Set<Property> properties = call.choices(PROP, Property.class);
    return LIST.answer(
        call,
        LIST.place(call)
            .map(place ->
                reader.list(
                    call.performer().userId(),
                    Window.<StashedFile.Place>all(Direction.NEWER, ListParams.limit(call))
                        .startingAt(place.orElse(null)),
                    call.now())),
        file -> node(file, properties));
  }

  private static ObjectNode node(StashedFileView file, Set<Property> properties) {
    FileContentView content = file.content();
    ObjectNode node =
        new ObjectNode()
            .put("filekey", file.key())
            .put("status", content == null ? "chunks" : "finished");
    if (properties.contains(Property.SIZE)) {
      node.put("size", file.size().bytes())
          .put("width", file.size().width())
          .put("height", file.size().height())
          .put("bits", content == null ? 0 : content.bits());
    }
    if (content != null && properties.contains(Property.TYPE)) {
      node.put("mimetype", content.mime()).put("mediatype", content.kind());
    }
    return node;
  }

  private static Optional<StashedFile.Place> place(String text) {
    List<String> parts = List.of(text.split("\\|", -1));
    return parts.size() == 2
        ? ListPosition.parse(parts.getFirst(), "0")
            .map(Position::time)
            .map((Instant created) -> new StashedFile.Place(created, parts.getLast()))
        : Optional.empty();
  }
}

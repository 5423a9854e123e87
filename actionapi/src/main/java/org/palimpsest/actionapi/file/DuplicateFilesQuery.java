package org.palimpsest.actionapi.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.store.file.DuplicatePlace;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.file.DuplicateView;
import org.palimpsest.wiki.file.FileListReader;

/**
 * {@code prop=duplicatefiles} (spec: filerevert-and-files.md, section 5): other files whose current
 * versions have the same bytes. As a generator it gives their pages.
 */
record DuplicateFilesQuery(FileListReader reader) implements PageGenerator {
  private static final Declaration DECLARATION =
      Declaration.ofProp(
              "duplicatefiles",
              "df",
              ListParams.LIMIT,
              ListParams.CONTINUE,
              NameParams.DIRECTION,
              Param.bool("localonly"))
          .example("action=query&titles=File:Albert_Einstein_Head.jpg&prop=duplicatefiles")
          .example("action=query&generator=allimages&prop=duplicatefiles");

  private static final PagedList<DuplicateView, DuplicatePlace> LIST =
      new PagedList<>(
          "df",
          ContinueParam.of(
              ListParams.CONTINUE,
              PlaceFormat.of(place -> place.of() + "|" + place.name(), DuplicateFilesQuery::place)),
          DuplicateView::place);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Map<String, PageSetEntry> byName = new HashMap<>();
    for (PageSetEntry page : call.pages().titles()) {
      if (page.title().namespace() == Namespace.FILE) {
        byName.put(page.title().key(), page);
      }
    }
    return QueryAnswer.of(
        read(call)
            .map(found ->
                new QueryAnswer.Done(
                    new ObjectNode(),
                    LIST.putIntoPages(
                        call,
                        found,
                        DuplicateFilesQuery::node,
                        duplicate -> byName.get(duplicate.of())))));
  }

  @Override
  public Generated generate(QueryCall call) {
    return LIST.generated(
        read(call),
        found ->
            new Source.Titles(
                found.stream()
                    .map(duplicate -> new Title(Namespace.FILE, duplicate.name()))
                    .distinct()
                    .toList()));
  }

  private Parsed<Slice<DuplicateView, DuplicatePlace>> read(QueryCall call) {
    List<Title> titles =
        call.pages().titles().stream()
            .map(PageSetEntry::title)
            .filter(title -> title.namespace() == Namespace.FILE)
            .toList();
    return LIST.place(call)
        .map(place ->
            titles.isEmpty()
                ? Slice.empty()
                : reader.duplicates(
                    titles,
                    call.get(NameParams.DIRECTION).stored,
                    place.orElse(null),
                    ListParams.limit(call),
                    call.performer().clearance()));
  }

  private static ObjectNode node(DuplicateView duplicate) {
    ObjectNode node =
        new ObjectNode()
            .put("name", duplicate.name())
            .put("timestamp", duplicate.created())
            .flag("shared", false);
    Actor author = duplicate.author().value();
    return author == null ? node : node.put("user", author.name());
  }

  private static Optional<DuplicatePlace> place(String text) {
    List<String> parts = List.of(text.split("\\|", -1));
    return parts.size() == 2
        ? Optional.of(new DuplicatePlace(parts.getFirst(), parts.getLast()))
        : Optional.empty();
  }
}

package org.palimpsest.actionapi.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileListReader;
import org.palimpsest.wiki.file.FileVersionView;

/**
 * {@code list=filearchive} (spec: deletion-and-logs.md, section 4): deleted versions of files, by
 * the names that they had.
 */
record FileArchiveQuery(FileListReader reader, CommentFormatter comments, TitleParser titles)
    implements QueryModule {
  private static final Param<List<ArchiveProperty>> PROP =
      Param.choice("prop", ArchiveProperty.class)
          .multi()
          .defaults(List.of(ArchiveProperty.TIMESTAMP));

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "filearchive",
              "fa",
              NameParams.FROM,
              NameParams.TO,
              NameParams.PREFIX,
              NameParams.DIRECTION,
              DigestParams.SHA1,
              DigestParams.SHA1_BASE36,
              PROP,
              ListParams.LIMIT,
              ListParams.CONTINUE)
          .example("action=query&list=filearchive");

  private static final PagedList<FileVersionView, FilePlace> LIST =
      new PagedList<>("fa", FileMarks.CONTINUE, FileVersionView::place);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<ArchiveProperty> properties = call.choices(PROP, ArchiveProperty.class);
    ApiError denied = denied(call, properties);
    return denied == null
        ? LIST.answerTogether(call, read(call, properties), files -> nodes(properties, files))
        : QueryAnswer.refused(denied);
  }

  /** The refusal to tell what only those may know who look after deleted files; null: none. */
  private static @Nullable ApiError denied(QueryCall call, Set<ArchiveProperty> properties) {
    boolean described =
        properties.contains(ArchiveProperty.DESCRIPTION)
            || properties.contains(ArchiveProperty.PARSEDDESCRIPTION);
    if (described && !call.performer().has(Right.DELETEDHISTORY)) {
      return ApiError.of("permissiondenied", Message.of("apierror-cantview-deleted-description"));
    }
    return properties.contains(ArchiveProperty.METADATA)
            && !call.performer().has(Right.DELETEDTEXT)
            && !call.performer().has(Right.UNDELETE)
        ? ApiError.of("permissiondenied", Message.of("apierror-cantview-deleted-metadata"))
        : null;
  }

  private Parsed<Slice<FileVersionView, FilePlace>> read(
      QueryCall call, Set<ArchiveProperty> properties) {
    Direction direction = call.get(NameParams.DIRECTION).stored;
    return LIST.place(call)
        .then(place ->
            FileNameRange.read(call, new TitleParts(titles), direction)
                .map(range -> window(call, range, direction, place)))
        .then(window -> DigestParams.read(call).map(sha1 -> read(call, window, sha1, properties)));
  }

  private Slice<FileVersionView, FilePlace> read(
      QueryCall call,
      Window<FilePlace> window,
      Optional<String> sha1,
      Set<ArchiveProperty> properties) {
    Set<FilePart> parts = EnumSet.noneOf(FilePart.class);
    if (properties.contains(ArchiveProperty.USER)) {
      parts.add(FilePart.AUTHOR);
    }
    if (properties.contains(ArchiveProperty.DESCRIPTION)
        || properties.contains(ArchiveProperty.PARSEDDESCRIPTION)) {
      parts.add(FilePart.COMMENT);
    }
    if (properties.contains(ArchiveProperty.METADATA)) {
      parts.add(FilePart.METADATA);
    }
    return reader
        .within(call.context().memory())
        .deleted(window, sha1.orElse(null), parts, call.performer().clearance());
  }

  private static Window<FilePlace> window(
      QueryCall call, TitleRange range, Direction direction, Optional<FilePlace> resume) {
    FilePlace first = new FilePlace(range.lowest(), Position.BEGINNING);
    FilePlace last = new FilePlace(range.highest(), Position.END);
    boolean rising = direction == Direction.NEWER;
    return new Window<>(
            direction, rising ? first : last, rising ? last : first, ListParams.limit(call))
        .startingAt(resume.orElse(null));
  }

  private Function<FileVersionView, ObjectNode> nodes(
      Set<ArchiveProperty> properties, List<FileVersionView> files) {
    return new ArchiveNodes(
            properties,
            titles.namespaces(),
            FileComments.of(
                comments,
                properties.contains(ArchiveProperty.DESCRIPTION),
                properties.contains(ArchiveProperty.PARSEDDESCRIPTION),
                files))
        ::node;
  }
}

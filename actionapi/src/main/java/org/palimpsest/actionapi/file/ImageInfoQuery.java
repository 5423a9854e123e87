package org.palimpsest.actionapi.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.Markup;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileHistories;
import org.palimpsest.wiki.file.FileHistoriesRequest;
import org.palimpsest.wiki.file.FileHistory;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.setting.SiteSettings;

/** {@code prop=imageinfo} (spec: filerevert-and-files.md, section 4): versions of files. */
final class ImageInfoQuery implements QueryModule {
  private final FileVersionReader reader;
  private final CommentFormatter comments;
  private final TitleParser titles;
  private final SiteSettings site;
  private final Declaration declaration;

  ImageInfoQuery(
      FileVersionReader reader, CommentFormatter comments, TitleParser titles, SiteSettings site) {
    this.reader = reader;
    this.comments = comments;
    this.titles = titles;
    this.site = site;
    this.declaration = ImageInfoParams.of(site.language()).declaration();
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    String context = call.find(ImageInfoParams.CONTEXT);
    if (context != null && !(titles.parse(context) instanceof ParsedTitle.Local)) {
      return QueryAnswer.refused(
          ApiError.of(
              "invalid-title",
              Message.of(
                  "apierror-bad-badfilecontexttitle", call.nameOf(ImageInfoParams.CONTEXT))));
    }
    Map<Title, PageSetEntry> pages = new HashMap<>();
    for (PageSetEntry page : call.pages().titles()) {
      if (page.title().namespace() == Namespace.FILE) {
        pages.put(page.title(), page);
      }
    }
    return pages.isEmpty()
        ? QueryAnswer.done()
        : QueryAnswer.of(
            FileMarks.CONTINUE.read(call).map(place -> answer(call, pages, place.orElse(null))));
  }

  private QueryAnswer answer(
      QueryCall call, Map<Title, PageSetEntry> pages, @Nullable FilePlace resume) {
    Set<FileProperty> properties = call.choices(ImageInfoParams.PROP, FileProperty.class);
    Map<Title, @Nullable PageFacts> facts = new HashMap<>();
    pages.forEach((title, page) -> facts.put(title, page.found()));
    FileHistories found =
        reader
            .within(call.context().memory())
            .histories(
                new FileHistoriesRequest(facts, ImageInfoParams.window(call), resume),
                FileProperty.PARTS.of(properties),
                call.performer().clearance());
    AskedThumbnails thumbnails =
        new AskedThumbnails(call, properties.contains(FileProperty.THUMBMIME));
    ObjectNode next = put(call, pages, found, nodes(call, properties, found), thumbnails);
    ApiError error = thumbnails.error();
    return error == null
        ? new QueryAnswer.Done(new ObjectNode(), next)
        : QueryAnswer.refused(error);
  }

  private FileInfoNodes nodes(QueryCall call, Set<FileProperty> properties, FileHistories found) {
    List<FileVersionView> versions =
        found.files().stream().flatMap(file -> file.versions().stream()).toList();
    return new FileInfoNodes(
        properties,
        ImageInfoParams.metadata(call),
        titles.namespaces(),
        FileComments.of(comments, properties, versions));
  }

  /** Puts versions into their pages, as many as fit; the parameters to go on with. */
  private ObjectNode put(
      QueryCall call,
      Map<Title, PageSetEntry> pages,
      FileHistories found,
      FileInfoNodes nodes,
      AskedThumbnails thumbnails) {
    String origin = FileLinks.origin(call, site.publicUrl());
    for (FileHistory file : found.files()) {
      PageSetEntry page = pages.get(file.asked());
      if (page == null) {
        continue;
      }
      putFile(page.node(), file, nodes.properties(), origin);
      ListNode list = new ListNode("ii");
      for (FileVersionView version : file.versions()) {
        FilePlace here = new FilePlace(file.asked().key(), version.position());
        if (thumbnails.isFull()) {
          return FileMarks.CONTINUE.at(here);
        }
        ObjectNode node =
            nodes.node(
                version, new FileLinks.Published(origin, version, titles.namespaces()), thumbnails);
        if (nodes.properties().contains(FileProperty.UPLOADWARNING)
            && version.content().value() != null) {
          node.put("html", warning(call, version));
        }
        if (!call.fits(node)) {
          return FileMarks.CONTINUE.at(here);
        }
        if (list.isEmpty()) {
          page.node().put("imageinfo", list);
        }
        list.add(node);
      }
      if (file.next() != null) {
        return next(file, file.next());
      }
    }
    return FileMarks.CONTINUE.at(found.next());
  }

  private String warning(QueryCall call, FileVersionView version) {
    Message exists = Message.of("fileexists", titles.namespaces().prefixedText(version.title()));
    return "<p>" + call.context().translator().text(exists, Markup.HTML) + "</p>";
  }

  private void putFile(
      ObjectNode page, FileHistory file, Set<FileProperty> properties, String origin) {
    page.put("imagerepository", file.exists() ? "local" : "");
    if (properties.contains(FileProperty.BADFILE)) {
      page.flag("badfile", false);
    }
    boolean warns = properties.contains(FileProperty.UPLOADWARNING);
    if (file.exists() || !(warns || properties.contains(FileProperty.BADFILE))) {
      return;
    }
    ObjectNode missing = page.putList("imageinfo", "ii").addObject();
    if (warns) {
      missing.put("html", "");
    }
    if (properties.contains(FileProperty.CANONICALTITLE)) {
      missing.put("canonicaltitle", titles.namespaces().prefixedText(file.asked()));
    }
    if (properties.contains(FileProperty.URL)) {
      missing.put(
          "descriptionurl",
          PageAddresses.reading(origin, titles.namespaces().prefixedKey(file.asked())));
    }
    missing.flag("filemissing", true);
  }

  /** Clients go on by the time where it suffices. */
  private static ObjectNode next(FileHistory file, FileHistory.Next next) {
    Position position = next.position();
    return next.byTime()
        ? new ObjectNode().put(TimeParams.START.name(), position.time())
        : FileMarks.CONTINUE.at(new FilePlace(file.asked().key(), position));
  }
}

package org.palimpsest.actionapi.file;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ErrorNodes;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.file.RevertFile;
import org.palimpsest.wiki.file.RevertFileOutcome;
import org.palimpsest.wiki.file.RevertFileRequest;
import org.palimpsest.wiki.file.WrittenVersion;
import org.palimpsest.wiki.login.TokenType;

/**
 * {@code action=filerevert} (spec: filerevert-and-files.md, section 2). Beyond MediaWiki's: the
 * parameters {@code basetimestamp}, {@code tags}, {@code watchlist}, {@code dryrun} and {@code
 * prop}.
 */
public final class FileRevertAction implements ActionModule {
  private static final Param<String> FILENAME = Param.string("filename").required();
  private static final Param<String> COMMENT = Param.string("comment").defaults("");
  private static final Param<String> ARCHIVE_NAME = Param.string("archivename").required();
  private static final Param<Instant> BASE_TIMESTAMP = Param.timestamp("basetimestamp");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> DRY_RUN = Param.bool("dryrun");
  private static final Param<List<Property>> PROP = Param.choice("prop", Property.class).multi();

  /** What can be told of the new version. */
  private enum Property {
    ARCHIVENAME,
    SHA1,
    TIMESTAMP
  }

  private final RevertFile revertFile;
  private final TitleParser titles;
  private final WatchParams watch;
  private final Declaration declaration;

  public FileRevertAction(RevertFile revertFile, TitleParser titles, WatchParams watch) {
    this.revertFile = revertFile;
    this.titles = titles;
    this.watch = watch;
    this.declaration =
        Declaration.ofVerb(
                "filerevert",
                TokenType.CSRF,
                EnumSet.of(Act.EDIT, Act.CREATE, Act.UPLOAD),
                FILENAME,
                COMMENT,
                ARCHIVE_NAME,
                BASE_TIMESTAMP,
                TAGS,
                watch,
                DRY_RUN,
                PROP)
            .example(
                "action=filerevert&filename=Wiki.png&comment=Revert&archivename=20110305152740!Wiki.png&token=123ABC")
            .example(
                "action=filerevert&filename=Wiki.png&archivename=20110305152740!Wiki.png&token=123ABC&dryrun=1&prop=sha1")
            .errors(
                List.of(
                    "invalidtitle",
                    "missingtitle",
                    "filerevert-badversion",
                    "editconflict",
                    "contenttoobig",
                    ApiError.BUSY));
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    String name = call.get(FILENAME);
    Title title = title(name);
    return title == null
        ? Answer.refused(ApiError.of(Message.of("apierror-invalidtitle", name)))
        : answer(call, title, revertFile.run(request(call, title)));
  }

  /** A namespace before the name is part of the name, so that no such file exists. */
  private @Nullable Title title(String name) {
    return titles.parse("File:" + name) instanceof ParsedTitle.Local(Title title, _) ? title : null;
  }

  private RevertFileRequest request(Call call, Title title) {
    return new RevertFileRequest(
        call.performer(),
        title,
        call.get(ARCHIVE_NAME),
        call.get(COMMENT),
        call.find(BASE_TIMESTAMP),
        call.getOrEmpty(TAGS),
        watch.of(call),
        call.get(DRY_RUN));
  }

  private Answer answer(Call call, Title title, RevertFileOutcome outcome) {
    return switch (outcome) {
      case RevertFileOutcome.Done(WrittenVersion version, String sha1) ->
          Answer.of("filerevert", done(call, version, sha1));
      case RevertFileOutcome.Planned(String sha1) -> {
        ObjectNode node = success().flag("dryrun", true);
        if (properties(call).contains(Property.SHA1)) {
          node.put("sha1", sha1);
        }
        yield Answer.of("filerevert", node);
      }
      case RevertFileOutcome.Same _ ->
          failure(
              call, Message.of("fileexists-no-change", titles.namespaces().prefixedText(title)));
      case RevertFileOutcome.BytesMissing(String archiveName) ->
          failure(call, Message.of("backend-fail-notexists", path(archiveName)));
      case RevertFileOutcome.Missing _ ->
          Answer.refused(ApiError.of(Message.of("apierror-missingtitle")));
      case RevertFileOutcome.BadVersion _ ->
          Answer.refused(ApiError.of(Message.of("filerevert-badversion")));
      case RevertFileOutcome.Refused(var refusals) -> Answer.refused(Refusals.errors(refusals));
      case RevertFileOutcome.TagsRefused(var refusal) -> Answer.refused(Refusals.error(refusal));
      case RevertFileOutcome.Changed _ ->
          Answer.refused(ApiError.of("editconflict", Message.of("filerevert-changed")));
      case RevertFileOutcome.TextTooBig(int most) ->
          Answer.refused(ApiError.of(Message.of("apierror-contenttoobig", most / 1024)));
      case RevertFileOutcome.Busy _ -> Answer.refused(ApiError.of(Message.of("apierror-busy")));
    };
  }

  private static ObjectNode success() {
    return new ObjectNode().put("result", "Success");
  }

  private static Set<Property> properties(Call call) {
    return call.choices(PROP, Property.class);
  }

  private static ObjectNode done(Call call, WrittenVersion version, String sha1) {
    ObjectNode node = success();
    Set<Property> properties = properties(call);
    if (properties.contains(Property.TIMESTAMP)) {
      node.put("timestamp", version.created());
    }
    ArchiveName replaced = version.replaced();
    if (properties.contains(Property.ARCHIVENAME) && replaced != null) {
      node.put("archivename", replaced.toString());
    }
    return properties.contains(Property.SHA1) ? node.put("sha1", sha1) : node;
  }

  private static Answer failure(Call call, Message message) {
    return Answer.of(
        "filerevert",
        new ObjectNode()
            .put("result", "Failure")
            .put(
                "errors",
                ErrorNodes.of(List.of(ApiError.of(message)), call.context().errorWording())));
  }

  private static String path(String archiveName) {
    return ArchiveName.parse(archiveName)
        .map(name -> FileAddress.of(name).path())
        .orElse(archiveName);
  }
}

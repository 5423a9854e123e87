package org.palimpsest.actionapi.upload;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.file.FileInfoOfUploads;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.store.upload.StashedUpload;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.setting.UploadSettings;
import org.palimpsest.wiki.setting.WatchSettings;
import org.palimpsest.wiki.upload.Stash;
import org.palimpsest.wiki.upload.UploadOutcome;
import org.palimpsest.wiki.upload.UploadRequest;
import org.palimpsest.wiki.upload.UploadSource;
import org.palimpsest.wiki.upload.UploadWarning;
import org.palimpsest.wiki.upload.Uploads;

/** {@code action=upload} (spec: filerevert-and-files.md, section 3). */
public final class UploadAction implements ActionModule {
  private static final Param<String> COMMENT = Param.string("comment").defaults("");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<String> TEXT = Param.text("text");
  private static final Param<Boolean> IGNORE_WARNINGS = Param.bool("ignorewarnings");
  private static final Param<Boolean> STASH = Param.bool("stash");
  private static final Param<Boolean> ASYNC = Param.bool("async");

  private final Uploads uploads;
  private final FileInfoOfUploads files;
  private final Namespaces namespaces;
  private final UploadSettings settings;
  private final WatchParams watch;
  private final Param<Long> fileSize;
  private final Declaration declaration;

  public UploadAction(
      Uploads uploads,
      FileInfoOfUploads files,
      Namespaces namespaces,
      UploadSettings settings,
      WatchSettings watching) {
    this.uploads = uploads;
    this.files = files;
    this.namespaces = namespaces;
    this.settings = settings;
    this.watch = WatchParams.ofUploads(watching);
    this.fileSize = Param.integer("filesize", IntegerType.between(0, settings.maxUploadBytes()));
    this.declaration =
        Declaration.ofVerb(
                "upload",
                TokenType.CSRF,
                EnumSet.of(Act.EDIT, Act.CREATE, Act.UPLOAD),
                UploadParams.FILENAME,
                COMMENT,
                TAGS,
                TEXT,
                WatchParams.WATCH,
                watch,
                IGNORE_WARNINGS,
                UploadParams.FILE,
                UploadParams.URL,
                UploadParams.FILE_KEY,
                UploadParams.SESSION_KEY,
                STASH,
                fileSize,
                UploadParams.OFFSET,
                UploadParams.CHUNK,
                ASYNC,
                UploadParams.CHECK_STATUS)
            .example("action=upload&filename=Wiki.png&file=Wiki.png&ignorewarnings=1&token=123ABC")
            .example(
                "action=upload&filename=Wiki.png&filekey=filekey&ignorewarnings=1&token=123ABC")
            .errors(UploadErrors.CODES);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Answer execute(Call call) {
    if (!settings.enabled()) {
      return Answer.refused(ApiError.of(Message.of("uploaddisabled")));
    }
    return switch (UploadParams.of(call, fileSize)) {
      case UploadParams.Said.Nothing(ApiError why) -> Answer.refused(why);
      case UploadParams.Said.Status(String key) -> status(call, key);
      case UploadParams.Said.Untaken _ ->
          uploads
              .notAllowed(call.performer())
              .map(why -> refused(call, why))
              .orElseGet(() -> Answer.refused(ApiError.of(Message.of("empty-file"))));
      case UploadParams.Said.Source(UploadSource source) ->
          refusal(source)
              .map(why -> refused(call, why))
              .orElseGet(() -> answer(call, uploads.run(request(call, source))));
    };
  }

  /** Why nothing is fetched from there, whoever asks. */
  private Optional<UploadOutcome.CannotFetch> refusal(UploadSource source) {
    return source instanceof UploadSource.Remote(String url)
        ? uploads.copies().refusal(url)
        : Optional.empty();
  }

  private UploadRequest request(Call call, UploadSource source) {
    String filename = call.find(UploadParams.FILENAME);
    return new UploadRequest(
        call.performer(),
        filename == null ? "" : filename,
        source,
        call.get(STASH),
        call.get(IGNORE_WARNINGS),
        new UploadRequest.Publication(
            call.get(COMMENT), call.find(TEXT), call.getOrEmpty(TAGS), watch.ofWatch(call)));
  }

  /** How far an upload in chunks has come; nothing is told of any other. */
  private Answer status(Call call, String key) {
    return uploads.stash().find(call.performer(), key)
                instanceof Stash.Found.Upload(StashedUpload upload)
            && upload.isUnderWay()
        ? Answer.of(
            "upload",
            new ObjectNode()
                .put("result", "Continue")
                .put("stage", "uploading")
                .put("offset", upload.received()))
        : Answer.refused(ApiError.of(Message.of("apierror-upload-missingresult")));
  }

  private Answer answer(Call call, UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Published(var title, boolean made, var ignored) ->
          Answer.of(
              "upload",
              withIgnored(result("Success").put("filename", title.key()), ignored)
                  .put("imageinfo", files.published(call, title, made)));
      case UploadOutcome.Stashed(String key, var ignored) ->
          Answer.of(
              "upload",
              withIgnored(stashed(call, key), ignored).put("imageinfo", files.stashed(call, key)));
      case UploadOutcome.Continued(String key, long received, var ignored) ->
          Answer.of(
              "upload",
              withIgnored(result("Continue"), ignored).put("offset", received).put("filekey", key));
      case UploadOutcome.Warned(String key, var warnings) ->
          Answer.of(
              "upload",
              withKey(result("Warning").put("warnings", UploadWarningNodes.of(warnings)), key));
      case UploadOutcome.NotDone why -> refused(call, why);
    };
  }

  private Answer refused(Call call, UploadOutcome.NotDone why) {
    return Answer.refused(
        new UploadErrors(namespaces, settings.minChunkBytes(), call.context().errorWording())
            .of(why));
  }

  private static ObjectNode result(String word) {
    return new ObjectNode().put("result", word);
  }

  /** The older name of the key is not told of what has come in chunks. */
  private static ObjectNode stashed(Call call, String key) {
    ObjectNode node = result("Success");
    return UploadParams.isChunk(call) ? node.put("filekey", key) : withKey(node, key);
  }

  private static ObjectNode withKey(ObjectNode node, String key) {
    return node.put("filekey", key).put("sessionkey", key);
  }

  private static ObjectNode withIgnored(ObjectNode node, List<UploadWarning> ignored) {
    return ignored.isEmpty() ? node : node.put("warnings", UploadWarningNodes.of(ignored));
  }
}

package org.palimpsest.actionapi.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.upload.UploadName;
import org.palimpsest.wiki.upload.UploadOutcome;

/** Which code and sentence stand for which upload of which nothing has become: the one table. */
final class UploadErrors {
  /** The codes, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of(
          "uploaddisabled",
          "copyuploaddisabled",
          "copyuploadbadurl",
          "copyuploadbaddomain",
          "http-timed-out",
          "http-bad-status",
          "http-request-error",
          "missingparam",
          "invalidparammix",
          "missingresult",
          "nofilename",
          "filekeyneeded",
          "filekeynotallowed",
          "invalid-file-key",
          "uploadstash-file-not-found",
          "uploadstash-wrong-owner",
          "mustbeloggedin",
          "empty-file",
          "file-too-large",
          "verification-error",
          "illegal-filename",
          "filename-tooshort",
          "filename-toolong",
          "filetype-missing",
          "filetype-banned",
          "fileexists-forbidden",
          "fileexists-no-change",
          "invalid-chunk",
          "chunk-too-small",
          "stashfailed",
          "contenttoobig",
          ApiError.BUSY);

  private final Namespaces namespaces;
  private final int minChunkBytes;
  private final Wording wording;

  /**
   * @param wording how the client wants sentences
   */
  UploadErrors(Namespaces namespaces, int minChunkBytes, Wording wording) {
    this.namespaces = namespaces;
    this.minChunkBytes = minChunkBytes;
    this.wording = wording;
  }

  /** Why nothing has become of it. */
  List<ApiError> of(UploadOutcome.NotDone outcome) {
    return switch (outcome) {
      case UploadOutcome.NotAllowed(var refusal, boolean anonymous) ->
          List.of(
              anonymous
                  ? ApiError.of(Message.of("apierror-mustbeloggedin", Message.of("action-upload")))
                  : Refusals.error(refusal));
      case UploadOutcome.BadKey(String key, var flaw) -> List.of(of(key, flaw));
      case UploadOutcome.CannotFetch(var reason) -> List.of(of(reason));
      case UploadOutcome.Empty _ -> List.of(ApiError.of(Message.of("empty-file")));
      case UploadOutcome.TooLarge _ -> List.of(ApiError.of(Message.of("file-too-large")));
      case UploadOutcome.BadContent(Message reason) ->
          List.of(
              ApiError.of("verification-error", reason)
                  .with(new ObjectNode().put("details", details(reason))));
      case UploadOutcome.BadName(var flaw, String extension, String key) ->
          List.of(of(flaw, extension, key));
      case UploadOutcome.Refused(var refusals, String key) ->
          Refusals.errors(refusals).stream().map(error -> renamable(error, key)).toList();
      case UploadOutcome.NotReplaceable(String key) ->
          List.of(renamable(ApiError.of(Message.of("fileexists-forbidden")), key));
      case UploadOutcome.BadChunk(var flaw) -> List.of(of(flaw));
      case UploadOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case UploadOutcome.NoChange(var title, String key) -> {
        ApiError error =
            ApiError.of(Message.of("fileexists-no-change", namespaces.prefixedText(title)));
        yield List.of(key == null ? error : error.with(keys(new ObjectNode(), key)));
      }
      case UploadOutcome.TextTooBig(int most) ->
          List.of(ApiError.of(Message.of("apierror-contenttoobig", most / 1024)));
      case UploadOutcome.StashFull(int most) ->
          List.of(ApiError.of("stashfailed", Message.of("uploadstash-full", most)));
      case UploadOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
    };
  }

  private static ApiError of(UploadOutcome.CannotFetch.Reason reason) {
    return ApiError.of(
        Message.of(
            switch (reason) {
              case DISABLED -> "copyuploaddisabled";
              case BAD_URL -> "copyuploadbadurl";
              case BAD_DOMAIN -> "copyuploadbaddomain";
              case TIMED_OUT -> "http-timed-out";
              case NOT_GIVEN -> "http-bad-status";
              case FAILED -> "http-request-error";
            }));
  }

  private static ApiError of(String key, UploadOutcome.KeyFlaw flaw) {
    return ApiError.of(
        switch (flaw) {
          case MALFORMED -> Message.of("apierror-invalid-file-key");
          case UNKNOWN -> Message.of("uploadstash-file-not-found", key);
          case FOREIGN -> Message.of("uploadstash-wrong-owner", key);
        });
  }

  private static ApiError of(UploadName.Flaw flaw, String extension, @Nullable String key) {
    ApiError error =
        switch (flaw) {
          case UploadName.Flaw.Illegal(String name) ->
              ApiError.of(Message.of("illegal-filename"))
                  .with(new ObjectNode().put("filename", name));
          case UploadName.Flaw.TooShort _ -> ApiError.of(Message.of("filename-tooshort"));
          case UploadName.Flaw.TooLong _ -> ApiError.of(Message.of("filename-toolong"));
          case UploadName.Flaw.NoExtension _ -> ApiError.of(Message.of("filetype-missing"));
          case UploadName.Flaw.Banned(var allowed, var prohibited) ->
              banned(extension, allowed, prohibited);
        };
    return key == null ? error : renamable(error, key);
  }

  private static ApiError banned(String extension, List<String> allowed, List<String> prohibited) {
    List<String> bad = prohibited.isEmpty() ? List.of(extension) : prohibited;
    ObjectNode data =
        new ObjectNode()
            .put("filetype", extension)
            .put("allowed", ListNode.ofTexts("ext", allowed));
    if (!prohibited.isEmpty()) {
      data.put("blacklisted", ListNode.ofTexts("ext", prohibited));
    }
    return ApiError.of(
            Message.of(
                "filetype-banned-type",
                Message.commas(bad),
                Message.commas(allowed),
                allowed.size(),
                bad.size()))
        .with(data);
  }

  private ApiError of(UploadOutcome.ChunkFlaw flaw) {
    return switch (flaw) {
      case UploadOutcome.ChunkFlaw.BeyondEnd _ -> ApiError.of(Message.of("apierror-invalid-chunk"));
      case UploadOutcome.ChunkFlaw.TooSmall _ ->
          ApiError.of(Message.of("apierror-chunk-too-small", Message.count(minChunkBytes)));
      case UploadOutcome.ChunkFlaw.WrongOffset(long expected) ->
          ApiError.of(Message.of("invalid-chunk-offset"))
              .with(new ObjectNode().put("offset", Long.toString(expected)));
      case UploadOutcome.ChunkFlaw.NotVerified(Message reason) ->
          ApiError.of(Message.of("verification-error"))
              .with(new ObjectNode().put("details", details(reason)));
    };
  }

  private ListNode details(Message reason) {
    ListNode details = new ListNode("detail").add(reason.key());
    reason.params().forEach(param -> details.add(wording.raw(param)));
    return details;
  }

  /** What was not to be done can be tried again under another name, without sending it again. */
  private static ApiError renamable(ApiError error, String key) {
    ObjectNode data = new ObjectNode();
    ObjectNode own = error.data();
    if (own != null) {
      data.putAll(own);
    }
    return error.with(keys(data, key).put("invalidparameter", "filename"));
  }

  private static ObjectNode keys(ObjectNode data, String key) {
    return data.put("filekey", key).put("sessionkey", key);
  }
}

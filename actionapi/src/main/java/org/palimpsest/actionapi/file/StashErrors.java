package org.palimpsest.actionapi.file;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.upload.UploadOutcome;

/** Which code and sentence stand for what keeps somebody from the stash. */
final class StashErrors {
  private StashErrors() {}

  /** Only accounts have a stash. */
  static ApiError anonymous(String code) {
    return ApiError.of(code, Message.of("uploadstash-not-logged-in"));
  }

  /** A key is none, or names nothing of theirs. */
  static ApiError of(UploadOutcome.BadKey bad) {
    return switch (bad.flaw()) {
      case MALFORMED ->
          ApiError.of(
              "uploadstash-bad-path-bad-format",
              Message.of("apierror-stashpathinvalid", bad.key()));
      case UNKNOWN ->
          ApiError.of(
              "uploadstash-file-not-found", Message.of("apierror-stashfilenotfound", bad.key()));
      case FOREIGN ->
          ApiError.of("uploadstash-wrong-owner", Message.of("apierror-stashwrongowner", bad.key()));
    };
  }
}

package org.palimpsest.actionapi.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.intake.FormPart;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.upload.UploadSource;

/**
 * Where the bytes of an upload come from, as parameters say it (spec: filerevert-and-files.md,
 * section 3.1, steps 2 to 5).
 */
final class UploadParams {
  static final Param<String> FILENAME = Param.string("filename");
  static final Param<byte[]> FILE = Param.upload("file");
  static final Param<String> URL = Param.string("url");
  static final Param<String> FILE_KEY = Param.string("filekey");
  static final Param<String> SESSION_KEY = Param.string("sessionkey").deprecated();
  static final Param<Long> OFFSET = Param.integer("offset", IntegerType.atLeast(0));
  static final Param<byte[]> CHUNK = Param.upload("chunk");
  static final Param<Boolean> CHECK_STATUS = Param.bool("checkstatus");

  private UploadParams() {}

  /** What a call says. */
  sealed interface Said {
    /** This is to be uploaded. */
    record Source(UploadSource source) implements Said {}

    /** This upload is asked for. */
    record Status(String key) implements Said {}

    /** A file is sent by somebody of whom none is taken. */
    record Untaken() implements Said {}

    /** Nothing that could be done. */
    record Nothing(ApiError why) implements Said {}
  }

  /** The key of an upload in the stash; null: none is named. */
  static @Nullable String key(Call call) {
    String key = call.find(FILE_KEY);
    return key == null || key.isEmpty() ? emptyToNull(call.find(SESSION_KEY)) : key;
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** What a call says. */
  static Said of(Call call, Param<Long> size) {
    String key = key(call);
    boolean chunk = isChunk(call);
    if (!chunk) {
      Optional<ApiError> notOne = notOne(call, key);
      if (notOne.isPresent()) {
        return new Said.Nothing(notOne.get());
      }
    }
    if (key != null && call.get(CHECK_STATUS)) {
      return new Said.Status(key);
    }
    String filename = call.find(FILENAME);
    if (filename == null || filename.isEmpty()) {
      return nothing(
          ApiError.of("nofilename", Message.of("apierror-missingparam", call.nameOf(FILENAME))));
    }
    if (chunk) {
      return chunk(call, key, size);
    }
    String url = call.find(URL);
    if (url != null) {
      return new Said.Source(new UploadSource.Remote(url));
    }
    return key == null
        ? file(call, FILE)
            .<Said>map(file -> new Said.Source(new UploadSource.Sent(file)))
            .orElseGet(Said.Untaken::new)
        : new Said.Source(new UploadSource.Stashed(key));
  }

  private static Optional<ApiError> notOne(Call call, @Nullable String key) {
    List<String> named =
        Stream.of(
                key == null ? null : call.nameOf(FILE_KEY),
                has(call, FILE) ? call.nameOf(FILE) : null,
                call.find(URL) == null ? null : call.nameOf(URL))
            .flatMap(Stream::ofNullable)
            .toList();
    List<String> all = List.of(call.nameOf(FILE_KEY), call.nameOf(FILE), call.nameOf(URL));
    return switch (named.size()) {
      case 0 ->
          Optional.of(ApiError.of(Message.of("apierror-missingparam-one-of", all, all.size())));
      case 1 -> Optional.empty();
      default ->
          Optional.of(ApiError.of(Message.of("apierror-invalidparammix", named, named.size())));
    };
  }

  private static Said chunk(Call call, @Nullable String key, Param<Long> size) {
    Long offset = call.find(OFFSET);
    boolean first = offset != null && offset == 0;
    if (key != null && first) {
      return nothing(ApiError.of(Message.of("apierror-upload-filekeynotallowed")));
    }
    if (key == null && !first) {
      return nothing(ApiError.of(Message.of("apierror-upload-filekeyneeded")));
    }
    Long whole = call.find(size);
    return file(call, CHUNK)
        .<Said>map(file ->
            new Said.Source(
                new UploadSource.Chunk(
                    file, offset == null ? 0 : offset, whole == null ? 0 : whole, key)))
        .orElseGet(Said.Untaken::new);
  }

  /** Whether a part of a file is sent. */
  static boolean isChunk(Call call) {
    return has(call, CHUNK);
  }

  private static Said nothing(ApiError why) {
    return new Said.Nothing(why);
  }

  private static boolean has(Call call, Param<byte[]> param) {
    return ParameterReader.hasFile(call.request(), call.nameOf(param));
  }

  private static Optional<Path> file(Call call, Param<byte[]> param) {
    return call.request().body() instanceof RequestBody.Spooled form
        ? form.file(call.nameOf(param)).map(FormPart.File::path)
        : Optional.empty();
  }
}

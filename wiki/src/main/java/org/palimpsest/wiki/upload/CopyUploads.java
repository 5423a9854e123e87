package org.palimpsest.wiki.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.palimpsest.wiki.setting.CopyUploadSettings;
import org.palimpsest.wiki.upload.UploadOutcome.CannotFetch;

/**
 * Fetches what is to be uploaded from another address, where the wiki's owner has allowed that.
 * Thread-safe.
 *
 * @param most how many bytes a file may have
 */
public record CopyUploads(
    CopyUploadSettings settings, RemoteFiles remote, ScratchFiles scratch, long most) {
  /** Why nothing is fetched from there, whoever asks; empty: it may be. */
  public Optional<CannotFetch> refusal(String url) {
    if (!settings.enabled()) {
      return Optional.of(new CannotFetch(CannotFetch.Reason.DISABLED));
    }
    Optional<URI> address = address(url);
    if (address.isEmpty()) {
      return Optional.of(new CannotFetch(CannotFetch.Reason.BAD_URL));
    }
    return settings.allows(address.get().getHost())
        ? Optional.empty()
        : Optional.of(new CannotFetch(CannotFetch.Reason.BAD_DOMAIN));
  }

  private static Optional<URI> address(String url) {
    try {
      URI address = new URI(url);
      String scheme = address.getScheme();
      boolean known = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return Optional.of(address)
          .filter(found -> known && found.getHost() != null && found.getUserInfo() == null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Fetches a file for as long as some work needs it; of an address that is not refused. */
  UploadOutcome with(String url, Function<Path, UploadOutcome> work) {
    try {
      Path file = scratch.create();
      try {
        return switch (remote.fetch(address(url).orElseThrow(), file, most)) {
          case DONE -> work.apply(file);
          case FORBIDDEN -> new CannotFetch(CannotFetch.Reason.BAD_DOMAIN);
          case TOO_LARGE -> new UploadOutcome.TooLarge();
          case TIMED_OUT -> new CannotFetch(CannotFetch.Reason.TIMED_OUT);
          case NOT_GIVEN -> new CannotFetch(CannotFetch.Reason.NOT_GIVEN);
          case FAILED -> new CannotFetch(CannotFetch.Reason.FAILED);
        };
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.palimpsest.wiki.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.ArchiveName;

/**
 * Where a version of a file, or a thumbnail of it, is fetched (spec: filerevert-and-files.md,
 * section 1). That there is an address does not mean that there is such a file.
 *
 * @param name the key of the file's title
 * @param replaced the time in the archive name of an old version; null: the current version
 * @param thumbnail which thumbnail; null: the bytes as they were uploaded
 */
public record FileAddress(
    String name, @Nullable Instant replaced, @Nullable ThumbnailName thumbnail) {
  /** The path in front of the paths of all files. */
  public static final String ROOT = "/w/images";

  private static final String ARCHIVE = "archive";
  private static final String THUMBNAILS = "thumb";
  private static final HexFormat LOWER = HexFormat.of();
  private static final HexFormat UPPER = HexFormat.of().withUpperCase();

  public FileAddress {
    Objects.requireNonNull(name);
  }

  /** Where the current version of a file is fetched. */
  public static FileAddress current(String name) {
    return new FileAddress(name, null, null);
  }

  /** Where an old version is fetched. */
  public static FileAddress of(ArchiveName old) {
    return new FileAddress(old.name(), old.replaced(), null);
  }

  /** Where a thumbnail of the same version is fetched. */
  public FileAddress thumbnail(ThumbnailName which) {
    return new FileAddress(name, replaced, which);
  }

  /**
   * What is fetched at a path below {@link #ROOT}; empty when no file can be there.
   *
   * @param path without a slash in front, with everything decoded
   */
  public static Optional<FileAddress> of(String path) {
    List<String> segments = List.of(path.split("/", -1));
    boolean thumbnail = segments.getFirst().equals(THUMBNAILS);
    List<String> rest = thumbnail ? segments.subList(1, segments.size()) : segments;
    boolean old = !rest.isEmpty() && rest.getFirst().equals(ARCHIVE);
    List<String> place = old ? rest.subList(1, rest.size()) : rest;
    if (place.size() != (thumbnail ? 4 : 3)) {
      return Optional.empty();
    }
    return version(place.get(2), old)
        .filter(version -> version.folders().equals(place.get(0) + "/" + place.get(1)))
        .flatMap(version ->
            thumbnail
                ? ThumbnailName.of(place.get(3), version.name).map(version::thumbnail)
                : Optional.of(version));
  }

  private static Optional<FileAddress> version(String last, boolean old) {
    return old
        ? ArchiveName.parse(last).map(FileAddress::of)
        : Optional.of(last).filter(name -> !name.isEmpty()).map(FileAddress::current);
  }

  /** The path, with {@link #ROOT} in front, as it stands in an address. */
  public String path() {
    StringBuilder path = new StringBuilder(ROOT).append('/');
    if (thumbnail != null) {
      path.append(THUMBNAILS).append('/');
    }
    if (replaced != null) {
      path.append(ARCHIVE).append('/');
    }
    path.append(folders()).append('/').append(encode(versionName()));
    if (thumbnail != null) {
      path.append('/').append(encode(thumbnail.text(name)));
    }
    return path.toString();
  }

  private String versionName() {
    return replaced == null ? name : new ArchiveName(replaced, name).toString();
  }

  /** The two folders, which follow from the digest of the name. */
  private String folders() {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      String hex = LOWER.formatHex(digest, 0, 1);
      return hex.charAt(0) + "/" + hex;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && (Character.isLetterOrDigit(b) || "-_.~".indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(UPPER.toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}

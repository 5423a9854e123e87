package org.palimpsest.wiki.media;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of files that a wiki can keep, and what their names end in. */
public final class FileTypes {
  private static final List<FileType> ALL =
      List.of(
          new FileType("image/png", MediaKind.BITMAP, "png", "apng"),
          new FileType("image/jpeg", MediaKind.BITMAP, "jpg", "jpeg", "jpe"),
          new FileType("image/gif", MediaKind.BITMAP, "gif"),
          new FileType("image/webp", MediaKind.BITMAP, "webp"),
          new FileType("image/tiff", MediaKind.BITMAP, "tif", "tiff"),
          new FileType("image/bmp", MediaKind.BITMAP, "bmp"),
          new FileType("image/x-xcf", MediaKind.BITMAP, "xcf"),
          new FileType("image/vnd.djvu", MediaKind.BITMAP, "djvu", "djv"),
          new FileType("image/svg+xml", MediaKind.DRAWING, "svg"),
          new FileType("text/plain", MediaKind.TEXT, "txt"),
          new FileType("application/pdf", MediaKind.OFFICE, "pdf"),
          new FileType("audio/mpeg", MediaKind.AUDIO, "mp3"),
          new FileType("audio/flac", MediaKind.AUDIO, "flac"),
          new FileType("audio/wav", MediaKind.AUDIO, "wav"),
          new FileType("audio/midi", MediaKind.AUDIO, "mid", "midi"),
          new FileType("audio/ogg", MediaKind.AUDIO, "oga", "opus"),
          new FileType("application/ogg", MediaKind.MULTIMEDIA, "ogg", "ogx"),
          new FileType("video/ogg", MediaKind.VIDEO, "ogv"),
          new FileType("video/webm", MediaKind.VIDEO, "webm"),
          new FileType("video/mp4", MediaKind.VIDEO, "mp4"));

  private static final Map<String, FileType> BY_EXTENSION = new HashMap<>();
  private static final Map<String, FileType> BY_MIME = new HashMap<>();

  static {
    for (FileType type : ALL) {
      BY_MIME.put(type.mime(), type);
      type.extensions().forEach(extension -> BY_EXTENSION.put(extension, type));
    }
  }

  /** Endings that no owner can allow: servers or browsers may run what is called so. */
  private static final List<String> PROHIBITED =
      List.of(
          "html", "htm", "js", "jsb", "mhtml", "mht", "xhtml", "xht", "php", "phtml", "php3",
          "php4", "php5", "phps", "phar", "shtml", "jhtml", "pl", "py", "cgi", "exe", "scr", "dll",
          "msi", "vbs", "bat", "com", "pif", "cmd", "vxd", "cpl", "xml");

  /** Types that no file may have, whatever it is called. */
  private static final Set<String> PROHIBITED_MIMES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "application/javascript",
          "text/javascript",
          "text/x-javascript",
          "application/x-shellscript",
          "application/x-php",
          "text/x-php",
          "text/x-python",
          "text/x-perl",
          "text/x-bash",
          "text/x-sh",
          "text/x-csh",
          "text/scriptlet",
          "application/x-msdownload",
          "application/x-msmetafile",
          "application/java",
          "application/xml",
          "text/xml");

  private FileTypes() {}

  /** The type that names with this ending have, however it is written. */
  public static Optional<FileType> ofExtension(String extension) {
    return Optional.ofNullable(BY_EXTENSION.get(lower(extension)));
  }

  /** The type that headers call so. */
  public static Optional<FileType> ofMime(String mime) {
    return Optional.ofNullable(BY_MIME.get(mime));
  }

  /**
   * How an ending is usually written: small letters, {@code jpeg} as {@code jpg}. Names that differ
   * in nothing else are taken for each other.
   */
  public static String normal(String extension) {
    return ofExtension(extension).map(FileType::extension).orElse(lower(extension));
  }

  /** Endings that no owner can allow, in the order in which clients are told. */
  public static List<String> prohibited() {
    return PROHIBITED;
  }

  /** Whether no owner can allow this ending. */
  public static boolean prohibits(String extension) {
    return PROHIBITED.contains(lower(extension));
  }

  static boolean prohibitsMime(String mime) {
    return PROHIBITED_MIMES.contains(mime);
  }

  private static String lower(String extension) {
    return extension.toLowerCase(Locale.ROOT);
  }
}

package org.palimpsest.wiki.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.store.blob.BlobTable;
import org.palimpsest.store.blob.KeptBlob;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.SameBytesLookup;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.file.CurrentFile;
import org.palimpsest.wiki.media.FileTypes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what somebody who uploads a file may not have meant (spec: filerevert-and-files.md, section
 * 3.3). What is hidden from them plays no part in it.
 */
@NeedsTruth(
    "whether a file is so already is told by its bytes, which are never hidden while current")
final class WarningReader {
  private static final Pattern THUMBNAIL = Pattern.compile("(\\d{1,5}px-)(.+)");
  private static final List<String> CAMERA_PREFIXES =
      List.of("CIMG", "DSC_", "DSCF", "DSCN", "DUW", "IMG", "JD", "MGP", "PICT");

  private WarningReader() {}

  /**
   * All of it.
   *
   * @param bytes their hash; null: they are not all there
   * @param file the file of that name; null: there is none
   * @param page the page of that name; null: there is none
   */
  static List<UploadWarning> read(
      JdbcClient sql,
      UploadName.Usable name,
      @Nullable BlobKey bytes,
      @Nullable CurrentFile file,
      @Nullable PageFacts page,
      Clearance clearance) {
    List<UploadWarning> warnings = new ArrayList<>();
    Title title = name.title();
    if (name.changed()) {
      warnings.add(new UploadWarning.BadFilename(title.key()));
    }
    ofName(sql, name, file, page).ifPresent(warnings::add);
    if (file == null && SameBytesLookup.wasDeleted(sql, title)) {
      warnings.add(new UploadWarning.WasDeleted(title.key()));
    }
    Optional.ofNullable(bytes)
        .flatMap(key -> BlobTable.find(sql, key))
        .ifPresent(blob -> addSame(sql, title, blob, file, clearance, warnings));
    return warnings;
  }

  private static Optional<UploadWarning> ofName(
      JdbcClient sql,
      UploadName.Usable name,
      @Nullable CurrentFile file,
      @Nullable PageFacts page) {
    String key = name.title().key();
    if (file != null) {
      return Optional.of(new UploadWarning.Exists(key));
    }
    if (page != null) {
      return Optional.of(new UploadWarning.PageExists(key));
    }
    String stem = key.substring(0, key.length() - name.extension().length());
    String normal = stem + FileTypes.normal(name.extension());
    Optional<UploadWarning> similar =
        (exists(sql, normal) ? Optional.of(normal) : SameBytesLookup.beginning(sql, stem))
            .map(UploadWarning.ExistsNormalized::new);
    return similar.isPresent() ? similar : ofHabit(sql, key);
  }

  private static Optional<UploadWarning> ofHabit(JdbcClient sql, String key) {
    Matcher thumbnail = THUMBNAIL.matcher(key);
    if (thumbnail.matches()) {
      return Optional.of(
          exists(sql, thumbnail.group(2))
              ? new UploadWarning.Thumbnail(key)
              : new UploadWarning.ThumbnailName(key));
    }
    return CAMERA_PREFIXES.stream().anyMatch(key::startsWith)
        ? Optional.of(new UploadWarning.BadPrefix(key))
        : Optional.empty();
  }

  private static boolean exists(JdbcClient sql, String key) {
    return FileTable.find(sql, new Title(Namespace.FILE, key)).isPresent();
  }

  private static void addSame(
      JdbcClient sql,
      Title title,
      KeptBlob blob,
      @Nullable CurrentFile file,
      Clearance clearance,
      List<UploadWarning> warnings) {
    if (file != null && file.version().blob().truth() == blob.id()) {
      warnings.add(new UploadWarning.NoChange(file.version().created()));
    } else if (file != null) {
      List<Instant> versions = SameBytesLookup.versions(sql, file.file(), blob.id(), clearance);
      if (!versions.isEmpty()) {
        warnings.add(new UploadWarning.DuplicateVersions(versions));
      }
    }
    List<String> others = SameBytesLookup.files(sql, blob.id(), title);
    if (!others.isEmpty()) {
      warnings.add(new UploadWarning.Duplicate(others));
    }
    SameBytesLookup.deleted(sql, blob.id(), clearance)
        .map(UploadWarning.DuplicateArchive::new)
        .ifPresent(warnings::add);
  }
}

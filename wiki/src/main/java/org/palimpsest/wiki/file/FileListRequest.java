package org.palimpsest.wiki.file;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.file.UploaderGroups;

/**
 * Which files are wanted, by their current versions; null, or none, does not restrict.
 *
 * @param by by the person of this canonical name, who need not exist
 * @param members by members of groups, or by others
 * @param minBytes not smaller than this
 * @param maxBytes not larger than this
 * @param sha1 with bytes of this digest, 40 hex digits in small letters
 * @param mimes of one of these types
 * @param clearance what the reader may see
 */
public record FileListRequest(
    @Nullable String by,
    @Nullable UploaderGroups members,
    @Nullable Long minBytes,
    @Nullable Long maxBytes,
    @Nullable String sha1,
    Set<String> mimes,
    Clearance clearance) {
  public FileListRequest {
    mimes = Set.copyOf(mimes);
    Objects.requireNonNull(clearance);
  }
}

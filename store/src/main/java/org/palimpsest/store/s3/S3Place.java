package org.palimpsest.store.s3;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where objects are kept.
 *
 * @param endpoint the server's address; null: Amazon's own of the region
 * @param prefix stands in front of all names, empty or with a slash at its end
 * @param accessKey empty, with the secret: whatever the surroundings of the process say, as
 *     programs of Amazon look for it
 * @param pathStyle whether the bucket is part of the path, as servers other than Amazon's want it,
 *     and not of the host's name
 */
public record S3Place(
    @Nullable URI endpoint,
    String region,
    String bucket,
    String prefix,
    String accessKey,
    String secretKey,
    boolean pathStyle) {

  @Override
  public String toString() {
    return "S3Place[" + bucket + "/" + prefix + "]"; // and no secret
  }
}

package org.palimpsest.server.config;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.wiki.setting.SettingValues;

/** Reads where the bytes of files are kept. */
final class BlobPlace {
  private static final Pattern URL = Pattern.compile("https?://[^/?#\\s]+/?");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*/)*");

  private BlobPlace() {}

  /** The place that is written down; null where no bucket is: the data folder. */
  static @Nullable S3Place read(SettingValues from) {
    String bucket = from.matching("bucket", BUCKET, "the name of a bucket of S3", null);
    String endpoint =
        from.matching("endpoint", URL, "the URL of a server that speaks S3, without a path", null);
    String prefix =
        from.matching("prefix", PREFIX, "parts of a name, each with a slash behind it", null);
    String region = from.text("region", "us-east-1");
    String accessKey = from.any("access-key", "");
    String secretKey = from.any("secret-key", "");
    boolean pathStyle = from.flag("path-style", endpoint != null);
    return bucket == null
        ? null
        : new S3Place(
            endpoint == null ? null : URI.create(endpoint),
            region,
            bucket,
            prefix == null ? "" : prefix,
            accessKey,
            secretKey,
            pathStyle);
  }
}

package org.palimpsest.testkit;

import java.time.InstantSource;
import org.palimpsest.store.s3.S3Objects;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.store.testing.OwnS3;

final class S3FileServingTest extends FileServingContract {
  @Override
  TestWiki.Builder builder() {
    OwnS3 server = OwnS3.shared();
    S3Place place =
        new S3Place(server.endpoint(), "us-east-1", server.newBucket(), "", "user", "secret", true);
    return TestWiki.builder().objects(S3Objects.in(place, InstantSource.system()));
  }
}

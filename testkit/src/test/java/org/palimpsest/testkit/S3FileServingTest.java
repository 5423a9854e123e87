package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.palimpsest.store.s3.S3Objects;
import org.palimpsest.store.s3.S3Place;
import org.palimpsest.store.testing.OwnS3;
import org.palimpsest.wiki.file.FileAddress;

final class S3FileServingTest extends FileServingContract {
  private final S3Place place = at(OwnS3.shared());

  private static S3Place at(OwnS3 server) {
    return new S3Place(
        server.endpoint(), "us-east-1", server.newBucket(), "", "user", "secret", true);
  }

  @Override
  TestWiki.Builder builder() {
    return TestWiki.builder().objects(S3Objects.in(place, InstantSource.system()));
  }

  @Override
  void lose(String hash) {
    try (S3Objects objects = S3Objects.in(place, InstantSource.system())) {
      objects.delete("blobs/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
    }
  }

  @Test
  void while_the_server_of_files_is_gone_files_wait_and_everything_else_goes_on() throws Exception {
    OwnS3 own = OwnS3.start();
    try (TestWiki wiki =
        TestWiki.builder().objects(S3Objects.in(at(own), InstantSource.system())).start()) {
      byte[] picture = SeededFiles.png(30, 20, 1);
      new SeededFiles(wiki).version("A.png", wiki.clock().instant(), picture, "image/png", 30, 20);
      String path = FileAddress.current("A.png").path();
      assertThat(wiki.client().open(path).statusCode()).isEqualTo(200);
      own.close();

      long begun = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        assertThat(wiki.client().open(path).statusCode()).isEqualTo(503);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
      HttpResponse<String> api = wiki.client().open("/w/api.php?action=query&format=json");
      assertThat(api.statusCode()).isEqualTo(200);
      wiki.account("Anne");
      assertThat(
              wiki.clientOf("Anne")
                  .postWithToken("csrf", "action", "edit", "title", "Reeds", "text", "x")
                  .at("/edit/result")
                  .asString())
          .isEqualTo("Success");
    }
  }
}

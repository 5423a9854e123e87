package org.palimpsest.testkit.matrix;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.matrix.Canary.Kind;
import org.palimpsest.testkit.matrix.Canary.Lock;
import tools.jackson.databind.JsonNode;

/** Uploads that somebody has not published, which are nobody else's business, whoever it is. */
final class SecretStash {
  private static final String OWNER = "Stan";

  /** Shorter ones are taken at the end only. */
  private static final int LONG_CHUNK = 2048;

  private final SecretWiki place;
  private final int colour;

  SecretStash(SecretWiki place, int colour) {
    this.place = place;
    this.colour = colour;
  }

  /**
   * Makes it.
   *
   * @return the keys by which its owner calls what is in it
   */
  List<String> make() {
    place.wiki.accountWithPassword(OWNER, SecretWiki.PASSWORD);
    TestClient owner = place.wiki.client().logIn(OWNER, SecretWiki.PASSWORD);
    byte[] picture = picture();
    String key = stash(owner, "file", picture, "ignorewarnings", "1");
    byte[] fetched =
        owner
            .fetch(
                HttpRequest.newBuilder(
                    URI.create(place.wiki.base() + "/wiki/Special:UploadStash/file/" + key)))
            .body();
    if (!Arrays.equals(fetched, picture)) {
      throw new AssertionError("its owner does not get " + key);
    }
    String begun =
        stash(
            owner,
            "chunk",
            Arrays.copyOf(picture, LONG_CHUNK),
            "offset",
            "0",
            "filesize",
            Integer.toString(2 * LONG_CHUNK));
    return List.of(key, begun);
  }

  private byte[] picture() {
    place.canaries.colour("stashed pixels", colour, Level.HIDDEN, Lock.OWNED);
    String word =
        place.canaries.file(
            "stashed", Level.HIDDEN, Lock.OWNED, said -> SecretPicture.png(colour, said));
    return SecretPicture.png(colour, word);
  }

  private String stash(TestClient owner, String field, byte[] bytes, String... more) {
    String name =
        place.canaries.word(
            "name of a stashed " + field, Kind.TITLE, Field.CONTENT, Level.HIDDEN, Lock.OWNED);
    String[] call = new String[] {"action", "upload", "stash", "1", "filename", name + ".png"};
    String[] all = Arrays.copyOf(call, call.length + more.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    JsonNode answer = owner.postFile(field, bytes, all);
    String key = answer.at("/upload/filekey").asString("");
    if (key.isEmpty()) {
      throw new AssertionError(answer.toString());
    }
    return key;
  }
}

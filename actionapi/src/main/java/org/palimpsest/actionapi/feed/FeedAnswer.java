package org.palimpsest.actionapi.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.http.cache.Validators;

/**
 * The answer that is a feed. Its tag is made of all that readers see of it, so it is another one as
 * soon as something is hidden. There is no time by which to tell that: hiding something must not
 * make it new.
 */
final class FeedAnswer {
  private static final String TYPE = "application/xml";
  private static final String FILE = "\"feed.xml\"";

  /** While it is printed, a text is there as characters, as XML and within a tree. */
  private static final int BYTES_OF_A_CHARACTER = 6;

  private FeedAnswer() {}

  /**
   * A feed in the format that a call wants. Nobody may keep it without asking again, for what is in
   * it can be hidden at any time; who has it already is told so by its tag.
   */
  static Answer.Ready of(Call call, Feed feed) {
    long characters = feed.items().stream().mapToLong(item -> item.html().length()).sum();
    call.context().memory().claim(BYTES_OF_A_CHARACTER * characters);
    String document = call.get(FeedFormat.PARAM).document(feed, call.now());
    return new Answer.Document(TYPE, FILE, Node.of(document), new Validators(tag(feed), null));
  }

  /** The same feed can be made at two times, so its bytes may differ. */
  private static String tag(Feed feed) {
    MessageDigest digest = sha256();
    add(digest, feed.head().toString());
    for (FeedItem item : feed.items()) {
      add(digest, item.title());
      add(digest, item.link());
      add(digest, item.html());
      add(digest, Objects.toString(item.created()));
      add(digest, item.author());
      add(digest, Objects.toString(item.comments()));
    }
    return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0xFF); // Stands in no UTF-8, so no two sequences of texts look the same.
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

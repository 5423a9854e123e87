package org.palimpsest.wiki.watch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.palimpsest.store.user.OptionTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens by which programs read somebody's watchlist without being logged in. An account keeps
 * a secret among its options, which nobody is shown; the token is made from it, and is another one
 * as soon as the secret is.
 */
public final class WatchlistTokens {
  /** The option that holds the secret. */
  public static final String OPTION = "watchlisttoken";

  private static final String ALGORITHM = "HmacSHA1";
  private static final int SECRET_BYTES = 20;

  private WatchlistTokens() {}

  /** The token of an account; empty while it has none. */
  public static Optional<String> find(JdbcClient sql, long accountId) {
    return OptionTable.find(sql, accountId, OPTION).map(secret -> token(secret, accountId));
  }

  /**
   * Gives an account a new token, in the caller's transaction; the one before is void.
   *
   * @param random a cryptographic generator
   */
  public static String renew(JdbcClient sql, long accountId, RandomGenerator random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    OptionTable.set(sql, accountId, OPTION, secret);
    return token(secret, accountId);
  }

  /** Whether a token is that of an account. */
  static boolean holds(JdbcClient sql, long accountId, String token) {
    return find(sql, accountId)
        .filter(right ->
            MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  private static String token(String secret, long accountId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      byte[] digest = mac.doFinal((OPTION + ':' + accountId).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

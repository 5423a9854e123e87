package org.palimpsest.wiki.oauth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.setting.SettingTable;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * Keeps the secrets that signatures are made with. They must be had back, so a hash will not do;
 * they are encrypted (AES-GCM) with a key that the wiki makes once and keeps in {@code setting}, so
 * that a look at the tables of OAuth, or a dump of them, gives nothing away. (Deriving them from
 * that key would keep less, but no secret could then be brought along or replaced.) Each is bound
 * to its owner: moved to another row, it is not decrypted. Thread-safe; must not be used inside a
 * transaction.
 */
final class Vault {
  private static final String SETTING = "oauth-key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Database database;
  private final RandomGenerator random;
  private volatile @Nullable String key;

  /**
   * @param random a cryptographic generator
   */
  Vault(Database database, RandomGenerator random) {
    this.database = database;
    this.random = random;
  }

  /** Encrypts a secret of this owner. */
  String seal(String secret, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), owner);
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * Decrypts a secret of this owner.
   *
   * @throws IllegalStateException when it is not one that was sealed for them by this wiki
   */
  String open(String sealed, String owner) {
    ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    byte[] nonce = new byte[NONCE_BYTES];
    all.get(nonce);
    byte[] rest = new byte[all.remaining()];
    all.get(rest);
    return new String(run(Cipher.DECRYPT_MODE, nonce, rest, owner), StandardCharsets.UTF_8);
  }

  /** 64 hex digits that follow from the wiki's key and this text, and that nobody else can make. */
  String derive(String text) {
    return HexFormat.of().formatHex(Hashes.keyed(key(), text));
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] secretKey = Hashes.keyed(key(), "encryption of secrets");
      cipher.init(mode, new SecretKeySpec(secretKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A secret of OAuth cannot be read: the wiki's key is not"
              + " the one that it was kept with",
          e);
    }
  }

  /** Read when OAuth is used first: a wiki without it pays nothing. */
  private String key() {
    String known = key;
    if (known == null) {
      known =
          database
              .query(sql -> SettingTable.find(sql, SETTING))
              .orElseGet(() -> {
                String fresh = RandomText.hex(random, KEY_BYTES);
                return database.write(tx -> SettingTable.keepFirst(tx.sql(), SETTING, fresh));
              });
      key = known;
    }
    return known;
  }
}

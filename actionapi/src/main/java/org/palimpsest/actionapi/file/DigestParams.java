package org.palimpsest.actionapi.file;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;

/** The parameters by which lists are narrowed to files of certain bytes. */
final class DigestParams {
  static final Param<String> SHA1 = Param.string("sha1");
  static final Param<String> SHA1_BASE36 = Param.string("sha1base36");

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern BASE36 = Pattern.compile("[0-9a-z]{31}");

  private DigestParams() {}

  /**
   * The digest that a call asks for, 40 hex digits in small letters; empty when it asks for none.
   */
  static Parsed<Optional<String>> read(Call call) {
    String hex = call.find(SHA1);
    if (hex != null) {
      String small = hex.toLowerCase(Locale.ROOT);
      return HEX.matcher(small).matches()
          ? Parsed.good(Optional.of(small))
          : new Parsed.Bad<>(ApiError.of(Message.of("apierror-invalidsha1hash")));
    }
    String base36 = call.find(SHA1_BASE36);
    if (base36 == null) {
      return Parsed.good(Optional.empty());
    }
    String small = base36.toLowerCase(Locale.ROOT);
    return BASE36.matcher(small).matches()
        ? Parsed.good(Optional.of("%040x".formatted(new BigInteger(small, 36))))
        : new Parsed.Bad<>(ApiError.of(Message.of("apierror-invalidsha1base36hash")));
  }
}

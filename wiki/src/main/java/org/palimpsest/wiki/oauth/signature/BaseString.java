package org.palimpsest.wiki.oauth.signature;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palimpsest.wiki.oauth.signature.SignedRequest.Parameter;

/** The text that is signed: method, address and sorted parameters (RFC 5849, section 3.4.1). */
final class BaseString {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String SIGNATURE = "oauth_signature";

  private BaseString() {}

  static String of(SignedRequest request) {
    String parameters =
        request.parameters().stream()
            .filter(parameter -> !parameter.name().equals(SIGNATURE))
            .map(parameter -> new Parameter(encode(parameter.name()), encode(parameter.value())))
            .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
            .map(parameter -> parameter.name() + "=" + parameter.value())
            .collect(Collectors.joining("&"));
    return encode(request.method().toUpperCase(Locale.ROOT))
        + "&"
        + encode(address(request.url()))
        + "&"
        + encode(parameters);
  }

  /** Everything but letters, digits and {@code -._~} escaped (RFC 5849, section 3.6). */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || b == '-'
              || b == '.'
              || b == '_'
              || b == '~';
      if (plain) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  /** Scheme and host in small letters, and the port only where it is not the usual one. */
  private static String address(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getScheme() == null || uri.getHost() == null) {
        return url;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      int usual = scheme.equals("https") ? 443 : 80;
      String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
      return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + uri.getRawPath();
    } catch (URISyntaxException notAnAddress) {
      return url;
    }
  }
}

package org.palimpsest.actionapi.oauth;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.oauth.Unauthorized;

/** What applications are told that are not believed: the one table of codes and sentences. */
public final class UnauthorizedErrors {
  private UnauthorizedErrors() {}

  /** The error, which belongs to no module. */
  public static ApiError error(Unauthorized why) {
    Message message = message(why);
    return ApiError.of(message.key(), message);
  }

  /** The sentence. What is said within it is English in every language: programs look for it. */
  public static Message message(Unauthorized why) {
    return switch (why) {
      case Unauthorized.UnknownConsumer _ -> invalid("Invalid consumer key");
      case Unauthorized.AddressNotAllowed _ ->
          invalid("The consumer cannot be used from this IP address");
      case Unauthorized.NothingLent _ -> invalid("No approved grant was found for this token");
      case Unauthorized.ExpiredTimestamp _ ->
          invalid("Expired timestamp, it must be within 300 seconds of the server's time");
      // A client library looks for these words and tries again.
      case Unauthorized.NonceUsed(String nonce) ->
          invalid(Message.plain("Nonce already used: " + nonce));
      case Unauthorized.UnsupportedMethod _ ->
          invalid("Signature method not supported; use HMAC-SHA1 or RSA-SHA1");
      case Unauthorized.WrongSignature _ -> invalid("Invalid signature");
      case Unauthorized.WrongBearer _ -> invalid("Invalid or expired access token");
      case Unauthorized.NotApproved _ -> Message.of("mwoauth-invalid-authorization-not-approved");
    };
  }

  private static Message invalid(Object detail) {
    return Message.of("mwoauth-invalid-authorization", detail);
  }
}

package org.palimpsest.wiki.oauth;

/**
 * Why a request that claims to come from an application is not believed. The checks are made in
 * this order, and the first that fails decides (spec: auth-and-rights.md, section 14).
 */
public sealed interface Unauthorized {
  /** The key of the application is missing or unknown, or another OAuth is spoken. */
  record UnknownConsumer() implements Unauthorized {}

  /** The application must not be used from this address. */
  record AddressNotAllowed() implements Unauthorized {}

  /** The token is missing or unknown, or the user has taken back what they had lent. */
  record NothingLent() implements Unauthorized {}

  /** The time of the signature is too far from ours. */
  record ExpiredTimestamp() implements Unauthorized {}

  /** A request has been signed with this before. */
  record NonceUsed(String nonce) implements Unauthorized {}

  /** The request is signed in a way that is not accepted. */
  record UnsupportedMethod() implements Unauthorized {}

  /** The signature is not that of the secrets. */
  record WrongSignature() implements Unauthorized {}

  /** The bearer token is none of ours, or over. */
  record WrongBearer() implements Unauthorized {}

  /** The application does not work for this user, because it is not approved. */
  record NotApproved() implements Unauthorized {}
}

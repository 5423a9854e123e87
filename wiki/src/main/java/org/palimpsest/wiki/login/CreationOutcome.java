package org.palimpsest.wiki.login;

import java.time.Duration;
import org.palimpsest.wiki.authority.Refusal;

/** What became of a wish for a new account. */
public sealed interface CreationOutcome {
  /** It is made. */
  record Created(long accountId, String name) implements CreationOutcome {}

  /** This performer may not make accounts. */
  record Refused(Refusal refusal) implements CreationOutcome {}

  /** No account can have this name, or none was given, or one has it that nobody may know of. */
  record BadName() implements CreationOutcome {}

  /** There is an account of this name already. */
  record NameTaken() implements CreationOutcome {}

  /** So many have been made from this address within this time, and no more can be. */
  record Throttled(int most, Duration window) implements CreationOutcome {}

  /** There is no password, or it was not repeated. */
  record NothingToUse() implements CreationOutcome {}

  /** The password and its repetition are not the same. */
  record BadRetype() implements CreationOutcome {}

  /** The password is not good enough. */
  record BadPassword(PasswordPolicy.Problem problem) implements CreationOutcome {}

  /** Too many are waiting; it makes sense to try again. */
  record Busy() implements CreationOutcome {}
}

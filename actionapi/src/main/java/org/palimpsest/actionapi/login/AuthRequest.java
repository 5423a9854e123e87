package org.palimpsest.actionapi.login;

import java.util.List;
import org.palimpsest.model.message.Message;

/**
 * A part of a form: what one provider of authentication asks for.
 *
 * @param id its name, by which clients choose it
 * @param need how much the form depends on it
 * @param provider who asks
 * @param account about which account
 * @param fields what it asks for
 */
record AuthRequest(
    String id, Need need, Message provider, Message account, List<AuthField> fields) {

  /** How much a form depends on one of its parts. */
  enum Need {
    REQUIRED("required"),
    OPTIONAL("optional"),
    /** One of several ways in, of which one is needed. */
    PRIMARY("primary-required");

    private final String wire;

    Need(String wire) {
      this.wire = wire;
    }

    /** The word that clients know. */
    String wire() {
      return wire;
    }
  }

  AuthRequest {
    fields = List.copyOf(fields);
  }

  /** A part that is about no account in particular and whose provider has no name for people. */
  static AuthRequest unnamed(String id, Need need, List<AuthField> fields) {
    Message name = Message.of("rawmessage", id);
    return new AuthRequest(id, need, name, name, fields);
  }
}

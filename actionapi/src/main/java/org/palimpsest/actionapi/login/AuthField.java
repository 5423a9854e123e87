package org.palimpsest.actionapi.login;

import org.palimpsest.model.message.Message;

/**
 * A field of a form.
 *
 * @param name the name of the parameter
 * @param type what kind of input it is: {@code string}, {@code password} or {@code checkbox}
 * @param label what people see beside it
 * @param help what it is for
 * @param optional whether the form can do without it
 * @param sensitive whether it is a secret, which must not stand in an address
 */
record AuthField(
    String name, String type, Message label, Message help, boolean optional, boolean sensitive) {

  static AuthField text(String name, String label, String help) {
    return new AuthField(name, "string", Message.of(label), Message.of(help), false, false);
  }

  static AuthField optionalText(String name, String label, String help) {
    return new AuthField(name, "string", Message.of(label), Message.of(help), true, false);
  }

  static AuthField password(String name, String label, String help) {
    return new AuthField(name, "password", Message.of(label), Message.of(help), false, true);
  }
}

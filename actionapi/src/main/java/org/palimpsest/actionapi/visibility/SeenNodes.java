package org.palimpsest.actionapi.visibility;

import java.util.Arrays;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Seen;

/** Puts into an object what a reader sees of a field, and that it is hidden where it is. */
public final class SeenNodes {
  private SeenNodes() {}

  /** A text, under its name. */
  public static void put(ObjectNode node, String key, Seen<String> text) {
    markHidden(node, key, text);
    String value = text.value();
    if (value != null) {
      node.put(key, value);
    }
  }

  /** Who it was: by name, by id or both, and of what kind they are. */
  public static void putAuthor(ObjectNode node, Seen<Actor> author, boolean name, boolean id) {
    if (!name && !id) {
      return;
    }
    markHidden(node, "user", author);
    Actor actor = author.value();
    if (actor == null) {
      return;
    }
    if (name) {
      node.put("user", actor.name());
    }
    if (id) {
      node.put("userid", actor.userId());
    }
    if (!actor.isRegistered()) {
      node.flag("anon", true);
    } else if (actor.isTemporary()) {
      node.flag("temp", true);
    }
  }

  /**
   * That something is suppressed of an item, if any of these fields, which are shown, is hidden.
   */
  public static void markSuppressed(ObjectNode node, boolean suppressed, Seen<?>... shown) {
    markSuppressed(node, "", suppressed, shown);
  }

  /** The same where the key has something before it. */
  public static void markSuppressed(
      ObjectNode node, String prefix, boolean suppressed, Seen<?>... shown) {
    if (suppressed && Arrays.stream(shown).anyMatch(Seen::hidden)) {
      node.flag(prefix + "suppressed", true);
    }
  }

  /** That the field of this name is hidden from the public, if it is. */
  public static void markHidden(ObjectNode node, String key, Seen<?> field) {
    if (field.hidden()) {
      node.flag(key + "hidden", true);
    }
  }
}

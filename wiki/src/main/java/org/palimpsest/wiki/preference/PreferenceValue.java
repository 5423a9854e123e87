package org.palimpsest.wiki.preference;

/** The value of a preference: whatever people have set is a text, defaults can be other things. */
public sealed interface PreferenceValue {
  /** The text that would be kept for this value. */
  String stored();

  /** A text. */
  record Text(String value) implements PreferenceValue {
    @Override
    public String stored() {
      return value;
    }
  }

  /** A whole number. */
  record Whole(long value) implements PreferenceValue {
    @Override
    public String stored() {
      return Long.toString(value);
    }
  }

  /** A truth value. */
  record Truth(boolean value) implements PreferenceValue {
    @Override
    public String stored() {
      return value ? "1" : "0";
    }
  }
}

package org.palimpsest.http.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects parameters by the rules for their names: the last of a name wins. */
final class ParameterMap {
  private static final int MOST = 1000;

  private final Map<String, RawValue> values = new LinkedHashMap<>();
  private int added;

  /** Adds a parameter under its name as sent; one without a name counts but is not kept. */
  void put(String sentName, RawValue value) {
    added++;
    int start = 0;
    while (start < sentName.length() && sentName.charAt(start) == ' ') {
      start++;
    }
    if (start == sentName.length() || sentName.charAt(start) == '[') {
      return;
    }
    int bracket = sentName.indexOf('[', start);
    boolean array = bracket >= 0 && sentName.indexOf(']', bracket) >= 0;
    String name = sentName.substring(start, array ? bracket : sentName.length());
    values.put(plain(name), array ? RawValue.ARRAY : value);
  }

  /** Whether no more parameters are taken. */
  boolean isFull() {
    return added > MOST;
  }

  Map<String, RawValue> values() {
    return values;
  }

  private static String plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' || c == ' ' || c == '[') {
        return name.replace('.', '_').replace(' ', '_').replace('[', '_');
      }
    }
    return name;
  }
}

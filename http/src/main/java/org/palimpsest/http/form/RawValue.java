package org.palimpsest.http.form;

/**
 * A parameter as it was sent.
 *
 * @param text its decoded text; empty for an array
 * @param array whether it was sent in array syntax
 * @param malformed whether its bytes were not UTF-8
 * @param latin whether they have therefore been read as windows-1252
 */
record RawValue(String text, boolean array, boolean malformed, boolean latin) {
  static final RawValue ARRAY = new RawValue("", true, false, false);
}

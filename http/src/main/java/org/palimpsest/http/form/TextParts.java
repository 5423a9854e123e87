package org.palimpsest.http.form;

import org.jspecify.annotations.Nullable;
import org.palimpsest.http.multipart.PartHead;
import org.palimpsest.http.multipart.PartSink;

/** The parts of a form in memory that are parameters; files are passed over. */
final class TextParts implements PartSink {
  private static final byte[] NONE = {};

  private final ParameterMap into;
  private @Nullable String name;
  private RawValue value = FormDecoder.value(NONE, 0, 0, false);

  TextParts(ParameterMap into) {
    this.into = into;
  }

  @Override
  public void begin(PartHead head) {
    name = head.fileName() == null && !into.isFull() ? head.name() : null;
    value = FormDecoder.value(NONE, 0, 0, false);
  }

  /** Called at most once for each part: the form is parsed whole. */
  @Override
  public void content(byte[] bytes, int from, int length) {
    if (name != null) {
      value = FormDecoder.value(bytes, from, length, false);
    }
  }

  @Override
  public void end() {
    if (name != null) {
      into.put(name, value);
    }
  }
}

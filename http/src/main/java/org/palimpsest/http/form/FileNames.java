package org.palimpsest.http.form;

import java.util.HashSet;
import java.util.Set;
import org.palimpsest.http.multipart.PartHead;
import org.palimpsest.http.multipart.PartSink;

/** The names of the fields of a form that are files; nothing of them is kept. */
final class FileNames implements PartSink {
  private final Set<String> names = new HashSet<>();

  Set<String> found() {
    return names;
  }

  @Override
  public void begin(PartHead head) {
    if (head.fileName() != null) {
      names.add(head.name());
    }
  }

  @Override
  public void content(byte[] bytes, int from, int length) {}

  @Override
  public void end() {}
}

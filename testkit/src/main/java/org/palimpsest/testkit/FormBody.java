package org.palimpsest.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form in parts, as browsers send it. */
final class FormBody {
  private static final String EDGE = "edge-of-parts-8f3a";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void text(String name, String value) {
    head("name=\"" + name + "\"");
    out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    line("");
  }

  void file(String name, byte[] bytes) {
    head("name=\"" + name + "\"; filename=\"sent\"");
    out.writeBytes(bytes);
    line("");
  }

  String contentType() {
    return "multipart/form-data; boundary=" + EDGE;
  }

  /** All of it; nothing can follow. */
  byte[] bytes() {
    line("--" + EDGE + "--");
    return out.toByteArray();
  }

  private void head(String disposition) {
    line("--" + EDGE);
    line("Content-Disposition: form-data; " + disposition);
    line("");
  }

  private void line(String text) {
    out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}

package org.palimpsest.actionapi.params;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/** Files: parts of a multipart body that have a file name. A text is none. */
final class UploadType implements ParamType<byte[]> {
  static final UploadType INSTANCE = new UploadType();

  private UploadType() {}

  @Override
  public Parsed<byte[]> parse(String text, String name, ParamContext context) {
    Message message =
        Message.of("paramvalidator-badupload-notupload", Message.plain(name), Message.plain(""));
    return new Parsed.Bad<>(
        ApiError.of("badupload", message).with(new ObjectNode().put("code", "notupload")));
  }

  @Override
  public boolean takesSeparators() {
    return true;
  }

  @Override
  public List<String> errors() {
    return List.of("badupload");
  }

  @Override
  public String wireName() {
    return "upload";
  }
}

package org.palimpsest.actionapi.format;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;

/** {@code format=json} (spec: api-framework.md, section 6). */
final class JsonFormat implements Format {
  private static final Param<String> CALLBACK = Param.string("callback");
  private static final Param<Boolean> UTF8 = Param.bool("utf8");
  private static final Param<Boolean> ASCII = Param.bool("ascii");

  private static final Declaration DECLARATION =
      Declaration.of("json", CALLBACK, UTF8, ASCII, FormatVersion.PARAM);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ResultPrinter printer(Call call, Layout layout) {
    FormatVersion version = call.get(FormatVersion.PARAM);
    boolean ascii = version == FormatVersion.ONE ? !call.get(UTF8) : call.get(ASCII);
    return new JsonPrinter(version, ascii, layout, safe(call.find(CALLBACK)));
  }

  /** Only what can stand in the name of a function, so that no other script gets in. */
  private static @Nullable String safe(@Nullable String callback) {
    return callback == null ? null : callback.replaceAll("[^A-Za-z0-9_.'\"\\[\\]]", "");
  }
}

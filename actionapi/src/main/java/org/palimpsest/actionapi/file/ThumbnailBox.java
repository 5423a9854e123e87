package org.palimpsest.actionapi.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.file.Picture;

/**
 * Into what size pictures are to fit.
 *
 * @param width how wide at most; null: as the height makes it
 * @param height how high at most; null: as the width makes it
 * @param param what was said of thumbnails in the language of their names; empty: nothing
 */
record ThumbnailBox(@Nullable Integer width, @Nullable Integer height, String param) {
  static final Param<Long> WIDTH = Param.integer("urlwidth").defaults(-1L);
  static final Param<Long> HEIGHT = Param.integer("urlheight").defaults(-1L);
  static final Param<String> PARAM = Param.string("urlparam").defaults("");

  /** These three, for modules that declare them side by side. */
  static final ParamGroup ALL = ParamGroup.of(WIDTH, HEIGHT, PARAM);

  /** How wide a drawing is made of which only the height is given. */
  private static final int USUAL_WIDTH = 300;

  /**
   * What may stand in front of a thumbnail's name; pages, languages and qualities make no other.
   */
  private static final Pattern NAME = Pattern.compile("(?:lang[a-z-]{1,40}-|qlow-)?([0-9]{1,6})px");

  /** The box that a call asks for; null: none. */
  static @Nullable ThumbnailBox of(Call call) {
    Integer width = number(call.get(WIDTH));
    Integer height = number(call.get(HEIGHT));
    String param = call.get(PARAM);
    return width == null && height == null && param.isEmpty()
        ? null
        : new ThumbnailBox(width, height, param);
  }

  private static @Nullable Integer number(long value) {
    return value == -1 ? null : Math.clamp(value, 0, Integer.MAX_VALUE);
  }

  /**
   * The size in which a picture is shown.
   *
   * @param name how the picture is called, for what is said about wrong values
   */
  Parsed<Picture.Shown> shown(Call call, Picture picture, String name) {
    Matcher matcher = NAME.matcher(param);
    boolean named = matcher.matches();
    if (width == null && height == null) {
      if (!named) {
        return unusable(name);
      }
      int wide = Integer.parseInt(matcher.group(1));
      return wide == 0
          ? new Parsed.Bad<>(
              ApiError.of(Message.of("apierror-invalidurlparam", call.nameOf(PARAM), "width", "0")))
          : Parsed.good(picture.within(wide, null));
    }
    if (isNothing(width) || isNothing(height)) {
      return unusable(name);
    }
    int most = picture.format().grows() ? USUAL_WIDTH : Integer.MAX_VALUE;
    Picture.Shown shown = picture.within(width == null ? most : width, height);
    if (!param.isEmpty() && !named) {
      call.warn(Message.of("apiwarn-badurlparam", call.nameOf(PARAM), name));
    } else if (named && Integer.parseInt(matcher.group(1)) != shown.width()) {
      call.warn(
          Message.of(
              "apiwarn-urlparamwidthmismatch",
              call.nameOf(PARAM),
              matcher.group(1),
              call.nameOf(WIDTH),
              call.nameOf(HEIGHT),
              shown.width()));
    }
    return Parsed.good(shown);
  }

  private static boolean isNothing(@Nullable Integer number) {
    return number != null && number == 0;
  }

  private static <T> Parsed<T> unusable(String name) {
    return new Parsed.Bad<>(ApiError.of(Message.of("apierror-urlparamnormal", name)));
  }
}

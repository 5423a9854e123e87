package org.palimpsest.actionapi.file;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/** What {@code prop=imageinfo} can be asked for. */
record ImageInfoParams(Declaration declaration) {
  static final Param<List<FileProperty>> PROP =
      FileProperty.param(Set.of(), FileProperty.TIMESTAMP, FileProperty.USER);
  static final Param<String> CONTEXT = Param.string("badfilecontexttitle");
  private static final Param<Long> LIMIT = Param.limit("limit", 1, 500, 5000);
  private static final Param<String> METADATA_VERSION =
      Param.string("metadataversion").defaults("1");
  private static final Param<List<String>> FILTER = Param.string("extmetadatafilter").multi();

  /**
   * Its declaration.
   *
   * @param language the language of the wiki
   */
  static ImageInfoParams of(String language) {
    return new ImageInfoParams(
        Declaration.ofProp(
                "imageinfo",
                "ii",
                PROP,
                LIMIT,
                TimeParams.START,
                TimeParams.END,
                ThumbnailBox.WIDTH,
                ThumbnailBox.HEIGHT,
                METADATA_VERSION,
                Param.string("extmetadatalanguage").defaults(language),
                Param.bool("extmetadatamultilang"),
                FILTER,
                ThumbnailBox.PARAM,
                CONTEXT,
                ListParams.CONTINUE,
                Param.bool("localonly"))
            .example("action=query&titles=File:Albert_Einstein_Head.jpg&prop=imageinfo")
            .example(
                "action=query&titles=File:Test.jpg&prop=imageinfo&iilimit=50"
                    + "&iiend=2007-12-31T23:59:59Z&iiprop=timestamp|user|url"));
  }

  /** Which versions of each file are wanted. */
  static Window<Position> window(QueryCall call) {
    Instant start = call.find(TimeParams.START);
    Instant end = call.find(TimeParams.END);
    return Window.between(Direction.OLDER, start, end, call.get(LIMIT).intValue());
  }

  /** In which form files tell of themselves. */
  static FileInfoNodes.MetadataChoice metadata(QueryCall call) {
    return new FileInfoNodes.MetadataChoice(
        call.get(METADATA_VERSION), Set.copyOf(call.getOrEmpty(FILTER)));
  }
}

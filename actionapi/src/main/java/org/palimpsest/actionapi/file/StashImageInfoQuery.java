package org.palimpsest.actionapi.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.store.file.FilePart;
import org.palimpsest.wiki.upload.StashReader;
import org.palimpsest.wiki.upload.StashedFileView;

/**
 * {@code prop=stashimageinfo} (spec: filerevert-and-files.md, section 5): uploads in the stash of
 * whoever asks. All that is asked for is told at once, in place of pages.
 */
final class StashImageInfoQuery implements QueryModule {
  private static final Param<List<String>> KEYS = Param.string("filekey").multi();
  private static final Param<List<String>> SESSION_KEYS =
      Param.string("sessionkey").multi().deprecated();
  private static final Param<List<FileProperty>> PROP =
      FileProperty.param(
          Set.of(
              FileProperty.USER,
              FileProperty.USERID,
              FileProperty.COMMENT,
              FileProperty.PARSEDCOMMENT,
              FileProperty.MEDIATYPE,
              FileProperty.ARCHIVENAME,
              FileProperty.UPLOADWARNING),
          FileProperty.TIMESTAMP,
          FileProperty.URL);

  private static final Declaration DECLARATION =
      Declaration.ofProp("stashimageinfo", "sii", KEYS, SESSION_KEYS, PROP, ThumbnailBox.ALL)
          .example("action=query&prop=stashimageinfo&siifilekey=124sd34rsdf567")
          .example(
              "action=query&prop=stashimageinfo&siifilekey=b34edoe3|bceffd4"
                  + "&siiurlwidth=120&siiprop=url");

  private final StashReader reader;
  private final StashNodes nodes;

  StashImageInfoQuery(StashReader reader, StashNodes nodes) {
    this.reader = reader;
    this.nodes = nodes;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    if (call.performer().userId() == 0) {
      return QueryAnswer.refused(StashErrors.anonymous("notloggedin"));
    }
    List<String> keys = new ArrayList<>(call.getOrEmpty(SESSION_KEYS));
    keys.addAll(call.getOrEmpty(KEYS));
    if (keys.isEmpty()) {
      List<String> names = List.of(call.nameOf(KEYS), call.nameOf(SESSION_KEYS));
      return QueryAnswer.refused(
          ApiError.of(Message.of("apierror-missingparam-at-least-one-of", names, names.size())));
    }
    Set<FileProperty> properties = call.choices(PROP, FileProperty.class);
    return switch (reader
        .within(call.context().memory())
        .find(
            call.performer().userId(),
            keys.stream().distinct().toList(),
            FileProperty.PARTS.of(properties).contains(FilePart.METADATA),
            call.now())) {
      case StashReader.Found.Nothing(var why) -> QueryAnswer.refused(StashErrors.of(why));
      case StashReader.Found.Uploads(List<StashedFileView> files) -> told(call, files, properties);
    };
  }

  private QueryAnswer told(
      QueryCall call, List<StashedFileView> files, Set<FileProperty> properties) {
    AskedThumbnails thumbnails =
        new AskedThumbnails(call, properties.contains(FileProperty.THUMBMIME));
    ListNode list = new ListNode("sii");
    files.forEach(file -> list.add(nodes.node(call, file, properties, thumbnails)));
    ApiError error = thumbnails.error();
    return error == null ? QueryAnswer.of(call.module(), list) : QueryAnswer.refused(error);
  }
}

package org.palimpsest.actionapi.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.AuthorParams;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.file.UploaderGroups;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.file.FileListRequest;

/** What {@code list=allimages} can be asked for. */
final class AllImagesParams {
  /** In which order files are listed. */
  enum Sort {
    NAME,
    TIMESTAMP
  }

  /** By whom files are. */
  enum Bots {
    ALL,
    BOTS,
    NOBOTS
  }

  static final Param<Sort> SORT = Param.choice("sort", Sort.class).defaults(Sort.NAME);
  static final Param<Direction> DIRECTION =
      Param.of("dir", ChoiceType.of(directions())).defaults(Direction.NEWER);
  static final Param<List<FileProperty>> PROP =
      FileProperty.param(
          Set.of(FileProperty.ARCHIVENAME, FileProperty.THUMBMIME, FileProperty.UPLOADWARNING),
          FileProperty.TIMESTAMP,
          FileProperty.URL);
  private static final Param<Long> MIN_SIZE = Param.integer("minsize");
  private static final Param<Long> MAX_SIZE = Param.integer("maxsize");
  private static final Param<Bots> BOTS = Param.choice("filterbots", Bots.class).defaults(Bots.ALL);
  private static final Param<List<String>> MIMES = Param.string("mime").multi();

  static final Declaration DECLARATION =
      Declaration.ofList(
              "allimages",
              "ai",
              SORT,
              DIRECTION,
              NameParams.FROM,
              NameParams.TO,
              ListParams.CONTINUE,
              TimeParams.START,
              TimeParams.END,
              PROP,
              NameParams.PREFIX,
              MIN_SIZE,
              MAX_SIZE,
              DigestParams.SHA1,
              DigestParams.SHA1_BASE36,
              AuthorParams.USER,
              BOTS,
              MIMES,
              ListParams.LIMIT)
          .example("action=query&list=allimages&aifrom=B")
          .example(
              "action=query&list=allimages&aiprop=user|timestamp|url&aisort=timestamp&aidir=older")
          .example("action=query&generator=allimages&gailimit=4&gaifrom=T&prop=imageinfo");

  private AllImagesParams() {}

  private static Map<String, Direction> directions() {
    Map<String, Direction> directions = new LinkedHashMap<>();
    directions.put("ascending", Direction.NEWER);
    directions.put("descending", Direction.OLDER);
    directions.put("newer", Direction.NEWER);
    directions.put("older", Direction.OLDER);
    return directions;
  }

  static boolean isByName(Call call) {
    return call.get(SORT) == Sort.NAME;
  }

  /** The refusal of parameters that belong to the other order; null: there are none. */
  static @Nullable ApiError mixed(Call call) {
    boolean byName = isByName(call);
    List<Param<?>> foreign =
        new ArrayList<>(
            byName
                ? List.of(TimeParams.START, TimeParams.END, AuthorParams.USER)
                : List.of(NameParams.FROM, NameParams.TO, NameParams.PREFIX));
    foreign.removeIf(param -> !call.isSent(param));
    if (byName && call.get(BOTS) != Bots.ALL) {
      foreign.add(BOTS);
    }
    if (!foreign.isEmpty()) {
      return ApiError.of(
          "invalidparammix",
          Message.of(
              "apierror-invalidparammix-mustusewith",
              call.nameOf(foreign.getFirst()),
              call.nameOf(SORT) + (byName ? "=timestamp" : "=name")));
    }
    return call.isSent(AuthorParams.USER) && call.get(BOTS) != Bots.ALL
        ? ApiError.of(
            "invalidparammix-cannotusewith",
            Message.of(
                "apierror-invalidparammix-cannotusewith",
                call.nameOf(AuthorParams.USER),
                call.nameOf(BOTS)))
        : null;
  }

  /** Which part of the list by time is wanted. */
  static Window<Position> times(Call call) {
    return Window.between(
        call.get(DIRECTION),
        call.find(TimeParams.START),
        call.find(TimeParams.END),
        ListParams.limit(call));
  }

  /** Which files are wanted. */
  static FileListRequest request(Call call, GroupSet groups, Optional<String> sha1) {
    return new FileListRequest(
        call.find(AuthorParams.USER),
        bots(call, groups),
        call.find(MIN_SIZE),
        call.find(MAX_SIZE),
        sha1.orElse(null),
        Set.copyOf(call.getOrEmpty(MIMES)),
        call.performer().clearance());
  }

  private static @Nullable UploaderGroups bots(Call call, GroupSet groups) {
    Bots asked = call.get(BOTS);
    if (asked == Bots.ALL) {
      return null;
    }
    Set<String> ofBots =
        groups.groups().stream()
            .filter(group -> group.rights().contains(Right.BOT))
            .map(Group::name)
            .filter(groups.explicitNames()::contains)
            .collect(Collectors.toSet());
    return new UploaderGroups(ofBots, asked == Bots.BOTS, call.now());
  }
}

package org.palimpsest.actionapi.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wiki.comparison.GivenText;
import org.palimpsest.wiki.comparison.Place;
import org.palimpsest.wiki.comparison.SideRequest;

/** The parameters that name one side of a comparison, all of which begin alike. */
final class SideParams {
  static final String MAIN = "main";

  private static final String SLOT = "slot";

  private final String side;
  private final Param<String> title;
  private final Param<Long> id;
  private final Param<Long> revision;
  private final Param<List<String>> slots;
  private final Param<Boolean> asSaved;
  private final TextParams ofSlot;
  private final TextParams old;

  /** The parameters that tell of a text: those of a slot, or the older ones without slots. */
  private record TextParams(
      Param<String> text, Param<String> section, Param<String> format, Param<ContentModel> model) {}

  /**
   * @param side what the names begin with, {@code from} or {@code to}
   */
  SideParams(String side) {
    this.side = side;
    this.title = Param.string(side + "title");
    this.id = Param.integer(side + "id");
    this.revision = Param.integer(side + "rev");
    this.slots = Param.choice(side + "slots", List.of(MAIN)).multi(MultiType.Rules.ORDINARY);
    this.asSaved = Param.bool(side + "pst");
    this.ofSlot =
        new TextParams(
            Param.text(side + "text-{slot}").forEach(SLOT, slots),
            Param.string(side + "section-{slot}").forEach(SLOT, slots),
            format(side + "contentformat-{slot}").forEach(SLOT, slots),
            model(side + "contentmodel-{slot}").forEach(SLOT, slots));
    this.old =
        new TextParams(
            Param.text(side + "text").deprecated(),
            Param.string(side + "section").deprecated(),
            format(side + "contentformat").deprecated(),
            model(side + "contentmodel").deprecated());
  }

  private static Param<String> format(String name) {
    return Param.choice(name, ContentModel.allFormats());
  }

  private static Param<ContentModel> model(String name) {
    return Param.of(name, ChoiceType.ofEnum(ContentModel.class));
  }

  /** Those that name a page or a revision. */
  List<Param<?>> places() {
    return List.of(title, id, revision);
  }

  /** Those that give a text. */
  List<Param<?>> texts() {
    return List.of(
        slots,
        ofSlot.text,
        ofSlot.section,
        ofSlot.format,
        ofSlot.model,
        asSaved,
        old.text,
        old.format,
        old.model,
        old.section);
  }

  /** Those of which one has to be sent, in the order in which clients are told. */
  Stream<Param<?>> naming(Param<?>... more) {
    return Stream.of(
            Stream.<Param<?>>of(title, id, revision, old.text),
            Stream.<Param<?>>of(more),
            Stream.<Param<?>>of(slots))
        .flatMap(params -> params);
  }

  /** What they come to. */
  Parsed<SideRequest> read(Call call) {
    return given(call)
        .map(given -> new SideRequest(place(call), given.text, call.find(old.section)));
  }

  /** A text, or none. */
  private record Given(@Nullable GivenText text) {}

  private @Nullable Place place(Call call) {
    Long ofRevision = call.find(revision);
    String named = call.find(title);
    Long ofPage = call.find(id);
    if (ofRevision != null) {
      return new Place.Revision(ofRevision);
    }
    if (named != null) {
      return new Place.Named(named);
    }
    return ofPage == null ? null : new Place.Page(ofPage);
  }

  private Parsed<Given> given(Call call) {
    List<String> asked = call.find(slots);
    if (asked == null) {
      String text = call.find(old.text);
      return Parsed.good(
          new Given(
              text == null
                  ? null
                  : new GivenText(
                      text, call.find(old.model), call.find(old.format), null, call.get(asSaved))));
    }
    for (Param<?> other : List.of(old.text, old.section)) {
      if (call.isSent(other)) {
        List<String> names = List.of(call.nameOf(slots), call.nameOf(other));
        return refused(Message.of("apierror-invalidparammix", names, names.size()));
      }
    }
    if (!asked.contains(MAIN)) {
      return Parsed.good(new Given(new GivenText(null, null, null, null, false)));
    }
    String text = call.find(ofSlot.text, MAIN);
    return text == null
        ? refused(Message.of("apierror-compare-maintextrequired", side))
        : Parsed.good(
            new Given(
                new GivenText(
                    text,
                    call.find(ofSlot.model, MAIN),
                    call.find(ofSlot.format, MAIN),
                    section(call),
                    call.get(asSaved))));
  }

  private @Nullable String section(Call call) {
    String section = call.find(ofSlot.section, MAIN);
    return section == null || section.isEmpty() ? null : section;
  }

  private static <T> Parsed<T> refused(Message message) {
    return new Parsed.Bad<>(ApiError.of(message));
  }
}

package org.palimpsest.actionapi.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.edit.ContentOptions;
import org.palimpsest.wiki.edit.EditBase;
import org.palimpsest.wiki.edit.EditMarks;
import org.palimpsest.wiki.edit.EditRequest;
import org.palimpsest.wiki.edit.Existence;
import org.palimpsest.wiki.edit.SectionChoice;
import org.palimpsest.wiki.edit.Submission;

/**
 * The parameters of {@code action=edit} (spec: edit-and-history.md, 1.1), and what they ask for.
 */
final class EditParams implements ParamGroup {
  private static final Param<String> SECTION = Param.string("section");
  private static final Param<String> SECTION_TITLE = Param.string("sectiontitle");
  private static final Param<String> TEXT = Param.text("text");
  private static final Param<String> SUMMARY = Param.string("summary");
  private static final Param<List<String>> TAGS = Param.tags("tags");
  private static final Param<Boolean> MINOR = Param.bool("minor");
  private static final Param<Boolean> NOT_MINOR = Param.bool("notminor");
  private static final Param<Boolean> BOT = Param.bool("bot");
  private static final Param<Long> BASE_REVISION = Param.integer("baserevid");
  private static final Param<Instant> BASE_TIME = Param.timestamp("basetimestamp");
  private static final Param<Instant> START_TIME = Param.timestamp("starttimestamp");
  private static final Param<Boolean> NO_MERGE = Param.bool("nomerge");
  private static final Param<Boolean> RECREATE = Param.bool("recreate");
  private static final Param<Boolean> CREATE_ONLY = Param.bool("createonly");
  private static final Param<Boolean> NO_CREATE = Param.bool("nocreate");
  private static final Param<String> MD5 = Param.string("md5");
  private static final Param<String> PREPEND = Param.text("prependtext");
  private static final Param<String> APPEND = Param.text("appendtext");
  private static final Param<Long> UNDO = Param.integer("undo", IntegerType.atLeast(0).strictly());
  private static final Param<Long> UNDO_AFTER =
      Param.integer("undoafter", IntegerType.atLeast(0).strictly());
  private static final Param<Boolean> REDIRECT = Param.bool("redirect");
  private static final Param<String> FORMAT =
      Param.choice("contentformat", ContentModel.allFormats());
  private static final Param<ContentModel> MODEL = Param.choice("contentmodel", models());

  private static final Param<Title> RETURN_TO = Param.title("returnto", false);
  private static final Param<String> RETURN_QUERY = Param.string("returntoquery").defaults("");
  private static final Param<String> RETURN_ANCHOR = Param.string("returntoanchor").defaults("");

  private static final String NEW_SECTION = "new";
  private static final String IN_TEMPLATE = "T-";

  private final WatchParams watch;

  EditParams(WatchParams watch) {
    this.watch = watch;
  }

  private static Map<String, ContentModel> models() {
    Map<String, ContentModel> models = new TreeMap<>();
    for (ContentModel model : ContentModel.values()) {
      models.put(model.wire(), model);
    }
    return models;
  }

  /**
   * Where the client wants to go with a new account; null when it has not said so.
   *
   * @param origin the address of the wiki without a slash at the end
   */
  static @Nullable String returnAddress(Call call, Namespaces namespaces, String origin) {
    Title title = call.find(RETURN_TO);
    if (title == null) {
      return null;
    }
    String query = call.get(RETURN_QUERY);
    String anchor = call.get(RETURN_ANCHOR);
    return PageAddresses.reading(origin, namespaces.prefixedKey(title))
        + (query.isEmpty() ? "" : "?" + query)
        + (anchor.isEmpty() ? "" : "#" + anchor);
  }

  private List<ParamGroup> groups() {
    List<ParamGroup> all =
        new ArrayList<>(
            List.of(
                PageChoice.PARAMS,
                SECTION,
                SECTION_TITLE,
                TEXT,
                SUMMARY,
                TAGS,
                MINOR,
                NOT_MINOR,
                BOT,
                BASE_REVISION,
                BASE_TIME,
                START_TIME,
                RECREATE,
                CREATE_ONLY,
                NO_CREATE,
                WatchParams.WATCH,
                WatchParams.UNWATCH,
                watch));
    all.addAll(List.of(MD5, PREPEND, APPEND, UNDO, UNDO_AFTER, REDIRECT, FORMAT, MODEL));
    all.addAll(List.of(Declaration.TOKEN, RETURN_TO, RETURN_QUERY, RETURN_ANCHOR, NO_MERGE));
    return all;
  }

  @Override
  public List<Param<?>> params() {
    return groups().stream().<Param<?>>flatMap(group -> group.params().stream()).toList();
  }

  @Override
  public List<String> errors() {
    return groups().stream().flatMap(group -> group.errors().stream()).toList();
  }

  /** Whether a call says where the text is to come from. */
  boolean haveText(Call call) {
    return call.isSent(TEXT) || call.isSent(APPEND) || call.isSent(PREPEND) || call.isSent(UNDO);
  }

  /** Whether a call wants nothing to have changed, but does not say since when. */
  boolean lackBase(Call call) {
    return call.get(NO_MERGE) && !base(call).isGiven();
  }

  /**
   * What a call asks for.
   *
   * @param reservedName the name for a temporary account that its client has reserved; null for
   *     none
   */
  EditRequest request(Call call, Title title, @Nullable String reservedName) {
    return EditRequest.of(call.performer(), title, submission(call))
        .followRedirect(call.get(REDIRECT))
        .section(section(call))
        .summary(call.find(SUMMARY))
        .base(base(call))
        .existence(new Existence(call.get(CREATE_ONLY), call.get(NO_CREATE), call.get(RECREATE)))
        .marks(
            new EditMarks(
                call.get(MINOR), call.get(NOT_MINOR), call.get(BOT), call.getOrEmpty(TAGS)))
        .content(new ContentOptions(call.find(MODEL), call.find(FORMAT), call.find(MD5)))
        .watch(watch.ofOld(call))
        .reservedName(reservedName)
        .build();
  }

  private static Submission submission(Call call) {
    String text = orEmpty(call.find(TEXT));
    Long undo = call.find(UNDO);
    if (undo != null && undo > 0) {
      Long after = call.find(UNDO_AFTER);
      return new Submission.Undo(undo, after == null ? 0 : after, text);
    }
    return call.isSent(PREPEND) || call.isSent(APPEND)
        ? new Submission.Extend(orEmpty(call.find(PREPEND)), orEmpty(call.find(APPEND)))
        : new Submission.Replace(text);
  }

  private static SectionChoice section(Call call) {
    String section = call.find(SECTION);
    if (section == null) {
      return new SectionChoice.Whole();
    }
    if (section.equals(NEW_SECTION)) {
      return new SectionChoice.Added(call.find(SECTION_TITLE));
    }
    String number =
        section.startsWith(IN_TEMPLATE) ? section.substring(IN_TEMPLATE.length()) : section;
    boolean isNumber = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber
        ? new SectionChoice.Numbered(number(number), section)
        : new SectionChoice.Nonsense();
  }

  /** No page has as many sections as the greatest number. */
  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException tooLarge) {
      return Integer.MAX_VALUE;
    }
  }

  private static EditBase base(Call call) {
    Long revision = call.find(BASE_REVISION);
    return new EditBase(
        revision == null ? 0 : revision,
        time(call, BASE_TIME),
        time(call, START_TIME),
        call.get(NO_MERGE));
  }

  /** An empty time, though it is read as the present, says nothing here. */
  private static @Nullable Instant time(Call call, Param<Instant> param) {
    RequestParameters.Value sent = call.context().parameters().get(call.nameOf(param));
    return sent == null || sent.text().isEmpty() ? null : call.find(param);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

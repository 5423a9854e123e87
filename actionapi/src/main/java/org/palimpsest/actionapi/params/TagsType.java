package org.palimpsest.actionapi.params;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;

/** Change tags that people may give to changes, several at once. */
public final class TagsType implements ParamType<List<String>> {
  static final TagsType INSTANCE = new TagsType();

  private static final MultiType<String> NAMES =
      new MultiType<>(TextType.STRING, new MultiType.Rules(50, 500, true, null));

  private TagsType() {}

  @Override
  public Parsed<List<String>> parse(String text, String name, ParamContext context) {
    return switch (NAMES.parse(text, name, context)) {
      case Parsed.Good<List<String>>(List<String> tags) when !tags.isEmpty() ->
          check(tags, context.vocabulary().applicableTags(new LinkedHashSet<>(tags)));
      case Parsed<List<String>> noTags -> noTags;
    };
  }

  private static Parsed<List<String>> check(List<String> tags, Set<String> applicable) {
    List<String> bad = tags.stream().filter(tag -> !applicable.contains(tag)).toList();
    return bad.isEmpty()
        ? Parsed.good(List.copyOf(new LinkedHashSet<>(tags)))
        : new Parsed.Bad<>(notApplicable(bad));
  }

  /** The error for tags that people may not give to changes. */
  public static ApiError notApplicable(List<String> bad) {
    return ApiError.of("badtags", notAllowed(bad))
        .with(new ObjectNode().put("disallowedtags", ListNode.ofTexts("_v", bad)));
  }

  private static Message notAllowed(List<String> bad) {
    return bad.size() == 1
        ? Message.of("tags-apply-not-allowed-one", bad.getFirst(), 1)
        : Message.of("tags-apply-not-allowed-multi", Message.line(bad), bad.size());
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Several(
        new ParamDescription.Choice(vocabulary.applicableTags(), Set.of(), Set.of(), Map.of(), ""),
        MultiType.Rules.ORDINARY);
  }

  @Override
  public boolean takesSeparators() {
    return true;
  }

  @Override
  public List<String> errors() {
    return List.of("toomanyvalues", "badtags", "tags-apply-no-permission", "tags-apply-blocked");
  }

  @Override
  public String wireName() {
    return "string";
  }
}

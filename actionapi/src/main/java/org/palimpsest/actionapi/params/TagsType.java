package org.palimpsest.actionapi.params;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;

/** Change tags that people may give to changes, several at once. */
final class TagsType implements ParamType<List<String>> {
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
        : new Parsed.Bad<>(
            ApiError.of(
                    "badtags",
                    "Nobody can give these tags to a change: %s.".formatted(String.join(", ", bad)))
                .with(new ObjectNode().put("disallowedtags", ListNode.ofTexts("_v", bad))));
  }

  @Override
  public String wireName() {
    return "string";
  }
}

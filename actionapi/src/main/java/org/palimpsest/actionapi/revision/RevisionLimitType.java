package org.palimpsest.actionapi.revision;

import org.palimpsest.actionapi.params.LimitType;
import org.palimpsest.actionapi.params.ParamContext;
import org.palimpsest.actionapi.params.ParamDescription;
import org.palimpsest.actionapi.params.ParamType;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.params.Vocabulary;

/**
 * A limit whose bounds depend on other parameters: the value is its text, to be read by {@link
 * #read} once these are known.
 */
final class RevisionLimitType implements ParamType<String> {
  static final RevisionLimitType INSTANCE = new RevisionLimitType();

  private static final LimitType PLAIN = new LimitType(1, 500, 5000);
  private static final LimitType WITH_CONTENT = new LimitType(1, 50, 500);

  private static final LimitType OF_ONE = new LimitType(1, 1, 1);

  private RevisionLimitType() {}

  @Override
  public Parsed<String> parse(String text, String name, ParamContext context) {
    return Parsed.good(text);
  }

  /** The limit; texts are larger, so fewer of them may be asked for. */
  static Parsed<Long> read(String text, boolean content, String name, ParamContext context) {
    return (content ? WITH_CONTENT : PLAIN).parse(text, name, context);
  }

  /** The limit where each takes so much that there is one at a time. */
  static Parsed<Long> readOfOne(String text, String name, ParamContext context) {
    return OF_ONE.parse(text, name, context);
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return PLAIN.describe(vocabulary);
  }

  @Override
  public String wireName() {
    return PLAIN.wireName();
  }
}

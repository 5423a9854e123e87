package org.palimpsest.actionapi.testing;

import java.time.Instant;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.http.cache.Validators;

/** A module whose answer has a tag and a time. */
public final class Dated implements ActionModule {
  /** The answer's tag. */
  public static final String ETAG = "\"first\"";

  /** When the answer last changed. */
  public static final Instant CHANGED = Instant.parse("2026-11-05T10:00:00.5Z");

  private static final Declaration DECLARATION = Declaration.of("dated");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Validators validators(Call call) {
    return new Validators(ETAG, CHANGED);
  }

  @Override
  public Answer execute(Call call) {
    return Answer.of("dated", Node.of("yes"));
  }
}

package org.palimpsest.wiki.edit;

import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.text.LimitedText;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.content.JsonWeight;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.EditSettings;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * What is checked of a draft before it meets what others have written (spec: edit-and-history.md,
 * 1.2, steps 11 to 14). Thread-safe.
 */
final class EditChecks {
  /** No character of a Java string takes more bytes. */
  private static final int MOST_BYTES = 3;

  private final Redirects redirects;
  private final EditSettings settings;
  private final long mostMemory;

  /**
   * Checks.
   *
   * @param mostMemory how many bytes the values of a JSON text may take in memory
   */
  EditChecks(Redirects redirects, EditSettings settings, long mostMemory) {
    this.mostMemory = mostMemory;
    this.redirects = redirects;
    this.settings = settings;
  }

  Step<Draft> check(Situation situation, Draft draft) {
    return checkTags(situation, draft)
        .then(same -> checkBaseModel(situation, same))
        .then(same -> checkRights(situation, same))
        .then(same -> checkSize(same.text()).then(fits -> Step.done(same)))
        .then(same -> checkDeletion(situation, same));
  }

  /** How many bytes the text of a page may take. */
  int mostBytes() {
    return settings.maxArticleBytes();
  }

  /** Whether a text fits into a page. */
  Step<String> checkSize(String text) {
    int limit = mostBytes();
    boolean fits = text.length() <= limit / MOST_BYTES || LimitedText.bytes(text) <= limit;
    return fits ? Step.done(text) : Step.end(new EditOutcome.TooBig(limit));
  }

  private static Step<Draft> checkTags(Situation situation, Draft draft) {
    return situation
        .background()
        .tagRefusal()
        .<Step<Draft>>map(refusal -> Step.end(new EditOutcome.TagsRefused(refusal)))
        .orElseGet(() -> Step.done(draft));
  }

  private static Step<Draft> checkBaseModel(Situation situation, Draft draft) {
    RevisionRow base = situation.background().history().named();
    String model = draft.model().wire();
    return base == null
            || situation.request().content().model() != null
            || base.model().equals(model)
        ? Step.done(draft)
        : Step.end(new EditOutcome.ModelMismatch(base.model(), model));
  }

  /** Whether a text of this model can be read without taking too much memory. */
  Step<String> checkWeight(ContentModel model, String text) {
    return model == ContentModel.JSON && !JsonWeight.isAtMost(mostMemory, text)
        ? Step.end(new EditOutcome.TooManyValues())
        : Step.done(text);
  }

  private Step<Draft> checkRights(Situation situation, Draft draft) {
    Performer performer = situation.request().performer();
    boolean redirectsFile =
        situation.title().namespace() == Namespace.FILE
            && draft.model() == ContentModel.WIKITEXT
            && redirects.target(draft.text()).isPresent();
    if (redirectsFile && !performer.has(Right.UPLOAD)) {
      return Step.end(new EditOutcome.FileRedirectDenied(!performer.isRegistered()));
    }
    return draft.model().wire().equals(situation.modelOfPage())
            || performer.has(Right.EDITCONTENTMODEL)
        ? Step.done(draft)
        : Step.end(new EditOutcome.ModelChangeDenied());
  }

  private static Step<Draft> checkDeletion(Situation situation, Draft draft) {
    return situation.background().deleted()
        ? Step.end(new EditOutcome.Deleted())
        : Step.done(draft);
  }
}

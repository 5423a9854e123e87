package org.palimpsest.wiki.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.wikitext.section.HeadingText;
import org.palimpsest.wikitext.section.Sections;

/**
 * Makes a draft of what was submitted (spec: edit-and-history.md, 1.2, steps 7 to 10). Reads the
 * page only where the draft is built upon it.
 */
final class Drafting {
  /** The part before the first heading, as clients write it. */
  private static final String LEAD = "0";

  private Drafting() {}

  static Step<Draft> draft(Situation situation) {
    EditRequest request = situation.request();
    return text(situation)
        .then(
            draft -> digestFits(request) ? Step.done(draft) : Step.end(new EditOutcome.BadDigest()))
        .then(draft -> sectionIsThere(situation, draft));
  }

  private static Step<Draft> text(Situation situation) {
    SectionChoice section = titled(situation.request());
    return switch (situation.request().submission()) {
      case Submission.Replace(String text) -> plain(situation, section, text);
      case Submission.Extend(String before, String behind) ->
          extended(situation, section)
              .then(middle -> plain(situation, section, before + middle + behind));
      case Submission.Undo undo ->
          Undoing.draft(situation, Objects.requireNonNull(situation.background().undone()));
    };
  }

  private static Step<Draft> plain(Situation situation, SectionChoice section, String text) {
    String tidy = TextEnds.trimEnd(TextEnds.normaliseLines(text));
    return Step.done(new Draft(tidy, section, situation.model(), null));
  }

  /** What is there already of the part that is to be extended. */
  private static Step<String> extended(Situation situation, SectionChoice section) {
    boolean wholePage =
        section instanceof SectionChoice.Whole || section instanceof SectionChoice.Nonsense;
    if (!wholePage && !situation.model().supportsSections()) {
      return Step.end(new EditOutcome.NoSections(situation.model().wire()));
    }
    return switch (section) {
      case SectionChoice.Whole whole -> Step.done(situation.text());
      case SectionChoice.Added added -> Step.done("");
      case SectionChoice.Numbered choice ->
          section(situation, choice)
              .map(Step::done)
              .orElseGet(() -> Step.end(new EditOutcome.NoSuchSection(choice.asked())));
      case SectionChoice.Nonsense nonsense -> Step.done("");
    };
  }

  private static Step<Draft> sectionIsThere(Situation situation, Draft draft) {
    return switch (draft.section()) {
      case SectionChoice.Whole whole -> Step.done(draft);
      case SectionChoice.Nonsense nonsense -> Step.end(new EditOutcome.BadSection());
      case SectionChoice.Added added -> withSections(situation, draft);
      case SectionChoice.Numbered choice -> {
        boolean there =
            isLead(situation, choice)
                || (situation.model().supportsSections() && section(situation, choice).isPresent());
        yield there
            ? withSections(situation, draft)
            : Step.end(new EditOutcome.NoSuchSection(choice.asked()));
      }
    };
  }

  private static Step<Draft> withSections(Situation situation, Draft draft) {
    return situation.model().supportsSections()
        ? Step.done(draft)
        : Step.end(new EditOutcome.NoSections(situation.model().wire()));
  }

  /** A new section whose title was not given has the summary for its title. */
  private static SectionChoice titled(EditRequest request) {
    if (!(request.section() instanceof SectionChoice.Added(var title))) {
      return request.section();
    }
    String heading = title == null ? request.summary() : title;
    return new SectionChoice.Added(heading == null ? "" : HeadingText.withoutSigns(heading));
  }

  private static Optional<String> section(Situation situation, SectionChoice.Numbered choice) {
    return choice.number() == 0 && !isLead(situation, choice)
        ? Optional.empty()
        : Sections.of(situation.text()).section(choice.number());
  }

  /** A page that is not there has a part before its headings only for those who ask plainly. */
  private static boolean isLead(Situation situation, SectionChoice.Numbered choice) {
    return choice.number() == 0 && (situation.page() != null || choice.asked().equals(LEAD));
  }

  private static boolean digestFits(EditRequest request) {
    String md5 = request.content().md5();
    return md5 == null || md5.equals(md5(request.submission().digested()));
  }

  private static String md5(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}

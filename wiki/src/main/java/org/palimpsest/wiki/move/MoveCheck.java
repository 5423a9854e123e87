package org.palimpsest.wiki.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Authority.Question;
import org.palimpsest.wiki.limit.Limit;
import org.palimpsest.wiki.media.FileTypes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says by reading only whether one page can be moved to one title: what of the titles makes it
 * impossible, what its performer may not do, and whether they may give tags, all of it and in this
 * order (spec: administration.md, sections 3.2 and 3.3). Thread-safe.
 */
final class MoveCheck {
  private final Acts acts;

  MoveCheck(Acts acts) {
    this.acts = acts;
  }

  /**
   * Looks at one page.
   *
   * @param exceeded the limits that this request goes beyond
   */
  PlannedMove of(
      JdbcClient sql,
      MoveRequest request,
      PageFacts page,
      Title to,
      Set<Limit> exceeded,
      Instant now) {
    PageFacts found = to.canExist() ? PageTable.find(sql, to).orElse(null) : null;
    List<MoveProblem> problems = new ArrayList<>();
    addInvalid(sql, page, to, found, problems);
    addRefused(sql, request, page, to, found, exceeded, now, problems);
    acts.tagRefusal(sql, request.performer(), request.tags(), now)
        .map(MoveProblem.TagsDenied::new)
        .ifPresent(problems::add);
    return new PlannedMove(page, to, problems.isEmpty() ? found : null, problems);
  }

  private static void addInvalid(
      JdbcClient sql,
      PageFacts page,
      Title to,
      @Nullable PageFacts found,
      List<MoveProblem> problems) {
    Title from = page.title();
    if (to.equals(from)) {
      problems.add(new MoveProblem.SamePage());
      return;
    }
    if (!to.canExist()) {
      problems.add(new MoveProblem.TargetImpossible(to));
    }
    if (from.namespace() == Namespace.FILE && to.namespace() != Namespace.FILE) {
      problems.add(new MoveProblem.FileElsewhere());
    }
    if (from.namespace() != Namespace.FILE && to.namespace() == Namespace.FILE) {
      problems.add(new MoveProblem.ToFile());
    }
    FileFacts file = FileTable.find(sql, from).orElse(null);
    if (file != null && to.namespace() == Namespace.FILE && !isSameType(from, to)) {
      problems.add(new MoveProblem.OtherType());
    }
    if (FileTable.find(sql, to).isPresent()) {
      problems.add(new MoveProblem.TargetExists(to));
    } else if (found != null
        && (!found.redirect() || PageHistory.hasOthers(sql, found.id(), found.latest()))) {
      problems.add(new MoveProblem.TargetExists(to));
    } else if (found != null && !leadsTo(sql, found, from)) {
      problems.add(new MoveProblem.RedirectExists(to));
    }
  }

  private static boolean isSameType(Title from, Title to) {
    return FileTypes.normal(ending(from)).equals(FileTypes.normal(ending(to)));
  }

  private static String ending(Title title) {
    String key = title.key();
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static boolean leadsTo(JdbcClient sql, PageFacts redirect, Title page) {
    return RedirectTable.find(sql, redirect.id())
        .filter(target -> target instanceof ParsedTitle.Local local && local.title().equals(page))
        .isPresent();
  }

  private void addRefused(
      JdbcClient sql,
      MoveRequest request,
      PageFacts page,
      Title to,
      @Nullable PageFacts found,
      Set<Limit> exceeded,
      Instant now,
      List<MoveProblem> problems) {
    List<Question> questions =
        new ArrayList<>(
            List.of(
                new Question(Act.MOVE, page.title(), page),
                new Question(Act.EDIT, page.title(), page)));
    if (to.canExist()) {
      questions.add(new Question(Act.MOVE_TARGET, to, found));
      questions.add(new Question(Act.EDIT, to, found));
    }
    acts.authority().check(sql, request.performer(), questions, exceeded, now).stream()
        .map(MoveProblem.Denied::new)
        .forEach(problems::add);
  }
}

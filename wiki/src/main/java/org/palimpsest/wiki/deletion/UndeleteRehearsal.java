package org.palimpsest.wiki.deletion;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.wiki.deletion.PageRestoration.Result;
import org.palimpsest.wiki.file.FileRestoration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what a restoration would bring back, and writes nothing. */
record UndeleteRehearsal(PageRestoration restoration) {
  /** What would come back, or why nothing would. */
  UndeleteOutcome of(JdbcClient sql, UndeleteRequest request, DeletedSelection chosen) {
    return switch (FileRestoration.rehearse(sql, request.files())) {
      case FileRestoration.Result.Unknown(long id) -> new UndeleteOutcome.UnknownVersion(id);
      case FileRestoration.Result.Hidden _ -> new UndeleteOutcome.TextHidden();
      case FileRestoration.Result.Lost _ -> new UndeleteOutcome.NothingThere();
      case FileRestoration.Result.Restored(int versions) ->
          rehearse(sql, request, chosen, versions);
    };
  }

  private UndeleteOutcome rehearse(
      JdbcClient sql, UndeleteRequest request, DeletedSelection chosen, int versions) {
    Result page =
        request.wantsRevisions() ? restoration.rehearse(sql, chosen) : new Result.NothingThere();
    return switch (page) {
      case Result.Rehearsed(AffectedRevisions revisions) ->
          rehearseTalk(sql, request, versions, revisions);
      case Result.NothingThere _ when versions > 0 -> rehearseTalk(sql, request, versions, null);
      case Result why -> impossible(why);
    };
  }

  private UndeleteOutcome rehearseTalk(
      JdbcClient sql, UndeleteRequest request, int versions, @Nullable AffectedRevisions page) {
    Title title = request.title();
    if (!request.talk() || title.isTalk()) {
      TalkProblem left = request.talk() ? TalkProblem.ALREADY_TALK : null;
      return new UndeleteOutcome.Planned(versions, page, null, left);
    }
    return switch (restoration.rehearse(sql, DeletedSelection.all(title.talk()))) {
      case Result.Rehearsed(AffectedRevisions talk) ->
          new UndeleteOutcome.Planned(versions, page, talk, null);
      case Result.NothingThere _ ->
          new UndeleteOutcome.Planned(versions, page, null, TalkProblem.NONE);
      case Result why -> impossible(why);
    };
  }

  /** What is told where a restoration of revisions comes to nothing. */
  static UndeleteOutcome impossible(Result why) {
    return switch (why) {
      case Result.TextHidden _ -> new UndeleteOutcome.TextHidden();
      case Result.NoMemory _ -> new UndeleteOutcome.Busy();
      case Result.NothingThere _, Result.Restored _, Result.Rehearsed _, Result.Lost _ ->
          new UndeleteOutcome.NothingThere();
    };
  }
}

package org.palimpsest.actionapi.file;

import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.NameParams;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Direction;

/** The names of files between which a list is wanted. */
final class FileNameRange {
  private FileNameRange() {}

  /** Those that a call asks for, of a list that runs in this direction. */
  static Parsed<TitleRange> read(Call call, TitleParts parts, Direction direction) {
    boolean rising = direction == Direction.NEWER;
    TitleRange range = TitleRange.all(Namespace.FILE);
    for (Param<String> param : List.of(NameParams.FROM, NameParams.TO, NameParams.PREFIX)) {
      String text = call.find(param);
      if (text == null) {
        continue;
      }
      Optional<String> key = parts.key(text, Namespace.FILE);
      if (key.isEmpty()) {
        return new Parsed.Bad<>(ListErrors.invalidTitle(text));
      }
      range =
          param == NameParams.PREFIX
              ? range.beginningWith(key.get())
              : (param == NameParams.FROM) == rising ? range.from(key.get()) : range.to(key.get());
    }
    return Parsed.good(range);
  }
}

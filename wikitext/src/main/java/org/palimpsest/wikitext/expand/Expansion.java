package org.palimpsest.wikitext.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.text.Utf8Length;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.node.SectionSource;
import org.palimpsest.wikitext.preprocess.Piece;

/**
 * Expands pieces from left to right. What must be known as a whole, such as a name, is expanded by
 * an expansion of its own, one level deeper; all else, such as the default of a parameter, is put
 * on the stack of this one, so that nesting which no limit counts takes no stack of the machine.
 */
final class Expansion {
  private final Expander expander;
  private final Frame frame;
  private final boolean comments;
  private final boolean sections;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Iterator<Piece>> open = new ArrayDeque<>();

  Expansion(Expander expander, Frame frame, boolean comments, boolean sections) {
    this.expander = expander;
    this.frame = frame;
    this.comments = comments;
    this.sections = sections;
  }

  String run(List<Piece> pieces) {
    open.push(pieces.iterator());
    while (!open.isEmpty()) {
      Iterator<Piece> next = open.peek();
      if (!next.hasNext()) {
        open.pop();
      } else if (expander.budget().visit()) {
        expand(next.next());
      } else {
        out.append(expander.errors().text(expander.budget().tooManyNodes()));
        open.clear();
      }
    }
    return out.toString();
  }

  private void expand(Piece piece) {
    switch (piece) {
      case Piece.Text(String text) -> out.append(text);
      case Piece.Comment(String typed) -> {
        if (comments) {
          out.append(expander.manner().comment(typed));
        }
      }
      case Piece.Ignored(String typed) -> out.append(expander.manner().ignored(typed, frame));
      case Piece.Extension extension ->
          out.append(expander.manner().extension(Manner.Element.of(extension), frame, expander));
      case Piece.Heading heading -> expand(heading);
      case Piece.Parameter parameter -> expand(parameter);
      case Piece.Call call -> expand(call);
    }
  }

  private void expand(Piece.Heading heading) {
    boolean beginsSection = sections && open.size() == 1;
    List<Piece> content = heading.content();
    if (beginsSection && content.getFirst() instanceof Piece.Text(String text)) {
      out.append(text, 0, heading.level());
      int offset = heading.offset() + (frame.isPage() ? expander.pageStart() : 0);
      Mark section =
          new Mark.Section(
              new SectionSource(frame.title(), !frame.isPage(), heading.number(), offset));
      out.append(expander.parse().marks().add(section));
      out.append(text, heading.level(), text.length());
      content = content.subList(1, content.size());
    }
    open.push(content.iterator());
  }

  private void expand(Piece.Parameter parameter) {
    String name = expander.expand(parameter.title(), frame, comments);
    Arguments arguments = frame.arguments();
    String value = arguments == null ? null : arguments.get(TextEnds.trim(name));
    if (value != null) {
      out.append(
          expander.budget().argument(Utf8Length.of(value))
              ? value
              : expander.manner().leftOut(Message.of("post-expand-template-argument-warning")));
    } else if (parameter.parts().isEmpty() || staysTyped()) {
      pushTyped("{{{", name, parameter.parts(), "}}}");
    } else {
      pushWhole(parameter.parts().getFirst());
    }
  }

  /** What a page says of parameters is meant for those who transclude it. */
  private boolean staysTyped() {
    return frame.isPage() && expander.manner().onlySubstitutes();
  }

  private void expand(Piece.Call call) {
    String title = expander.expand(call.title(), frame, comments);
    String text = expander.calls().resolve(call, title, frame);
    if (text == null) {
      pushTyped("{{", title, call.parts(), "}}");
      return;
    }
    if (!call.lineStart() && startsLine(text)) {
      out.append('\n');
    }
    out.append(text);
  }

  /** Some markup means something only at the start of a line, and so is put there. */
  private static boolean startsLine(String text) {
    return !text.isEmpty() && (":;#*".indexOf(text.charAt(0)) >= 0 || text.startsWith("{|"));
  }

  /** What is not understood stays, but what stands in its parts is expanded. */
  private void pushTyped(String before, String title, List<Piece.Part> parts, String after) {
    out.append(before).append(title);
    List<Iterator<Piece>> all = new ArrayList<>();
    for (Piece.Part part : parts) {
      all.add(text("|"));
      addWhole(part, all);
    }
    all.add(text(after));
    all.reversed().forEach(open::push);
  }

  private void pushWhole(Piece.Part part) {
    List<Iterator<Piece>> all = new ArrayList<>();
    addWhole(part, all);
    all.reversed().forEach(open::push);
  }

  private static void addWhole(Piece.Part part, List<Iterator<Piece>> all) {
    @Nullable List<Piece> name = part.name();
    if (name != null) {
      all.add(name.iterator());
      all.add(text("="));
    }
    all.add(part.value().iterator());
  }

  private static Iterator<Piece> text(String text) {
    return List.<Piece>of(new Piece.Text(text)).iterator();
  }
}

package org.palimpsest.wikitext.block;

import java.util.ArrayDeque;
import java.util.Deque;
import org.palimpsest.wikitext.html.AttributeCleaner;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;

/** Lines that begin with signs of tables become tables, rows and cells (spec: wikitext.md, 9). */
public final class TablePass {
  private final Marks marks;
  private final AttributeCleaner attributes;
  private final StringBuilder out;
  private final Deque<Table> open = new ArrayDeque<>();

  /** A table that is open, and what of it is. */
  private static final class Table {
    final int indents;
    String cell = "";
    boolean row;
    boolean anyRow;
    Attributes rowAttributes = Attributes.NONE;

    Table(int indents) {
      this.indents = indents;
    }
  }

  private TablePass(Marks marks, int length) {
    this.marks = marks;
    this.attributes = new AttributeCleaner(marks);
    this.out = new StringBuilder(length + 256);
  }

  /** The text with marks for tables. */
  public static String apply(String text, Marks marks) {
    return text.contains("{|") ? new TablePass(marks, text.length()).run(text) : text;
  }

  private String run(String text) {
    int start = 0;
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      line(text, start, end);
      out.append('\n');
      start = end + 1;
    }
    return finish();
  }

  private void line(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int table = startOfTable(text, start, end);
    if (table >= 0) {
      open(text.substring(table + 2, end), colons(text, start, table));
    } else if (open.isEmpty() || start == end) {
      out.append(text, from, to);
    } else {
      part(text, start, end, from, to);
    }
  }

  /** Where the sign of a new table stands, behind colons; -1 if there is none. */
  private static int startOfTable(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == ':') {
      at++;
    }
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at + 1 < end && text.charAt(at) == '{' && text.charAt(at + 1) == '|' ? at : -1;
  }

  private static int colons(String text, int start, int end) {
    int count = 0;
    while (start + count < end && text.charAt(start + count) == ':') {
      count++;
    }
    return count;
  }

  private void part(String text, int start, int end, int from, int to) {
    char first = text.charAt(start);
    char second = start + 1 < end ? text.charAt(start + 1) : 0;
    if (first == '|' && second == '}') {
      close();
      out.append(text, start + 2, end);
      indentEnds(open.pop().indents);
    } else if (first == '|' && second == '-') {
      row(text, start + 1, end);
    } else if (first == '|' && second == '+') {
      cells(text.substring(start + 2, end), "caption");
    } else if (first == '|') {
      cells(text.substring(start + 1, end), "td");
    } else if (first == '!') {
      cells(text.substring(start + 1, end).replace("!!", "||"), "th");
    } else {
      out.append(text, from, to);
    }
  }

  private void open(String raw, int indents) {
    for (int i = 0; i < indents; i++) {
      out.append(marks.open("dl")).append(marks.open("dd"));
    }
    out.append(tag("table", attributes.clean(raw, "table")));
    open.push(new Table(indents));
  }

  /** Ends what is open of the innermost table, and the table. */
  private void close() {
    Table table = open.element();
    endCell(table);
    endRow(table);
    if (!table.anyRow) {
      out.append(marks.open("tr"))
          .append(marks.open("td"))
          .append(marks.close("td"))
          .append(marks.close("tr"));
    }
    out.append(marks.close("table"));
  }

  private void indentEnds(int indents) {
    if (indents == 0) {
      return;
    }
    while (!out.isEmpty() && isSpace(out.charAt(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
    for (int i = 0; i < indents; i++) {
      out.append(marks.close("dd")).append(marks.close("dl"));
    }
  }

  private void row(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == '-') {
      at++;
    }
    Table table = open.element();
    endCell(table);
    endRow(table);
    table.rowAttributes = attributes.clean(text.substring(at, end), "tr");
    table.anyRow = true;
  }

  private void cells(String line, String name) {
    int start = 0;
    while (start >= 0) {
      int next = line.indexOf("||", start);
      cell(next < 0 ? line.substring(start) : line.substring(start, next), name);
      start = next < 0 ? -1 : next + 2;
    }
  }

  private void cell(String text, String name) {
    Table table = open.element();
    if (endCell(table)) {
      out.append('\n');
    }
    if (!name.equals("caption") && !table.row) {
      out.append(tag("tr", table.rowAttributes)).append('\n');
      table.rowAttributes = Attributes.NONE;
      table.row = true;
      table.anyRow = true;
    }
    table.cell = name;
    int pipe = text.indexOf('|');
    boolean plain = pipe < 0 || hides(text, pipe);
    String content = plain ? text : text.substring(pipe + 1);
    Attributes cleaned = plain ? Attributes.NONE : attributes.clean(text.substring(0, pipe), name);
    out.append(tag(name, cleaned)).append(trim(content));
  }

  /** Whether what stands before a pipe shows that it belongs to something else. */
  private static boolean hides(String text, int pipe) {
    return contains(text, "[[", pipe) || contains(text, "-{", pipe);
  }

  private static boolean contains(String text, String sign, int before) {
    int at = text.indexOf(sign);
    return at >= 0 && at < before;
  }

  private boolean endCell(Table table) {
    if (table.cell.isEmpty()) {
      return false;
    }
    out.append(marks.close(table.cell));
    table.cell = "";
    return true;
  }

  private void endRow(Table table) {
    if (table.row) {
      out.append(marks.close("tr"));
      table.row = false;
    }
  }

  private String tag(String name, Attributes cleaned) {
    return cleaned.isEmpty() ? marks.open(name) : marks.add(new Mark.StartTag(name, cleaned));
  }

  private String finish() {
    boolean only = open.size() == 1;
    while (!open.isEmpty()) {
      Table table = open.element();
      if (endCell(table)) {
        out.append('\n');
      }
      if (table.row) {
        endRow(table);
        out.append('\n');
      }
      close();
      out.append('\n');
      open.pop();
    }
    out.setLength(out.length() - 1);
    String empty =
        marks.open("table")
            + '\n'
            + marks.open("tr")
            + marks.open("td")
            + marks.close("td")
            + marks.close("tr")
            + marks.close("table");
    return only && out.toString().equals(empty) ? "" : out.toString();
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\u000B';
  }
}

package org.palimpsest.actionapi.rendering;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.time.Timestamps;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.rendering.Rendered;
import org.palimpsest.wikitext.context.Settings.Limits;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.LimitReport;

/**
 * What of its limits a parse has used, for programs and for people.
 *
 * @param limits what there was to use
 */
record LimitNodes(Limits limits) {
  /**
   * One of them.
   *
   * @param name what programs know it by
   * @param used how much of it
   * @param most how much there is; negative: no limit
   * @param bytes whether it is counted in bytes
   */
  private record Line(String name, long used, long most, boolean bytes) {
    Message label() {
      return Message.of("limitreport-" + name);
    }

    Message value() {
      return Message.of(
          bytes ? "limitreport-value-bytes" : "limitreport-value",
          Message.count(used),
          Message.count(most));
    }
  }

  private List<Line> lines(LimitReport report) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("ppvisitednodes", report.nodes(), limits.nodes(), false));
    lines.add(
        new Line("postexpandincludesize", report.includeBytes(), limits.includeBytes(), true));
    lines.add(
        new Line("templateargumentsize", report.argumentBytes(), limits.argumentBytes(), true));
    lines.add(new Line("expansiondepth", report.depth(), limits.depth(), false));
    lines.add(new Line("expensivefunctioncount", report.expensive(), limits.expensive(), false));
    lines.add(new Line("unstrip-depth", report.hiddenDepth(), limits.hiddenDepth(), false));
    lines.add(new Line("unstrip-size", report.hiddenBytes(), limits.hiddenBytes(), true));
    return lines;
  }

  /** For programs. */
  ListNode data(Rendered rendered) {
    ListNode list = new ListNode("lr");
    if (!rendered.parsed()) {
      return list;
    }
    one(list, "limitreport-walltime").put("0", seconds(rendered.taken()));
    for (Line line : lines(rendered.output().limits())) {
      one(list, "limitreport-" + line.name).put("0", line.used).put("1", line.most);
    }
    one(list, "cachereport-timestamp").put("0", Timestamps.digits(rendered.text().page().now()));
    one(list, "cachereport-ttl").put("0", rendered.output().facts().lifetime());
    one(list, "cachereport-transientcontent").flag("0", rendered.output().facts().isTransient());
    return list;
  }

  private static ObjectNode one(ListNode list, String name) {
    ObjectNode node = new ObjectNode(ObjectNode.Kind.PLAIN, "param");
    list.add(node);
    return node.put("name", name);
  }

  private static String seconds(Duration taken) {
    return BigDecimal.valueOf(taken.toMillis(), 3).toPlainString();
  }

  /** For people, as a table; nothing where there are no limits. */
  List<Node> table(Rendered rendered, Translator words) {
    if (!rendered.parsed()) {
      return List.of();
    }
    List<Node> rows = new ArrayList<>();
    for (Line line : lines(rendered.output().limits())) {
      rows.add(
          element(
              "tr",
              Attributes.NONE,
              List.of(
                  element("th", Attributes.NONE, text(words, line.label())),
                  element("td", Attributes.NONE, text(words, line.value())))));
    }
    return List.of(
        element(
            "div",
            Attributes.of("class", "mw-limitReportExplanation"),
            List.of(element("p", Attributes.NONE, text(words, Message.of("limitreport-title"))))),
        element(
            "div",
            Attributes.of("class", "preview-limit-report-wrapper"),
            List.of(
                element(
                    "table",
                    Attributes.of("class", "preview-limit-report wikitable"),
                    List.of(element("tbody", Attributes.NONE, rows))))));
  }

  private static List<Node> text(Translator words, Message message) {
    return List.of(new Node.Text(words.text(message)));
  }

  private static Node element(String name, Attributes attributes, List<Node> children) {
    return new Node.Element(name, attributes, children, Meaning.PLAIN);
  }

  /** For people, as a comment at the end of a page. */
  Node.Comment comment(Rendered rendered, Translator words) {
    StringBuilder text = new StringBuilder("\nNewPP limit report\n");
    for (Line line : lines(rendered.output().limits())) {
      text.append(words.text(line.label()))
          .append(": ")
          .append(line.used)
          .append('/')
          .append(line.most)
          .append('\n');
    }
    return new Node.Comment(text.toString());
  }
}

package org.palimpsest.wiki.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

/** What is written for clients to read is what MediaWiki 1.43 writes. */
class CommentFormatterTest {
  private static final Title FEN = new Title(Namespace.MAIN, "Fen");
  private static final Title NOTES = new Title(Namespace.USER, "Ada/Notes");

  private static CommentFormatter formatter(Scene scene) {
    Performer ada = scene.account("Ada", "sysop");
    scene.edit(FEN, ada, "wet");
    scene.edit(NOTES, ada, "dry");
    scene.edit(new Title(Namespace.MAIN, "Bog"), ada, "#REDIRECT [[Fen]]");
    return new CommentFormatter(
        new Pages(scene.database()),
        new TitleParser(Namespaces.standard("Marsh"), Map.of("de", "").keySet()),
        Map.of("de", "https://de.example/wiki/$1"),
        scene.words(Settings.defaults().with("name", "Marsh")));
  }

  private static String missing(String key, String title, String label) {
    return ("<a href=\"/w/index.php?title=%s&amp;action=edit&amp;redlink=1\" class=\"new\""
            + " title=\"%s (page does not exist)\">%s</a>")
        .formatted(key, title, label);
  }

  private static void reads(
      CommentFormatter formatter, @Nullable Title page, String comment, String html) {
    assertThat(formatter.html(new Comment(comment, page))).as(comment).isEqualTo(html);
  }

  @EveryEngine
  void whatever_is_no_markup_of_comments_means_itself(Database database) {
    CommentFormatter formatter = formatter(new Scene(database));
    reads(formatter, FEN, "", "");
    reads(formatter, FEN, "<b>\"x\" & 'y'\nz", "&lt;b&gt;&quot;x&quot; &amp; &#039;y&#039; z");
    reads(formatter, FEN, "&amp;lt; &eacute; &bogus;", "&amp;lt; é &amp;bogus;");
    reads(
        formatter,
        FEN,
        "{{t}} ''i'' http://x.example",
        "{{t}} &#039;&#039;i&#039;&#039; http://x.example");
    for (String text :
        List.of("[[Fen", "[[Fen|x]", "[[a]b]]", "[[]]", "[[|x]]", "[[  |x]]", "/* x")) {
      reads(formatter, FEN, text, text);
    }
    for (String text :
        List.of("[[..]]", "[[a{b]]", "[[Help:]]", "[[a~~~b]]", "[[a%5Bb]]", "[[%ff]]")) {
      reads(formatter, FEN, text, text);
    }
  }

  @EveryEngine
  void links_show_whether_their_page_exists_and_leads_on(Database database) {
    CommentFormatter formatter = formatter(new Scene(database));
    String fen = "<a href=\"/wiki/Fen\" title=\"Fen\">%s</a>";
    reads(formatter, FEN, "a [[fen]]s!", "a " + fen.formatted("fens") + "!");
    reads(formatter, FEN, "[[Fen|<b>]]S", fen.formatted("&lt;b&gt;") + "S");
    reads(formatter, FEN, "[[[ :Fen ]]]", "[" + fen.formatted("Fen ") + "]");
    reads(formatter, FEN, "[[F%65n|]]", fen.formatted("Fen"));
    reads(formatter, FEN, "[[Fen|[[x]]]]", fen.formatted("[[x") + "]]");
    reads(
        formatter,
        FEN,
        "[[Bog]]",
        "<a href=\"/wiki/Bog\" class=\"mw-redirect\" title=\"Bog\">Bog</a>");
    reads(
        formatter,
        FEN,
        "[[Fen#A b \"c\"]]",
        "<a href=\"/wiki/Fen#A_b_&quot;c&quot;\" title=\"Fen\">Fen#A b &quot;c&quot;</a>");
    reads(formatter, FEN, "[[moor#x|y]]", missing("Moor", "Moor", "y"));
    reads(
        formatter,
        FEN,
        "[[:Category:A'b]]",
        missing("Category:A%27b", "Category:A&#039;b", "Category:A&#039;b"));
  }

  @EveryEngine
  void links_lead_to_special_pages_files_and_other_wikis_too(Database database) {
    CommentFormatter formatter = formatter(new Scene(database));
    reads(
        formatter,
        FEN,
        "[[special:contribs/Ada]]",
        "<a href=\"/wiki/Special:Contributions/Ada\" title=\"Special:Contributions/Ada\">"
            + "special:contribs/Ada</a>");
    reads(
        formatter,
        FEN,
        "[[Special:Nothing]]",
        "<a href=\"/wiki/Special:Nothing\" class=\"new\""
            + " title=\"Special:Nothing (page does not exist)\">Special:Nothing</a>");
    reads(
        formatter,
        FEN,
        "[[Media:x.png|pic]]",
        "<a href=\"/w/index.php?title=Special:Upload&amp;wpDestFile=X.png\" class=\"new\""
            + " title=\"X.png\">pic</a>");
    reads(
        formatter,
        FEN,
        "[[DE:Mo or#a b|c]]",
        "<a href=\"https://de.example/wiki/Mo_or#a_b\" class=\"extiw\" title=\"de:Mo or\">c</a>");
  }

  @EveryEngine
  void links_may_begin_at_the_page(Database database) {
    CommentFormatter formatter = formatter(new Scene(database));
    reads(formatter, FEN, "[[#a b]]", "<a href=\"/wiki/Fen#a_b\" title=\"Fen\">#a b</a>");
    reads(formatter, null, "[[#a b]]", "[[#a b]]");
    reads(formatter, FEN, "[[/x]]", missing("/x", "/x", "/x"));
    Title ada = new Title(Namespace.USER, "Ada");
    String notes = "<a href=\"/wiki/User:Ada/Notes\" title=\"User:Ada/Notes\">%s</a>";
    reads(formatter, ada, "[[/Notes/]]", notes.formatted("/Notes/"));
    reads(formatter, NOTES, "[[../Notes]]", notes.formatted("../Notes"));
    reads(formatter, NOTES, "[[../]]", missing("User:Ada", "User:Ada", "../"));
    reads(formatter, NOTES, "[[../../x]]", "[[../../x]]");
  }

  @EveryEngine
  void names_of_sections_lead_there(Database database) {
    CommentFormatter formatter = formatter(new Scene(database));
    String section =
        "<span class=\"autocomment\"><a href=\"/wiki/Fen#%s\" title=\"Fen\">→<bdi dir=\"ltr\">%s"
            + "</bdi></a>%s</span>";
    reads(formatter, FEN, "/* A b */", section.formatted("A_b", "A b", ""));
    reads(formatter, FEN, "x /*A*/ y", "x " + section.formatted("A", "A", ": ") + " y");
    reads(
        formatter,
        FEN,
        "/* a /* <b> */ */",
        section.formatted("a_/*_&lt;b&gt;", "a /* &lt;b&gt;", ": ") + " */");
    reads(
        formatter,
        FEN,
        "/* [[:Fen]] [x] */",
        section.formatted("Fen_&#91;x&#93;", "&#91;&#91;:Fen&#93;&#93; &#91;x&#93;", ""));
    reads(formatter, FEN, "/* %41 */", section.formatted("%2541", "%41", ""));
    reads(formatter, FEN, "/**/ x", "<span class=\"autocomment\">: </span> x");
    reads(formatter, null, "/* A */ x", "<span class=\"autocomment\">A: </span> x");
  }

  @EveryEngine
  void the_comments_of_a_list_keep_their_order_and_their_pages(Database database) {
    CommentFormatter formatter = formatter(new Scene(database));
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      comments.add(
          new Comment("[[Page %d]] [[Fen]] [[#x]]".formatted(i), i % 2 == 0 ? FEN : NOTES));
    }
    List<String> html = formatter.html(comments);
    assertThat(html).hasSize(700);
    assertThat(html.get(699))
        .isEqualTo(
            missing("Page_699", "Page 699", "Page 699")
                + " <a href=\"/wiki/Fen\" title=\"Fen\">Fen</a>"
                + " <a href=\"/wiki/User:Ada/Notes#x\" title=\"User:Ada/Notes\">#x</a>");
  }
}

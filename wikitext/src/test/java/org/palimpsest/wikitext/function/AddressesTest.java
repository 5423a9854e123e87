package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.testing.InMemoryWiki;

final class AddressesTest {
  private static String expanded(String wikitext) {
    return Called.with(wikitext).text();
  }

  @Test
  void pages_have_addresses() {
    assertThat(expanded("{{localurl:a b/c?d&e}} {{localurl:x|a=b|c}} {{localurl:x#y}}"))
        .isEqualTo("/wiki/A_b/c%3Fd%26e /w/index.php?title=X&a=b /wiki/X");
    assertThat(expanded("{{fullurl:x#a b}} {{canonicalurl:x|a=b}} {{fullurl:Media:X.png}}"))
        .isEqualTo(
            "http://wiki.example/wiki/X#a_b http://wiki.example/w/index.php?title=X&a=b"
                + " http://wiki.example/wiki/File:X.png");
    assertThat(expanded("{{localurle:x|a=b&c=\"d'}}"))
        .isEqualTo("/w/index.php?title=X&amp;a=b&amp;c=&quot;d'");
  }

  @Test
  void pages_of_other_wikis_have_addresses_there() {
    assertThat(expanded("{{fullurl:wikipedia:Foo bar|a=b}} {{localurl:wikipedia:Foo#x}}"))
        .isEqualTo("https://en.wikipedia.org/wiki/Foo_bar?a=b https://en.wikipedia.org/wiki/Foo");
  }

  @Test
  void names_and_places_may_stand_in_an_address_already() {
    assertThat(expanded("{{localurl:%41+b|x}} {{fullurl:#x|a=b}} {{localurl:#x}}"))
        .isEqualTo("/w/index.php?title=A_b&x http://wiki.example/w/index.php?title=&a=b#x /wiki/");
  }

  @Test
  void what_is_no_title_is_no_call() {
    assertThat(expanded("{{localurl:[x]}} {{fullurl:}}"))
        .isEqualTo("{{localurl:[x]}} [[:Template:Fullurl:]]");
  }

  @Test
  void namespaces_go_by_number_and_name() {
    assertThat(expanded("{{ns:0}}|{{ns:1}}|{{ns:talk}}|{{ns:-1}}|{{ns:99}}|{{ns:4}}|{{ns:02}}"))
        .isEqualTo("|Talk|Talk|Special||Oracle|User");
    assertThat(expanded("{{ns:project talk}}|{{ns:Image}}|{{ns:}}|{{nse:3}}|{{nse:User_talk}}"))
        .isEqualTo("Oracle talk|File||User_talk|User_talk");
    assertThat(expanded("{{ns:x}}{{ns:00}}")).isEqualTo("[[:Template:Ns:x]]");
  }

  @Test
  void special_pages_have_usual_names() {
    assertThat(expanded("{{#special:recentchanges}}|{{#special:Nope}}|{{#speciale:log/x y}}"))
        .isEqualTo("Special:RecentChanges|Special:Nope|Special:Log/x_y");
    assertThat(expanded("{{#special:}} {{#special:&amp;}}"))
        .isEqualTo("Special:Badtitle Special:Badtitle");
  }

  @Test
  void files_have_addresses_for_each_width() {
    InMemoryWiki wiki = new InMemoryWiki().file("A.png", 400, 200);
    assertThat(Called.on(wiki, "X", "{{filepath:a.png}} {{filepath:A.png|120}}").text())
        .isEqualTo(
            "http://wiki.example/w/images/0/00/A.png"
                + " http://wiki.example/w/images/thumb/0/00/A.png/120px-A.png");
    assertThat(Called.on(wiki, "X", "{{filepath:A.png|nowiki}}").text())
        .isEqualTo("http&#58;//wiki.example/w/images/0/00/A.png");
    assertThat(Called.on(wiki, "X", "{{filepath:A.png|5000}}|{{filepath:A.png|120x50px}}").text())
        .isEqualTo(
            "http://wiki.example/w/images/0/00/A.png"
                + "|http://wiki.example/w/images/thumb/0/00/A.png/100px-A.png");
    assertThat(
            Called.on(wiki, "X", "{{filepath:B.png}}{{filepath:}}{{filepath:File:A.png}}").text())
        .isEmpty();
  }

  @Test
  void the_wiki_says_where_it_is() {
    assertThat(
            expanded(
                "{{SITENAME}} {{SERVER}} {{SERVERNAME}} {{SCRIPTPATH}} {{ARTICLEPATH}} {{STYLEPATH}}"))
        .isEqualTo("Oracle http://wiki.example wiki.example /w /wiki/$1 /w/skins");
  }
}

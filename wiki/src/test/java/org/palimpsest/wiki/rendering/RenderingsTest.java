package org.palimpsest.wiki.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.cache.CommittedState;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.PageWords;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;
import org.palimpsest.wiki.testing.EditScene;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.html.HtmlWriter;

class RenderingsTest {
  private static final Title HARBOUR = new Title(Namespace.MAIN, "Harbour");
  private static final Title QUAY = new Title(Namespace.MAIN, "Quay");
  private static final Title BOX = new Title(Namespace.TEMPLATE, "Box");
  private static final TitleParser TITLES = new TitleParser(Namespaces.standard("Test"), Set.of());

  /** One process that serves the wiki. */
  private static final class Node {
    private final EditScene scene;
    private final RevisionReader reader;
    private final TextChooser chooser;
    private final Renderings renderings;
    private final Messages messages =
        new Messages(
            Stream.of(Wikitext.BUNDLES, Renderer.BUNDLES)
                .flatMap(List::stream)
                .distinct()
                .toList());

    Node(EditScene scene, CommittedState state) {
      this.scene = scene;
      this.reader = new RevisionReader(scene.database(), scene.contents(), 100_000);
      Overrides overrides = new Overrides(scene.database(), reader, TITLES, "en");
      Pages pages = new Pages(scene.database());
      Settings settings = Settings.defaults();
      WikitextSettings wikitext =
          new WikitextSettings(settings.site(), settings.parser(), TITLES, "1.43");
      WikiSources sources =
          new WikiSources(
              pages,
              reader,
              new FileVersionReader(scene.database()),
              _ -> false,
              new FactSource(
                  scene.database(),
                  new SiteReader(scene.database(), settings.groups()),
                  new SiteMessages(messages, overrides),
                  new PageWords(messages, overrides),
                  "en",
                  scene.clock()));
      this.chooser = new TextChooser(pages, reader);
      this.renderings =
          new Renderings(
              new Renderer(wikitext, sources, scene.clock()), state, scene.clock(), 1 << 20);
    }

    Rendered view(Title title) {
      ChoiceOutcome chosen =
          chooser.choose(
              new TextChoice.OfTitle(title, false),
              new TextPart.Whole(),
              Clearance.NONE,
              scene.clock().instant());
      Viewer viewer =
          new Viewer(
              new Translator(messages, "en"),
              "http://test",
              new AnswerMemory(HeapBudget.ofThisProcess().answers()).open());
      return renderings.render(
          ((ChoiceOutcome.Chosen) chosen).text(), ParseOptions.STANDARD, viewer);
    }

    String html(Title title) {
      return HtmlWriter.write(view(title).output().content());
    }
  }

  /** Nodes that know of the state of the database, and such as never do. */
  private static List<Node> nodes(EditScene scene) {
    return List.of(
        new Node(scene, scene.database().committedState()),
        new Node(scene, CommittedState.UNKNOWN));
  }

  @EveryEngine
  void what_came_of_a_page_is_kept_whatever_happens_elsewhere(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(BOX, scene.heron, "box of {{{1}}}");
    scene.edit(HARBOUR, scene.heron, "{{Box|boats}} at the [[Quay]]");
    for (Node node : nodes(scene)) {
      Rendered first = node.view(HARBOUR);
      scene.edit(new Title(Namespace.MAIN, "Elsewhere"), scene.magpie, "more");

      assertThat(node.view(HARBOUR).output()).isSameAs(first.output());
      assertThat(node.html(HARBOUR)).contains("box of boats", "redlink=1");
    }
  }

  @EveryEngine
  void what_a_page_uses_changes_it_at_once_on_every_node(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(BOX, scene.heron, "box");
    scene.edit(HARBOUR, scene.heron, "{{Box}} at the [[Quay]] with {{Lid}}");
    List<Node> nodes = nodes(scene);
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).contains("box at", "redlink=1"));

    scene.edit(BOX, scene.magpie, "crate");
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).contains("crate at", "Quay&amp;"));

    scene.edit(QUAY, scene.magpie, "Stones");
    nodes.forEach(
        node -> assertThat(node.html(HARBOUR)).contains("href=\"/wiki/Quay\" title=\"Quay\""));

    scene.edit(QUAY, scene.magpie, "#REDIRECT [[Harbour]]");
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).contains("class=\"mw-redirect\""));

    scene.edit(new Title(Namespace.TEMPLATE, "Lid"), scene.magpie, "a lid");
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).contains("with a lid"));
  }

  @EveryEngine
  void a_new_revision_is_another_text(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(HARBOUR, scene.heron, "Boats");
    for (Node node : nodes(scene)) {
      assertThat(node.html(HARBOUR)).contains("Boats");
    }
    scene.edit(HARBOUR, scene.magpie, "Nets");
    for (Node node : nodes(scene)) {
      assertThat(node.html(HARBOUR)).contains("Nets");
    }
  }

  @EveryEngine
  void a_name_that_is_hidden_leaves_the_pages_that_tell_it(Database database) {
    EditScene scene = new EditScene(database);
    long box = scene.edit(BOX, scene.heron, "box");
    scene.edit(HARBOUR, scene.magpie, "last by {{REVISIONUSER:Template:Box}}");
    List<Node> nodes = nodes(scene);
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).contains("last by Heron"));

    scene.hide(box, new Visibility(Level.VISIBLE, Level.VISIBLE, Level.HIDDEN));
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).doesNotContain("Heron"));
  }

  @EveryEngine
  void figures_of_the_wiki_are_those_of_now(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(HARBOUR, scene.heron, "{{NUMBEROFPAGES}} pages");
    List<Node> nodes = nodes(scene);
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).contains("1 pages"));

    scene.edit(QUAY, scene.heron, "Stones");
    nodes.forEach(node -> assertThat(node.html(HARBOUR)).contains("2 pages"));
  }

  @EveryEngine
  void what_tells_the_time_is_kept_for_as_long_as_it_says(Database database) {
    EditScene scene = new EditScene(database);
    scene.edit(HARBOUR, scene.heron, "{{CURRENTTIMESTAMP}}");
    for (Node node : nodes(scene)) {
      Rendered first = node.view(HARBOUR);
      scene.clock().advance(Duration.ofSeconds(first.output().facts().lifetime() - 1));
      assertThat(node.view(HARBOUR).output()).isSameAs(first.output());

      scene.clock().advance(Duration.ofSeconds(1));
      assertThat(node.view(HARBOUR).output()).isNotSameAs(first.output());
    }
  }

  @EveryEngine
  void many_who_ask_at_once_get_the_same(Database database) throws Exception {
    EditScene scene = new EditScene(database);
    scene.edit(HARBOUR, scene.heron, "[[Quay]] ".repeat(20_000));
    for (Node node : nodes(scene)) {
      Set<Integer> different = new HashSet<>();
      try (var threads = Executors.newFixedThreadPool(4)) {
        List<Callable<Rendered>> views = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          views.add(() -> node.view(HARBOUR));
        }
        for (Future<Rendered> view : threads.invokeAll(views)) {
          different.add(System.identityHashCode(view.get().output()));
        }
      }
      assertThat(different).hasSize(1);
    }
  }
}
